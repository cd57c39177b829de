import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultPathPattern } from '../../../../src/core/create/defaults.ts';
import { pathFromPattern, problemOfPath, withExtension } from '../../../../src/core/create/path.ts';
import { inEnglish } from '../../../../src/core/messages.ts';
import type { ReviewFormat } from '../../../../src/core/review/model.ts';
import { knownIncident, vagueIncident } from '../templates/sampleValues.ts';

function path(pattern: string, format: ReviewFormat = 'markdown', values = knownIncident): string {
  return pathFromPattern(pattern, format, values, 'pir');
}

describe('The path of a new review', () => {
  it('has date, title and format in its name by default', () => {
    assert.equal(path(defaultPathPattern), 'postmortems/2026-03-18-checkout-timeouts.pir.md');
    assert.equal(
      path(defaultPathPattern, 'yaml'),
      'postmortems/2026-03-18-checkout-timeouts.pir.yaml',
    );
  });

  it('can have every value in it', () => {
    assert.equal(
      path('${year}/${month}/${severity}-${title} ${template}.md'),
      '2026/03/sev2-Checkout timeouts pir.md',
    );
  });

  it('leaves out what is not known, with its separator', () => {
    assert.equal(
      path('r/${severity}/${date}-${severity}-${slug}.md', 'markdown', vagueIncident),
      'r/2026-03-18-checkout-timeouts.md',
    );
    assert.equal(
      path('r/${slug}-${severity}.md', 'markdown', vagueIncident),
      'r/checkout-timeouts.md',
    );
  });

  it('ends as the chosen format does, whatever the pattern says', () => {
    assert.equal(path('r/${slug}.pir.md', 'yaml'), 'r/checkout-timeouts.pir.yaml');
    assert.equal(path('r/${slug}.yml', 'markdown'), 'r/checkout-timeouts.pir.md');
    assert.equal(path('r/${slug}', 'yaml'), 'r/checkout-timeouts.pir.yaml');
    assert.equal(path('r/${slug}.markdown', 'markdown'), 'r/checkout-timeouts.markdown');
    assert.equal(withExtension('v1.2 outage', 'yaml'), 'v1.2 outage.pir.yaml');
  });

  it('never leaves its folder, whatever title or pattern say', () => {
    const title = '../../etc/passwd: "why?"';
    const values = { ...knownIncident, title };
    assert.equal(path('${title}.md', 'markdown', values), '.... etc passwd why.md');
    assert.equal(path('../../x/./${slug}.md'), 'x/checkout-timeouts.md');
    assert.equal(path('..'), 'checkout-timeouts.pir.md');
  });
});

describe('A typed path', () => {
  it('is fine when it names a file of its format', () => {
    for (const [fine, format] of [
      ['postmortems/a.pir.md', 'markdown'],
      ['a.md', 'markdown'],
      ['Störung am Montag.pir.yaml', 'yaml'],
      ['a\\b.yml', 'yaml'],
    ] as const) {
      assert.equal(problemOfPath(fine, format), undefined, fine);
    }
  });

  it('is refused with the reason otherwise', () => {
    const reason = (typed: string) => {
      const problem = problemOfPath(typed, 'markdown');
      return problem && inEnglish(problem);
    };
    assert.match(reason(' ')!, /^Name the file/);
    assert.match(reason('postmortems/')!, /^Name the file/);
    assert.match(reason('/etc/a.md')!, /leave out \/\.$/);
    assert.match(reason('C:\\a.md')!, /starts in the folder/);
    assert.match(reason('a/../../b.md')!, /leads out of the folder/);
    assert.match(reason('why?.md')!, /store \? in a file name/);
    assert.match(reason('a//b.md')!, /needs a name/);
    assert.match(reason('a /b.md')!, /needs a name/);
    assert.match(reason('notes.txt')!, /End the name in \.pir\.md/);
    assert.match(reason('notes.pir.yaml')!, /End the name in \.pir\.md/);
  });
});
