import { workspace } from 'vscode';
import { usualLimits } from '../../../src/platform/index/discover.ts';
import type { ReviewFacts } from '../../../src/core/facts/reviewFacts.ts';
import { ReviewIndex } from '../../../src/platform/index/reviewIndex.ts';
import type { Services } from '../../../src/platform/services.ts';
import assert from '../support/assert.ts';
import { uriOf, writeFile } from '../support/documents.ts';
import { inWebWorker } from '../support/host.ts';
import { ownServices } from '../support/ownServices.ts';

/** So long that reading all of them takes longer than starting a thread. */
const events = Array.from(
  { length: 600 },
  (_, index) =>
    `- 2026-03-${String(1 + (index % 28)).padStart(2, '0')} 1${index & 3}:00 Step ${index}\n`,
).join('');

/** Reviews in several forms, and files that are none or none that can be read as they are. */
function textOf(number: number): string | Uint8Array {
  switch (number % 25) {
    case 0:
      return `---\ntitle: [ broken ${number}\n---\n\n## Timeline\n\n${events}`;
    case 1:
      return Uint8Array.of(0, 1, 2, 0);
    case 2:
      return Uint8Array.from([
        0xff,
        0xfe,
        ...`# In UTF-16 ${number}`.split('').flatMap((c) => [c.charCodeAt(0), 0]),
      ]);
    case 3:
      return `# About it\n\n${'Something else.\n\n## Section\n\n'.repeat(8)}`;
    case 4:
      return `# Huge ${number}\n\n## Timeline\n\n- 10:00 Down\n${'x'.repeat(300_000)}`;
    default:
      return `# Review ${number}\n\n## Timeline\n\n${events}\n## Action items\n\n- [ ] Résumé ${number} (@ada)\n`;
  }
}

const folder = uriOf('threads/postmortems/');

describe('Reading many reviews on other threads', () => {
  let services: Services;
  before(async () => {
    services = ownServices();
    for (let number = 0; number < 300; number++) {
      const text = textOf(number);
      const path = `threads/postmortems/r${number}.md`;
      if (typeof text === 'string') await writeFile(path, text);
      else await workspace.fs.writeFile(uriOf(path), text);
    }
  });
  after(async () => {
    services.dispose();
    await workspace.fs.delete(uriOf('threads'), { recursive: true });
  });

  interface Indexed {
    readonly facts: string[];
    readonly said: string;
    readonly warnings: string[];
  }

  async function indexed(
    ...code: [load?: () => Promise<{ code: string; data: unknown } | undefined>]
  ): Promise<Indexed> {
    const { log } = services;
    const info = log.info.bind(log);
    const warn = log.warn.bind(log);
    let said = '';
    const warnings: string[] = [];
    log.info = (text: string) => (said = text);
    log.warn = (text: string) => warnings.push(text);
    const index = new ReviewIndex(services.context, services.reviews, log, usualLimits, ...code);
    await index.whenReady();
    const here = ({ uri }: ReviewFacts): boolean => uri.startsWith(folder.toString());
    const facts = [...index.all()].filter(here).map((one) => JSON.stringify(one));
    index.dispose();
    log.info = info;
    log.warn = warn;
    // Other tests leave other files. A file that the watcher tells of meanwhile is looked at, and noted, again.
    const named = folder.toString(true);
    const ofFiles = new Set(warnings.filter((text) => text.startsWith(named)));
    const others = warnings.filter((text) => !text.startsWith(named) && text.includes('thread'));
    return { facts: facts.sort(), said, warnings: [...ofFiles, ...others].sort() };
  }

  it('ends with what one thread reads, and with the same notes in the log', async () => {
    const one = await indexed(() => Promise.resolve(undefined));
    assert.match(one.said, / 0 on other threads/);
    assert.ok(one.facts.length > 240, `${one.facts.length} reviews`);
    const several = await indexed();
    if (inWebWorker) assert.match(several.said, / 0 on other threads/);
    else assert.match(several.said, / [1-9]\d* on other threads/);
    assert.deepEqual(several.facts, one.facts);
    assert.deepEqual(several.warnings, one.warnings);
  });

  it('ends with all of them where a thread fails, with a word about it', async () => {
    const one = await indexed(() => Promise.resolve(undefined));
    const failed = await indexed(() =>
      Promise.resolve({ code: 'process.exit(1);', data: undefined }),
    );
    assert.deepEqual(failed.facts, one.facts);
    const about = 'Reviews are all read on one thread, because another one failed:';
    const expected = inWebWorker ? one.warnings : [...one.warnings, about].sort();
    assert.deepEqual(failed.warnings, expected);
  });
});
