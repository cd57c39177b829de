import { matchesOf } from '../../text/search.ts';
import type { TextSketch } from '../../text/sketch.ts';
import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { isRandom } from './randomness.ts';

/** Something in a text that opens a door. */
export interface Secret {
  readonly span: Span;
  /** What it is, in English, for a sentence. */
  readonly kind: string;
}

interface Shape {
  readonly kind: string;
  /** Strings one of which must be in the text for the pattern to be worth trying. */
  readonly hint: readonly string[];
  /** Global, with the secret in group 1; every quantifier is bounded. */
  readonly pattern: RegExp;
  /** Whether the value must look random too: a shape that anything could have. */
  readonly unsure?: boolean;
}

/** Tokens that can be told by how they look. */
const shapes: readonly Shape[] = [
  {
    kind: 'an AWS access key',
    hint: ['AKIA', 'ASIA'],
    pattern: /\b((?:AKIA|ASIA)[A-Z2-7]{16})\b/g,
  },
  {
    kind: 'a GitHub token',
    hint: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    pattern: /\b(gh[pousr]_[A-Za-z0-9]{36,255})\b/g,
  },
  {
    kind: 'a GitHub token',
    hint: ['github_pat_'],
    pattern: /\b(github_pat_[A-Za-z0-9_]{50,255})/g,
  },
  {
    kind: 'a GitLab token',
    hint: ['gl'],
    pattern: /\b(gl(?:pat|dt|rt|cbt|ptt|ft)-[\w-]{20,128})/g,
  },
  { kind: 'a Slack token', hint: ['xox'], pattern: /\b(xox[abeoprs]-[A-Za-z0-9-]{10,250})/g },
  {
    kind: 'a Slack webhook',
    hint: ['hooks.slack.com'],
    pattern: /hooks\.slack\.com\/services\/(T[A-Z0-9]{6,12}\/[A-Z0-9]{6,12}\/[A-Za-z0-9]{16,64})/g,
  },
  { kind: 'a Stripe key', hint: ['_live_'], pattern: /\b([sr]k_live_[A-Za-z0-9]{10,250})\b/g },
  { kind: 'a Google API key', hint: ['AIza'], pattern: /\b(AIza[\w-]{35})(?![\w-])/g },
  { kind: 'a SendGrid key', hint: ['SG.'], pattern: /\b(SG\.[\w-]{16,64}\.[\w-]{16,64})/g },
  { kind: 'an npm token', hint: ['npm_'], pattern: /\b(npm_[A-Za-z0-9]{36})\b/g },
  { kind: 'a PyPI token', hint: ['pypi-AgE'], pattern: /\b(pypi-AgE[\w-]{50,255})/g },
  {
    kind: 'an API key',
    hint: ['sk-'],
    pattern: /(?<![\w-])(sk-[\w-]{32,250})/g,
    unsure: true,
  },
  { kind: 'a DigitalOcean token', hint: ['_v1_'], pattern: /\b(do[opr]_v1_[a-f0-9]{64})\b/g },
  { kind: 'a Vault token', hint: ['hvs.', 'hvb.'], pattern: /\b(hv[sb]\.[\w-]{24,250})/g },
  { kind: 'a Grafana token', hint: ['glsa_'], pattern: /\b(glsa_[A-Za-z0-9]{32}_[a-f0-9]{8})\b/g },
  { kind: 'a bot token', hint: [':AA'], pattern: /\b(\d{8,10}:AA[\w-]{33})(?![\w-])/g },
  {
    kind: 'a signed token',
    hint: ['eyJ'],
    pattern: /(?<![\w-])(eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,1000})/g,
  },
  {
    kind: 'a private key',
    hint: ['PRIVATE KEY'],
    pattern:
      /(-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s\\:,]{40,8000}(?:-----END [A-Z ]{4,40}-----)?)/g,
  },
  {
    kind: 'a storage key',
    hint: ['AccountKey='],
    pattern: /\bAccountKey=([A-Za-z0-9+/]{60,100}={0,2})/g,
  },
  {
    kind: 'a password in an address',
    hint: ['://'],
    pattern: /:\/\/[^\s:/@"'`<>|]{0,80}:([^\s:/@"'`<>|]{3,100})@[\w.-]/g,
  },
  {
    kind: 'a token in a header',
    hint: ['uthorization'],
    pattern:
      /\bauthorization["']?\s?[:=]\s?["']?(?:bearer|basic|token)\s{1,3}([\w.~+/=-]{16,2000})/gi,
    unsure: true,
  },
];

/** Names that a value is a secret under: `DB_PASSWORD=…`, `"clientSecret": "…"`. */
const named =
  /(?:pass(?:word|wd|phrase)|pwd|secret(?:[_-]?key)?|(?:api|auth|access|private)[_-]?key|token|credentials?)["'`*]{0,3}\s?(?::=|=>|=|:)\s?["'`]?([^\s"'`,;)\]}<>|]{8,200})/gi;
const option =
  /\s--?(?:password|passwd|pass|token|secret|api-key|auth-token)(?:=|\s{1,3})["']?([^\s"'`,;)\]}<>|-][^\s"'`,;)\]}<>|]{7,200})/g;

/**
 * Both, with what is found sooner and stands wherever they match: the sign behind a name is rare, and
 * most dashes start no option. Of the strings one must be in the text.
 */
const valued: readonly (readonly [pattern: RegExp, hint: RegExp, parts: readonly string[]])[] = [
  [
    named,
    /[:=](?<=(?:word|wd|phrase|secret|key|token|credentials?)["'`*]{0,3}\s?[:=])/i,
    ['pass', 'pwd', 'secret', 'key', 'token', 'credential'],
  ],
  [
    option,
    /-(?:pass|token|secret|api-key|auth-token)/,
    ['-pass', '-token', '-secret', '-api-key', '-auth-token'],
  ],
];

/**
 * The secrets in a text: tokens of known shapes, and random values under a telling name. Hashes,
 * commit ids, UUIDs, paths, variables and examples are none.
 */
export function secretsIn(sketch: TextSketch): Secret[] {
  const { text } = sketch;
  const found: Secret[] = [];
  for (const { kind, pattern, hint, unsure } of shapes) {
    if (!hint.some((one) => sketch.has(one))) continue;
    for (const match of matchesOf(pattern, text)) {
      const value = match[1]!;
      if (isExample(value) || (unsure && !isRandom(value))) continue;
      found.push({ span: placeOf(match, value.trimEnd()), kind });
    }
  }
  for (const [pattern, hint, parts] of valued) {
    if (!parts.some((part) => sketch.mayHave(part)) || !hint.test(text)) continue;
    for (const match of matchesOf(pattern, text)) {
      const value = match[1]!.replace(/[.:!?*_\\]{1,3}$/, '');
      if (value.length < 8 || isExample(value) || !isRandom(value)) continue;
      found.push({ span: placeOf(match, value), kind: 'a password or key' });
    }
  }
  return withoutOverlaps(found);
}

function placeOf(match: RegExpExecArray, value: string): Span {
  const start = match.index + match[0].lastIndexOf(match[1]!);
  return span(start, start + value.length);
}

const exampleWords =
  /example|dummy|fake|sample|placeholder|change[_-]?me|redacted|removed|hidden|your[_-]|not[_-]?real|todo|foobar|x{4}|\*{2}|\.{3}|…|•|#{3}|12345|abcdef|qwerty|00000|deadbeef/i;
const nothing =
  /^(?:pass(?:word|wd)?|secret|token|key|user(?:name)?|none|null|undefined|true|false)\d{0,4}$/i;
const reference = /^(?:env|vars?|secrets?|process|os|config|settings|self|this|params|args)[.:]/i;

/** Whether a value only stands for a secret: words, variables, dots, digits in a row. */
function isExample(value: string): boolean {
  return (
    exampleWords.test(value) ||
    nothing.test(value) ||
    /[{}%()<>[\]]|^\$|\$[A-Z_]{2}/.test(value) ||
    reference.test(value)
  );
}

function withoutOverlaps(found: readonly Secret[]): Secret[] {
  const sorted = [...found].sort(
    (one, other) => one.span.start - other.span.start || other.span.end - one.span.end,
  );
  let end = -1;
  return sorted.filter(({ span: where }) => {
    if (where.start < end) return false;
    ({ end } = where);
    return true;
  });
}
