/**
 * Properties that only the engine's own code says, and says often: of the libraries' parsers and of the cursor that
 * our grammars move. They get names of one or two characters. None of them is a key that a text or a table has, nor
 * does anybody outside of the engine see one.
 */
const names = [
  // yaml: tokens, the parser's states, options between its own parts
  ...['sourceToken', 'startOnNewline', 'onKeyLine', 'indentValue', 'explicitKey', 'flowLevel'],
  ...['parentIndent', 'keepSourceTokens', 'atDirectives', 'blockScalarIndent', 'blockScalarKeep'],
  ...['composeNode', 'composeEmptyNode', 'atNewLine', 'hasColon', 'lineEndPos', 'indentNext'],
  ...['atNextDocument', 'newlineAfterProp', 'commentBefore', 'spaceBefore', 'listsTimes'],
  // markdown-it: the state of its parser of blocks
  ...['bMarks', 'eMarks', 'tShift', 'sCount', 'bsCount', 'blkIndent', 'listIndent', 'parentType'],
  ...['lineMax'],
  // our own
  ...['skipBlanks', 'skipTrivia', 'attempt', 'contentStart', 'contradictory', 'candidates'],
];

/** For esbuild's `mangleProps`. */
export const internalProperties = new RegExp(`^(?:${names.join('|')})$`);

/** @throws where a name is a text as well, with which its property could be looked up */
export function refuseTexts(code) {
  for (const name of names) {
    if (new RegExp(`["'\`]${name}["'\`]`).test(code)) throw new Error(`${name} is a text, too`);
  }
}
