/**
 * A text in the quotes YAML needs around it: double ones, or single ones where it has double quotes or
 * backslashes itself. For one line of text.
 */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** A text as a value on one line, in quotes only where it would mean something else without them. */
export function inlineScalar(text: string): string {
  return isPlain(text) ? text : quoted(text);
}

/** Whether YAML reads the text, written as it is, as that very text: in a block, in a list, in a mapping. */
function isPlain(text: string): boolean {
  if (text === '' || text !== text.trim() || /[\r\n\t]/.test(text)) return false;
  if (/^(?:[-?:](?=\s|$)|[,[\]{}#&*!|>'"%@`]|---|\.\.\.)/.test(text)) return false;
  if (/:(?=\s|$)|\s#/.test(text)) return false;
  return !/^(?:~|null|true|false|[-+]?(?:\.?\d[\d_.]*(?:e[-+]?\d+)?|0[xo][\da-f]+|\.inf|\.nan))$/i.test(
    text,
  );
}
