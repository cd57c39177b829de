import { message } from '../../messages.ts';
import { sliceOf } from '../../text/span.ts';
import { replace } from '../../text/splice.ts';
import { secretsIn } from '../leaks/secrets.ts';
import type { Problem, Rule } from '../rule.ts';

/** What a secret gives way to: not a word that reads as still to be filled in. */
const REDACTED = 'REDACTED';

/** A token, key or password that everyone who can read the review can use. */
export const secretInText: Rule = {
  id: 'secret-in-text',
  title: message('secret-in-text.title', 'A token, key or password'),
  why: message(
    'secret-in-text.why',
    'Reviews are read widely and kept for years, in the history of the repository too. A secret that stood in one is to be replaced by another, not only taken out.',
  ),
  source: {
    name: 'OWASP Secrets Management Cheat Sheet',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  },
  levels: 'error',
  fixable: true,
  *check({ document: { text }, sketch }): Iterable<Problem> {
    for (const { span, kind } of secretsIn(sketch)) {
      yield {
        span,
        message: message(
          'secret-in-text.found',
          'This looks like {0} ({1}). Take it out, and replace it where it is in use: it stays in the history.',
          kind,
          masked(sliceOf(text, span)),
        ),
        fixes: [
          {
            title: message('secret-in-text.redact', 'Replace the secret with “{0}”', REDACTED),
            splices: [replace(span, REDACTED)],
            preferred: true,
            bulk: true,
          },
        ],
      };
    }
  },
};

/** What all secrets of its kind start with, and nothing of its own: messages end up in logs and reports. */
function masked(secret: string): string {
  return `${/^(?:[A-Za-z]{2,6}[_-]){1,2}|^(?:AKIA|ASIA|AIza|eyJ)/.exec(secret)?.[0] ?? ''}…`;
}
