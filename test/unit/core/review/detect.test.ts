import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectReview } from '../../../../src/core/review/detect.ts';
import { defaultFilePatterns, selectPaths } from '../../../../src/core/review/files.ts';

const select = selectPaths(defaultFilePatterns);

/** The format of a file at `path` under the default patterns, or why it is not a review. */
function detected(path: string, text = '', languageId = 'markdown'): string {
  const { format, notBecause } = detectReview({ path, text, verdict: select(path), languageId });
  return format ?? notBecause;
}

const review = `# Checkout answered slowly

## Impact
One in eight payments timed out.

## Timeline
- 14:02 The rollout reached all pods.
- 14:09 The latency alert fired.
- 15:09 Rolled back.

## Root cause
The key prefix changed.
`;

const guide = `# How we write reviews

## Impact
Say who was affected and for how long.

## Timeline
List what happened, with times.

## Root causes
Ask why until it hurts.
`;

describe('A file is a review', () => {
  it('when its name says so, wherever it lies and however empty it is', () => {
    assert.equal(detected('a/b/checkout.pir.yaml'), 'yaml');
    assert.equal(detected('checkout.pir.yml'), 'yaml');
    assert.equal(detected('docs/2024-05-02 checkout.pir.md'), 'markdown');
  });

  it('when it is Markdown in a folder of reviews', () => {
    assert.equal(detected('docs/postmortems/checkout.md', review), 'markdown');
    assert.equal(detected('Incidents/2024/2024-05-02-checkout.md'), 'markdown');
  });

  it('as soon as it is made there, before anything stands in it', () => {
    assert.equal(detected('postmortems/checkout.md', ''), 'markdown');
    assert.equal(detected('postmortems/checkout.md', '# Checkout answered slowly\n'), 'markdown');
  });

  it('when it declares itself, wherever it lies', () => {
    assert.equal(detected('notes/a.md', '---\ntitle: A\npir: 1\n---\n'), 'markdown');
    assert.equal(detected('notes/a.yaml', 'pir: 1 # format\nid: a\n', 'yaml'), 'yaml');
  });

  it('as the index of a folder that is named for one incident', () => {
    assert.equal(detected('incidents/2024-05-02-checkout/index.md', review), 'markdown');
    assert.equal(detected('incidents/2024-05-02-checkout/README.md', review), 'markdown');
  });

  it('even where a folder of reviews is all that is open', () => {
    assert.equal(select('checkout.md', 'postmortems'), 'included');
    assert.equal(select('checkout.md', 'shop'), 'elsewhere');
  });
});

describe('A file is not a review', () => {
  it('when it is excluded, whatever it says', () => {
    const { notBecause } = detectReview({
      path: 'postmortems/a.pir.md',
      text: '---\npir: 1\n---\n',
      verdict: 'excluded',
    });
    assert.equal(notBecause, 'excluded');
    assert.equal(detected('node_modules/x/postmortems/a.md', review), 'excluded');
  });

  it('elsewhere, even if it reads like one', () => {
    assert.equal(detected('docs/checkout.md', review), 'elsewhere');
  });

  it('because another tool’s key is called pir', () => {
    assert.equal(detected('sensors.yaml', 'pir:\n  pin: 4\n', 'yaml'), 'elsewhere');
    assert.equal(detected('a.md', 'Text\n\n---\npir: 1\n---\n'), 'elsewhere');
  });

  it('when it explains or lists the reviews beside it', () => {
    assert.equal(detected('postmortems/README.md', guide), 'about-reviews');
    assert.equal(detected('postmortems/README.md', review), 'about-reviews');
    assert.equal(
      detected('postmortems/_index.md', '# All incidents\n- [A](a.md)\n'),
      'about-reviews',
    );
    assert.equal(detected('incidents/2024/README.md', '# 2024\n'), 'about-reviews');
    assert.equal(detected('incidents/how-to-write-a-review.md', guide), 'about-reviews');
    assert.equal(detected('incidents/review-process.md', guide), 'about-reviews');
  });

  it('when it is a template', () => {
    assert.equal(detected('postmortems/template.md', guide), 'template');
    assert.equal(detected('postmortems/PMyyyy-nnn.md', guide), 'template');
    assert.equal(detected('postmortems/templates/short.md', guide), 'template');
    assert.equal(detected('postmortem-template.pir.yaml'), 'template');
    assert.equal(
      detected('postmortems/default.md', '# [Incident title]\n\n## Timeline\n- HH:MM \n- HH:MM \n'),
      'template',
    );
  });

  it('when its sections are about something else', () => {
    const text = '# Rota\n## Week 1\nA\n## Week 2\nB\n## Week 3\nC\n## Phone numbers\nD\n';
    assert.equal(detected('incidents/rota.md', text), 'other-content');
  });
});

describe('Names in a folder of reviews', () => {
  it('with a date or a number are reviews, whatever word else is in them', () => {
    assert.equal(detected('postmortems/2024-05-02-template-service.md'), 'markdown');
    assert.equal(detected('postmortems/2024-05-02 payment process.md'), 'markdown');
    assert.equal(detected('postmortems/INC-1042-policy.md'), 'markdown');
  });

  it('that only sound like a guide are, if there is a timeline', () => {
    assert.equal(detected('postmortems/payment-process.md', review), 'markdown');
  });
});
