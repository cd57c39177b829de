import type { Located } from '../../text/span.ts';
import { plainText } from '../inline.ts';
import { labelAt } from '../label.ts';
import type { Paragraph } from '../tree.ts';
import { opensAction, saysNothing } from './actionWords.ts';
import type { ActionEntry, ActionGroup, ActionSource } from './entry.ts';
import type { FieldName } from './fieldNames.ts';

const noFields: ReadonlyMap<FieldName, Located<string>> = new Map();

/**
 * Actions written as prose: each line that states one where every line is a sentence of its own, else the
 * paragraph where its first line does.
 */
export function paragraphEntries(
  { text }: ActionSource,
  paragraph: Paragraph,
  group: ActionGroup,
): ActionEntry[] {
  const own =
    paragraph.lines.every((line) => labelAt(text, line)?.form === 'bold') ||
    haveOwnSentences(text, paragraph);
  const stretches = own ? paragraph.lines : [paragraph.span];
  const stating = stretches.filter((where) => {
    const plain = plainText(text.slice(where.start, where.end));
    const label = labelAt(text, where);
    return (
      statesAction(plain) ||
      (label && statesAction(plainText(text.slice(label.contentStart, where.end))))
    );
  });
  // Where some lines of their own say what to do, the others do so in rarer words.
  const all = own && stating.length > 0 && stating.length * 3 >= stretches.length;
  return (
    all ? stretches.filter(({ start, end }) => !saysNothing(text.slice(start, end))) : stating
  ).map((where) => ({ span: where, text: where, parts: [where], fields: noFields, group }));
}

/** Whether a text is an action in prose: it opens as one, or is short and says at once what will be done. */
export function statesAction(plain: string): boolean {
  if (saysNothing(plain) || QUOTED_SUBJECT.test(plain) || LEADS.test(plain)) return false;
  if (opensAction(plain)) return true;
  const sentence = plain.split(/[.!?](?:\s|$)/, 1)[0]!;
  return (
    plain.length <= LONGEST_PROSE &&
    /\b(?:will|should|must|needs? to|is going to|are going to)\b/.test(sentence)
  );
}

/** `"Move the lookup" was in the backlog`: the action is only spoken of. */
const QUOTED_SUBJECT = /^["“«‘'][^"”»’\n]{1,200}["”»’'],?\s+(?:was|is|were|are|had|has|have)\b/;

/** `The following measures will be taken:` */
const LEADS =
  /\b(?:following|these)\b[^.:]{0,60}\b(?:measures?|actions?|steps?|improvements?|changes?|tasks?)\b[^.:]{0,60}:$/i;

const LONGEST_PROSE = 600;
/** Texts wrapped at a margin have lines about as long as it, most of them below this. */
const MARGIN = 125;

/** Whether the lines of a paragraph are sentences of their own and not one text wrapped at a margin. */
function haveOwnSentences(text: string, { lines }: Paragraph): boolean {
  if (lines.length < 2) return false;
  if (lines.some(({ start, end }) => end - start > MARGIN)) return true;
  return lines.every(
    ({ start, end }) =>
      /^[^\p{Ll}]*\p{Lu}/u.test(text.slice(start, start + 12)) &&
      (/[.!?)\]]\s*$/.test(text.slice(Math.max(start, end - 3), end)) ||
        opensAction(plainText(text.slice(start, end)))),
  );
}
