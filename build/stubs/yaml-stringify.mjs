/**
 * Stands in for the part of the yaml library that writes YAML. Nothing here does: an edit is a list of
 * splices, and no document is ever serialised again (ARCHITECTURE.md). It would be 15 kB.
 */
function notHere() {
  throw new Error('This build reads YAML and never writes it');
}

export {
  notHere as stringify,
  notHere as createStringifyContext,
  notHere as stringifyCollection,
  notHere as stringifyComment,
  notHere as indentComment,
  notHere as lineComment,
  notHere as stringifyDocument,
  notHere as stringifyNumber,
  notHere as stringifyPair,
  notHere as stringifyString,
  notHere as foldFlowLines,
};
export const FOLD_BLOCK = 'block';
export const FOLD_FLOW = 'flow';
export const FOLD_QUOTED = 'quoted';
