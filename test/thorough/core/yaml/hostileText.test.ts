import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parseYaml } from '../../../../src/core/yaml/parse.ts';
import { timesAsLong } from '../../../support/cpuTime.ts';
import { equalKeys, hostileTexts, slowdown } from '../../../support/yamlTexts.ts';
import { dataIn } from '../../../unit/core/yaml/support.ts';

const run = promisify(execFile);
const parser = fileURLToPath(new URL('../../../../src/core/yaml/parse.ts', import.meta.url));

/** What a process of its own prints that evaluates an expression about `parseYaml`. */
async function inChild(expression: string): Promise<string> {
  const script = `const { parseYaml } = await import(${JSON.stringify(parser)}); console.log(${expression})`;
  const options = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval'];
  const { stdout } = await run(process.execPath, [...options, script]);
  return stdout.trim();
}

describe('Reading YAML that is meant to do harm', () => {
  it('survives nesting that ends a process, and says what it did not read', async () => {
    const codes = await inChild(
      `['[', '{', '- ', '? ', '[{'].map((nest) => parseYaml(nest.repeat(5_000)).problems[0].code).join()`,
    );
    assert.deepEqual(new Set(codes.split(',')), new Set(['yaml-nesting']));
  });

  it('finds a key given twice about as fast as the others are read', () => {
    assert.equal(parseYaml(equalKeys(10)).problems[0]?.code, 'yaml-duplicate-key');
    const few = equalKeys(300);
    const many = equalKeys(3_000);
    // Comparing each with each would take ten times as long.
    const ratio = timesAsLong(
      () => parseYaml(many),
      () => Array.from({ length: 10 }, () => parseYaml(few)),
      4,
    );
    assert.ok(ratio < 4, `${ratio.toFixed(1)} times as long`);
  });

  it('reads everything around what is nested too deep', () => {
    const deep = `${'['.repeat(300)}x${']'.repeat(300)}`;
    const data = dataIn(`title: A\nx-deep: ${deep}\nstatus: draft\n`) as Record<string, unknown>;
    assert.deepEqual([data['title'], data['status']], ['A', 'draft']);
    const block = Array.from({ length: 300 }, (_, i) => `${' '.repeat(2 * i)}- a:`).join('\n');
    assert.equal((dataIn(`${block}\n`) as unknown[]).length, 1);
    assert.equal(parseYaml(`${block}\n`).problems[0]?.code, 'yaml-nesting');
  });

  it('takes time in proportion to the length', () => {
    for (const name of ['brackets', 'open quotes', 'words', 'broken values'])
      assert.ok(slowdown(hostileTexts[name]!, 1_000, 10) < 10, name);
  });
});
