import type { Message } from '../../core/messages.ts';

let sentences: Readonly<Record<string, string>> = {};

/** The sentences of the page's language; the host wrote them into the page. */
export function useSentences(given: Readonly<Record<string, string>>): void {
  sentences = given;
}

/** As `vscode.l10n`, which a page does not have; named alike so that the sentences are collected. */
export const l10n = {
  t(english: string, ...args: readonly (string | number)[]): string {
    return (sentences[english] ?? english).replace(/\{(\d+)\}/g, (placeholder, index: string) =>
      String(args[Number(index)] ?? placeholder),
    );
  },
};

/** A message of the core in the language of the page. */
export function translate({ default: english, args }: Message): string {
  return l10n.t(english, ...args);
}
