import { inEnglish } from '../../core/messages.ts';
import { codeOf, placeOf } from './report.ts';
import type { FileReport, Report } from './report.ts';

/** One JSON array with an object per finding, one finding a line. */
export function jsonReport(): Report {
  let separator = '[\n';
  return {
    begin: () => '',
    file({ file, lines, findings }: FileReport) {
      let text = '';
      for (const { span, level, rule, message } of findings) {
        const finding = {
          file,
          ...placeOf(span, lines),
          severity: level,
          code: codeOf(rule),
          message: inEnglish(message),
        };
        text += separator + JSON.stringify(finding);
        separator = ',\n';
      }
      return text;
    },
    end: () => (separator === '[\n' ? '[]\n' : '\n]\n'),
  };
}
