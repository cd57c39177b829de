/**
 * Gives the names of a bundle anew. The minifier gives the shortest ones to what comes first; among hundreds of
 * names in one scope those need them that are said most. Inside of functions the order stays: that functions which
 * are alike have the same names makes a package smaller.
 */
import ts from 'typescript-6';
import { scopesOf } from './scopes.mjs';

/** From how many names on a scope is one of modules rather than of a function. */
const LARGE = 100;
/** So many letters are left to what is in functions: with others they would be less alike. */
const LOCAL_LETTERS = 12;

/** What a name can start with, what texts have most before the rest: that takes the fewest bits. */
const letters = 'etinsraoldhcupfmgvbywkxCSTDOQMPFIEAjRUWNzLKqBJVHGXYZ_$'.split('');
const signs = [...letters, ...'0123456789'.split('')];

const reserved = new Set(['do', 'if', 'in', 'for', 'let', 'new', 'try', 'var']);

/**
 * @param code one script in strict mode
 * @returns the same, with other names for what it declares
 */
export function withShortNames(code) {
  const source = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true);
  const scopes = scopesOf(source);
  for (const scope of scopes) {
    const isLarge = !scope.parent || scope.names.size > LARGE;
    const names = [...scope.names.values()];
    if (isLarge) names.sort((one, other) => other.places.length - one.places.length);
    const taken = new Set([...scope.said].map((name) => name.short ?? name));
    const candidates = candidatesFrom(isLarge ? LOCAL_LETTERS : 0);
    for (const name of names) {
      do name.short = candidates.next().value;
      while (taken.has(name.short) || reserved.has(name.short));
    }
  }
  const edits = scopes
    .flatMap(({ names }) => [...names.values()])
    .flatMap(({ short, places }) => places.map((place) => edit(place, short)))
    .sort((one, other) => one.start - other.start);
  let at = 0;
  const pieces = edits.flatMap(({ start, end, text }) => {
    const before = code.slice(at, start);
    at = end;
    return [before, text];
  });
  return pieces.join('') + code.slice(at);
}

/** Names of one character, without the first ones, and then of two and of three. */
function* candidatesFrom(skipped) {
  yield* letters.slice(skipped);
  for (const first of letters) for (const second of signs) yield first + second;
  for (const first of letters)
    for (const second of signs) for (const third of signs) yield first + second + third;
}

/** How a name is written anew in a place; `{ key: name }` and `{ name }` become each other as needed. */
function edit(place, short) {
  const { parent } = place;
  const end = place.end;
  const isShorthand =
    (ts.isShorthandPropertyAssignment(parent) && parent.name === place) ||
    (isPartOfObject(parent) && parent.name === place && !parent.propertyName);
  if (isShorthand) {
    const text = place.text === short ? short : `${place.text}:${short}`;
    return { start: place.getStart(), end, text };
  }
  const key = keyOf(parent, place);
  const start = key?.text === short && ts.isIdentifier(key) ? key.getStart() : place.getStart();
  return { start, end, text: short };
}

function isPartOfObject(node) {
  return (
    ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken
  );
}

/** The key that a name stands behind, if it does. */
function keyOf(parent, place) {
  if (ts.isPropertyAssignment(parent) && parent.initializer === place) return parent.name;
  return isPartOfObject(parent) && parent.name === place ? parent.propertyName : undefined;
}
