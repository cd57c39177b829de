/**
 * Stands in for the modules of the yaml library that write YAML, make nodes and turn them into plain
 * values. Nothing here does: an edit is a list of splices, no document is ever serialised again, and
 * `core/yaml/data.ts` reads values. It would be 25 kB.
 */
function notHere() {
  throw new Error('This build reads YAML and never writes it');
}

export {
  notHere as createStringifyContext,
  notHere as stringifyCollection,
  notHere as stringifyNumber,
  notHere as stringifyPair,
  notHere as stringifyString,
  notHere as stringifyDocument,
  notHere as createScalarToken,
  notHere as resolveAsScalar,
  notHere as setScalarValue,
  notHere as stringify,
  notHere as visit,
};
