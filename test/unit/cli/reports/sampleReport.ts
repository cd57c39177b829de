import type { Finding } from '../../../../src/core/checks/finding.ts';
import { message } from '../../../../src/core/messages.ts';
import { LineIndex } from '../../../../src/core/text/lines.ts';
import { insert } from '../../../../src/core/text/splice.ts';
import { span } from '../../../../src/core/text/span.ts';
import type { FileReport, Report, Totals } from '../../../../src/cli/reports/report.ts';

const text = '# 🔥 Outage\n\n## Impact\n\nTBD and\nmore\n';

/** A finding over the characters of `marked`. */
export function finding(
  level: Finding['level'],
  marked: string,
  words: string,
  parts: Partial<Finding> = {},
): Finding {
  const start = text.indexOf(marked);
  return {
    rule: 'placeholder-left',
    level,
    span: span(start, start + marked.length),
    message: message('test', '{0}', words),
    fixes: [],
    related: [],
    ...parts,
  };
}

export function fileReport(
  findings: readonly Finding[],
  parts: Partial<FileReport> = {},
): FileReport {
  return {
    file: 'a b.md',
    pathFromRoot: 'incidents/a b.md',
    lines: new LineIndex(text),
    findings,
    ...parts,
  };
}

export const someFix = { title: message('test.fix', 'Fix it'), splices: [insert(0, 'x\n')] };

export function totals(
  parts: Partial<Totals['findings']> = {},
  more: Partial<Totals> = {},
): Totals {
  const findings = { error: 0, warning: 0, info: 0, hint: 0, ...parts };
  return { files: 3, filesWithFindings: 1, findings, failures: [], ...more };
}

/** All that a report prints. */
export function printed(report: Report, files: readonly FileReport[], end = totals()): string {
  return report.begin() + files.map((file) => report.file(file)).join('') + report.end(end);
}
