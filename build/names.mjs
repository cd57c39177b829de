/**
 * Writes one short name for what a bundle says over and over: `void 0`, which it does a thousand times, and
 * functions of the platform's.
 */
import ts from 'typescript-6';

/** Names of one character, two and three; of these the first ones that nobody has are taken. */
const starts = ['_', '$'];
const signs = [...starts, ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')];
const longer = (names) => names.flatMap((name) => signs.map((sign) => name + sign));
const candidates = [...starts, ...longer(starts), ...longer(longer(starts))];

/** Functions that are the same wherever they are called from. */
const functions = [
  ...['Math.max', 'Math.min', 'Math.floor', 'Math.abs', 'JSON.stringify', 'Array.isArray'],
  ...['Object.entries', 'Object.fromEntries', 'Object.keys', 'Object.assign'],
  ...['Object.values', 'Object.hasOwn', 'Object.freeze', 'Number.isNaN', 'Math.round'],
  'String.fromCharCode',
];

/** What gets a name, by what stands for it: nothing is ever put into the one that has no value. */
const named = [
  { matches: isUndefined, value: '', from: 1 },
  ...functions.map((text) => ({ matches: isCalled(text), value: `=${text}`, from: 3 })),
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
  const kinds = named.filter((kind) => isWorthwhile(kind, places));
  const first = source.statements.find((one) => !isDirective(one));
  if (kinds.length === 0 || !first) return code;
  const free = candidates.filter((name) => !taken.has(name));
  const start = first.getStart(source);
  const names = new Map(kinds.map((kind) => [kind, free.shift()]));
  const variables = kinds.map((kind) => `${names.get(kind)}${kind.value}`);
  const parts = [`${code.slice(0, start)};var ${variables.join()};`];
  let at = start;
  for (const place of places) {
    const name = names.get(place.kind);
    if (!name) continue;
    parts.push(code.slice(at, place.start), name);
    at = place.end;
  }
  return parts.join('') + code.slice(at);
}

/** Whether it is said more than once or twice, so that the name takes less. */
function isWorthwhile(kind, places) {
  return places.filter((place) => place.kind === kind).length >= kind.from;
}

function isCalled(text) {
  return (node) =>
    ts.isPropertyAccessExpression(node) &&
    ts.isCallExpression(node.parent) &&
    node.parent.expression === node &&
    node.getText() === text;
}

function isUndefined(node) {
  return (
    ts.isVoidExpression(node) && ts.isNumericLiteral(node.expression) && node.getText() === 'void 0'
  );
}

function isDirective(statement) {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}
