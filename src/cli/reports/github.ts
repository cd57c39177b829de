import { inEnglish } from '../../core/messages.ts';
import { codeOf, isHint, placeOf } from './report.ts';
import type { Report, Severity } from './report.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Annotations for GitHub Actions: workflow commands, one a line. Hints would drown what counts. */
export function githubReport(): Report {
  return {
    begin: () => '',
    file({ file, pathFromRoot, lines, findings }) {
      return findings
        .filter((finding) => !isHint(finding))
        .map(({ span, level, rule, message }) => {
          const { line, column, endLine, endColumn } = placeOf(span, lines);
          const properties = {
            file: pathFromRoot ?? file,
            line,
            endLine,
            // GitHub drops columns of an annotation that spans lines, and warns about them.
            ...(line === endLine && { col: column, endColumn }),
            title: codeOf(rule),
          };
          const list = Object.entries(properties).map(
            ([name, value]) => `${name}=${escapeProperty(String(value))}`,
          );
          return `::${commands[level]} ${list.join(',')}::${escapeMessage(inEnglish(message))}\n`;
        })
        .join('');
    },
    end: () => '',
  };
}

/** A message may not end its line; the percent sign starts an escape. */
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Properties are separated by commas and end at a colon. */
function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
