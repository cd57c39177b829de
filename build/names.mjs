/**
 * Writes one short name for what a bundle says over and over: `void 0`, which it does a thousand times,
 * and the requiring of the editor's API, which each of its modules does.
 */
import ts from 'typescript-6';

/** Of these the first ones that nobody has are taken. */
const candidates = ['_', '$', '__', '$$', '_$', '$_', 'undefined_', 'vscode_'];

/** What gets a name, by what stands for it: nothing is ever put into the one that has no value. */
const named = [
  { matches: isUndefined, value: '' },
  { matches: isEditor, value: '=require("vscode")' },
];

/**
 * @param code one minified script
 * @returns the same, with a variable of its own for each of those
 */
export function withNames(code) {
  const source = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true);
  const taken = new Set();
  const places = [];
  const visit = (node) => {
    if (ts.isIdentifier(node)) taken.add(node.text);
    const kind = named.find(({ matches }) => matches(node));
    if (kind) places.push({ kind, start: node.getStart(source), end: node.end });
    else ts.forEachChild(node, visit);
  };
  visit(source);
  const free = candidates.filter((one) => !taken.has(one));
  const kinds = named.filter((kind) => places.some((place) => place.kind === kind));
  const first = source.statements.find((one) => !isDirective(one));
  if (kinds.length === 0 || free.length < kinds.length || !first) return code;
  const start = first.getStart(source);
  const names = new Map(kinds.map((kind, index) => [kind, free[index]]));
  const variables = kinds.map((kind) => `${names.get(kind)}${kind.value}`);
  const parts = [`${code.slice(0, start)};var ${variables.join()};`];
  let at = start;
  for (const place of places) {
    parts.push(code.slice(at, place.start), names.get(place.kind));
    at = place.end;
  }
  return parts.join('') + code.slice(at);
}

function isUndefined(node) {
  return (
    ts.isVoidExpression(node) && ts.isNumericLiteral(node.expression) && node.getText() === 'void 0'
  );
}

function isEditor(node) {
  return ts.isCallExpression(node) && node.getText() === 'require("vscode")';
}

function isDirective(statement) {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}
