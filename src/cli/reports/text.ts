import { inEnglish } from '../../core/messages.ts';
import { codeOf, count, isHint, placeOf } from './report.ts';
import type { Report, Severity, Totals } from './report.ts';

export interface TextOptions {
  readonly colours: boolean;
  /** Whether hints are listed or only counted. */
  readonly hints: boolean;
}

/** SGR codes for what stands out. */
const styles = { error: 31, warning: 33, info: 34, hint: 2, faint: 2, good: 32, file: 4 } as const;

/** For a person: findings under the name of their file, and one line that sums up. */
export function textReport({ colours, hints }: TextOptions): Report {
  const paint = (style: keyof typeof styles, text: string): string =>
    colours ? `\u001b[${styles[style]}m${text}\u001b[0m` : text;
  return {
    begin: () => '',
    file({ file, lines, findings }) {
      const rows = findings
        .filter((finding) => hints || !isHint(finding))
        .map(({ span, level, rule, message }) => {
          const { line, column } = placeOf(span, lines);
          const place = `${line}:${column}`.padStart(7);
          const text = inEnglish(message);
          return `${place}  ${paint(level, level.padEnd(7))}  ${text}  ${paint('faint', codeOf(rule))}\n`;
        });
      return rows.length === 0 ? '' : `${paint('file', file)}\n${rows.join('')}\n`;
    },
    end(totals) {
      const { error, warning, info } = totals.findings;
      const style = error > 0 ? 'error' : warning > 0 ? 'warning' : info > 0 ? 'info' : 'good';
      return `${paint(style, summary(totals))}${paint('faint', hiddenHints(totals, hints))}\n`;
    },
  };
}

function summary({ files, filesWithFindings, findings }: Totals): string {
  if (files === 0) return 'No reviews found.';
  const nouns: readonly (readonly [Severity, string])[] = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'remark'],
  ];
  const parts = nouns
    .filter(([severity]) => findings[severity] > 0)
    .map(([severity, noun]) => count(findings[severity], noun));
  if (parts.length === 0) return `✔ ${count(files, 'review')}, nothing to complain of.`;
  return `✖ ${parts.join(', ')} in ${filesWithFindings} of ${count(files, 'review')}.`;
}

function hiddenHints({ findings }: Totals, shown: boolean): string {
  return shown || findings.hint === 0
    ? ''
    : ` ${count(findings.hint, 'hint')}, shown with --hints.`;
}
