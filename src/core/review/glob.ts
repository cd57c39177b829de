/**
 * Path patterns as VS Code's own file settings write them: `*` and `?` within a segment, `**` for any
 * number of segments, `[a-z]` and `[!a-z]`, `{a,b}` with nesting. `[[]` is a literal bracket. Paths
 * are relative, with `/`. Letters match in either case: `PostMortems/` is the folder that
 * `postmortems` means.
 *
 * Settings come from workspaces nobody has vouched for, so matching is linear in the path for each `*`
 * segment (only the last star is ever retried) and not left to a backtracking regular expression.
 */
export type GlobMatcher = (path: string) => boolean;

/** A pattern with more alternatives than this is refused: `{a,b}` twenty times in a row is a million. */
const MOST_ALTERNATIVES = 512;
const LONGEST_PATTERN = 1_000;

/**
 * A matcher for any of `patterns`. One that no person wrote (over {@link LONGEST_PATTERN} characters,
 * over {@link MOST_ALTERNATIVES} alternatives) matches nothing.
 */
export function compileGlobs(patterns: readonly string[]): GlobMatcher {
  const globs = patterns
    .filter((pattern) => pattern.length <= LONGEST_PATTERN)
    .flatMap((pattern) => (expandBraces(pattern) ?? []).map(parseGlob));
  return (path) => {
    const segments = path.toLowerCase().split('/');
    return globs.some((glob) => matchSegments(glob, segments));
  };
}

/**
 * Patterns without braces that together match what `patterns` do, for tools that do not nest them. What
 * no person wrote is left out, as in {@link compileGlobs}.
 */
export function expandGlobs(patterns: readonly string[]): string[] {
  return patterns
    .filter((pattern) => pattern.length <= LONGEST_PATTERN)
    .flatMap((pattern) => expandBraces(pattern) ?? []);
}

/** `path` as a pattern that matches it alone. */
export function escapeGlob(path: string): string {
  return path.replace(/[*?[\]{}]/g, '[$&]');
}

interface Character {
  readonly kind: 'character';
  readonly character: string;
}

type Token =
  | Character
  | { readonly kind: 'any' }
  | { readonly kind: 'star' }
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly Range[] };

/** First and last character of a stretch of the alphabet. */
type Range = readonly [string, string];

interface Wildcards {
  readonly tokens: readonly Token[];
  /** The characters behind the last token that is none: most segments do not end with them. */
  readonly ending: string;
  /** Whether nothing else is asked for, as by `*.md`. */
  readonly isEnding: boolean;
}

/** A segment is a text where it has no wildcards, as most have none: to compare texts costs next to nothing. */
type Segment = typeof globstar | string | Wildcards;

const globstar = Symbol('**');

function parseGlob(pattern: string): Segment[] {
  return pattern
    .toLowerCase()
    .replace(/^\.?\//, '')
    .split('/')
    .map((segment) => (segment === '**' ? globstar : parseSegment(segment)));
}

function parseSegment(segment: string): Segment {
  const tokens = tokensOf(segment);
  const last = tokens.findLastIndex(({ kind }) => kind !== 'character');
  const ending = tokens
    .slice(last + 1)
    .map((token) => (token as Character).character)
    .join('');
  return last < 0 ? ending : { tokens, ending, isEnding: last === 0 && tokens[0]!.kind === 'star' };
}

function tokensOf(segment: string): Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < segment.length; index++) {
    const character = segment[index]!;
    const bracket = character === '[' ? parseClass(segment, index) : undefined;
    if (bracket) {
      tokens.push(bracket.token);
      index = bracket.end - 1;
    } else if (character === '*') {
      if (tokens.at(-1)?.kind !== 'star') tokens.push({ kind: 'star' });
    } else {
      tokens.push(character === '?' ? { kind: 'any' } : { kind: 'character', character });
    }
  }
  return tokens;
}

/** The character class that opens at `start`; `]` stands for itself as its first member. Absent if it never closes. */
function parseClass(segment: string, start: number): { token: Token; end: number } | undefined {
  const negated = segment[start + 1] === '!' || segment[start + 1] === '^';
  const first = start + (negated ? 2 : 1);
  const close = segment.indexOf(']', first + 1);
  if (close < 0) return undefined;
  const ranges: Range[] = [];
  for (let index = first; index < close; index++) {
    if (segment[index + 1] === '-' && index + 2 < close) {
      ranges.push([segment[index]!, segment[index + 2]!]);
      index += 2;
    } else {
      ranges.push([segment[index]!, segment[index]!]);
    }
  }
  return { token: { kind: 'class', negated, ranges }, end: close + 1 };
}

function matchSegments(glob: readonly Segment[], path: readonly string[]): boolean {
  return matchWithStars(
    glob.length,
    path.length,
    (at) => glob[at] === globstar,
    (at, position) => matchSegment(glob[at] as string | Wildcards, path[position]!),
  );
}

function matchSegment(wanted: string | Wildcards, segment: string): boolean {
  if (typeof wanted === 'string') return segment === wanted;
  const { tokens, ending, isEnding } = wanted;
  if (!segment.endsWith(ending)) return false;
  if (isEnding) return true;
  return matchWithStars(
    tokens.length,
    segment.length,
    (at) => tokens[at]!.kind === 'star',
    (at, position) => matchOne(tokens[at]!, segment[position]!),
  );
}

function matchOne(token: Token, character: string): boolean {
  switch (token.kind) {
    case 'character':
      return token.character === character;
    case 'class':
      return (
        token.ranges.some(([low, high]) => character >= low && character <= high) !== token.negated
      );
    default:
      return true;
  }
}

/**
 * Whether a sequence matches a pattern whose stars stand for any number of its items. On a mismatch
 * only the last star takes one item more; earlier ones need not be tried again, because whatever they
 * could give up the last one can take.
 */
function matchWithStars(
  patternLength: number,
  length: number,
  isStar: (at: number) => boolean,
  matches: (at: number, position: number) => boolean,
): boolean {
  let at = 0;
  let position = 0;
  let star = -1;
  let starPosition = 0;
  while (position < length) {
    if (at < patternLength && isStar(at)) {
      star = at++;
      starPosition = position;
    } else if (at < patternLength && matches(at, position)) {
      at++;
      position++;
    } else if (star >= 0) {
      at = star + 1;
      position = ++starPosition;
    } else {
      return false;
    }
  }
  while (at < patternLength && isStar(at)) at++;
  return at === patternLength;
}

/** The patterns that `{a,b}` abbreviates; absent where there are too many. A brace that never closes is itself. */
function expandBraces(pattern: string): string[] | undefined {
  const open = findBrace(pattern);
  if (!open) return [pattern];
  const rests = expandBraces(pattern.slice(open.end));
  const results: string[] = [];
  for (const option of open.options) {
    const heads = expandBraces(option);
    if (!heads || !rests || results.length + heads.length * rests.length > MOST_ALTERNATIVES) {
      return undefined;
    }
    for (const head of heads) {
      for (const rest of rests) results.push(pattern.slice(0, open.start) + head + rest);
    }
  }
  return results;
}

/** The first `{…}` outside character classes, with its top-level options; `end` is the offset behind it. */
function findBrace(pattern: string): { start: number; end: number; options: string[] } | undefined {
  let start = -1;
  let depth = 0;
  let optionStart = 0;
  const options: string[] = [];
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index];
    if (character === '[') {
      index = (parseClass(pattern, index)?.end ?? index + 1) - 1;
    } else if (character === '{') {
      if (depth++ === 0) {
        start = index;
        optionStart = index + 1;
      }
    } else if (character === ',' && depth === 1) {
      options.push(pattern.slice(optionStart, index));
      optionStart = index + 1;
    } else if (character === '}' && depth > 0 && --depth === 0) {
      options.push(pattern.slice(optionStart, index));
      return { start, end: index + 1, options };
    }
  }
  return undefined;
}
