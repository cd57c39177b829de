import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { sarifReport } from '../../../../src/cli/reports/sarif.ts';
import { rules } from '../../../../src/core/checks/registry.ts';
import { message } from '../../../../src/core/messages.ts';
import { span } from '../../../../src/core/text/span.ts';
import { fileReport, finding, printed, someFix, totals } from './sampleReport.ts';

/** The schema of SARIF 2.1.0 by OASIS, as Microsoft's SDK carries it; draft 4, of which only `id` differs here. */
const schemaFile = import.meta.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const {
  $schema: _,
  id: _id,
  ...schema
} = JSON.parse(readFileSync(fileURLToPath(schemaFile), 'utf8')) as Record<string, unknown>;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
// Its types are those of a module with a default export; at run time it is the function itself.
(formats as unknown as (ajv: Ajv) => Ajv)(ajv);
const validate = ajv.compile(schema);

const options = { version: '1.2.3', root: '/home/ada/my repo' };

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly unknown[];
    }[];
    readonly invocations: readonly unknown[];
  }[];
}

function sarif(
  ...args: Parameters<typeof printed> extends [unknown, ...infer Rest] ? Rest : never
): Sarif {
  const log = JSON.parse(printed(sarifReport(options), ...args)) as Sarif;
  validate(log);
  assert.deepEqual(validate.errors ?? [], []);
  return log;
}

describe('The SARIF report', () => {
  it('is valid by the schema of OASIS, whatever it says', () => {
    const findings = (['error', 'warning', 'info', 'hint'] as const).map((level) =>
      finding(level, 'TBD and\nmore', `“${level}”`, {
        fixes: [someFix],
        related: [{ span: span(0, 1), message: message('test', 'Here') }],
      }),
    );
    sarif([
      fileReport(findings),
      fileReport(findings, { file: 'b?#%.md', pathFromRoot: 'b?#%.md' }),
    ]);
    sarif([]);
    sarif([fileReport(findings)], totals({}, { failures: ['a.md: no such file or folder'] }));
  });

  it('describes every rule, and refers to it from each result', () => {
    const { runs } = sarif([fileReport([finding('error', 'TBD', 'x')])]);
    const { driver } = runs[0]!.tool;
    assert.deepEqual(
      driver.rules.map(({ id }) => id),
      rules.map(({ id }) => `pir/${id}`),
    );
    const [result] = runs[0]!.results;
    assert.equal(driver.rules[result!.ruleIndex]!.id, result!.ruleId);
  });

  it('calls remarks and hints notes', () => {
    const levels = ['error', 'warning', 'info', 'hint'] as const;
    const { runs } = sarif([fileReport(levels.map((level) => finding(level, 'TBD', 'x')))]);
    assert.deepEqual(
      runs[0]!.results.map(({ level }) => level),
      ['error', 'warning', 'note', 'note'],
    );
  });

  it('names files from the root of the repository, as URIs', () => {
    const { runs } = sarif([fileReport([finding('error', 'Outage', 'x')])]);
    assert.deepEqual(runs[0]!.results[0]!.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'incidents/a%20b.md', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 6, endLine: 1, endColumn: 12 },
        },
      },
    ]);
  });

  it('says that the run failed where a file could not be read', () => {
    const { runs } = sarif([], totals({}, { failures: ['a.md: not a text file'] }));
    assert.deepEqual(runs[0]!.invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'a.md: not a text file' } },
        ],
      },
    ]);
  });
});
