/** What may stand in a placeholder of a message. */
export type MessageArgument = string | number;

/**
 * A sentence for a person, not yet in their language: the core names it and gives its English, the
 * shell translates it (`vscode.l10n` cannot be called from here). `{0}`, `{1}` … stand for `args`.
 */
export interface Message {
  readonly id: string;
  readonly default: string;
  readonly args: readonly MessageArgument[];
}

/**
 * A message with its English text.
 * @param id stable name in dotted form, such as `section.missing`
 * @param english the sentence, with `{0}` … for the arguments in order
 */
export function message(id: string, english: string, ...args: MessageArgument[]): Message {
  return { id, default: english, args };
}

/** The English text of a message, its placeholders filled. */
export function inEnglish({ default: english, args }: Message): string {
  return english.replace(/\{(\d+)\}/g, (placeholder, index: string) => {
    const value = args[Number(index)];
    return value === undefined ? placeholder : String(value);
  });
}
