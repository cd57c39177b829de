import type { SectionConcept } from '../review/vocabulary.ts';
import { ruleWords } from './blame/wordFinder.ts';
import type { FoundWords } from './blame/wordFinder.ts';
import { matchesOf } from '../text/search.ts';
import type { TextSketch } from '../text/sketch.ts';
import { span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { ProseRun } from './prose.ts';

/**
 * What templates and first drafts leave behind. `blank`: something to put a value in place of;
 * `instruction`: words to the writer, not from them; `open`: a mark of what is still to be written.
 */
export interface Residue {
  readonly kind: 'blank' | 'instruction' | 'open';
  /** Global. Every quantifier is bounded, so that matching is linear. */
  readonly pattern: RegExp;
  /** Strings one of which must be in the text. */
  readonly hints?: readonly string[];
  /** Lists of whole words, whatever their case: it starts with one of the first, and one of each is in the text. */
  readonly words?: readonly (readonly string[])[];
  /** What may stand before the first word, by its length: the longest first. */
  readonly leads?: readonly number[];
  /** Whether it counts only where it is all there is in a cell, item, paragraph or value. */
  readonly alone?: boolean;
  /** Whether everything around it is left over as well, so that the whole run is marked. */
  readonly whole?: boolean;
  /** Whether the place allows for it; everywhere if absent. */
  readonly fits?: (place: ResiduePlace) => boolean;
}

export interface ResiduePlace {
  readonly run: ProseRun;
  /** Whether nothing but emphasis stands before it in the run, and behind it. */
  readonly starts: boolean;
  readonly ends: boolean;
  /** Some characters around it. */
  readonly before: string;
  readonly after: string;
  /** What the section it stands in is about. */
  readonly concept: () => SectionConcept | undefined;
}

/** What templates ask to be filled in, as the first word or words between brackets. */
const request =
  'todo|tbd|tbc|fixme|placeholder|insert|your|enter|fill in|describe|explain|specify|provide|name of|number of|date of|time of|link to|links to|add|short|brief|one[- ]sentence|e\\.g\\.';
/** What stands alone between brackets. */
const blank =
  'dates?|times?|names?|title|authors?|owners?|roles?|teams?|services?|severity|duration|description|tickets?|url|time ?zone|start time|end time|date range|number|percentage|version|xx+|yy+';
const subject = 'incident|issue|post-?mortem|service|team|author|owner|customer|ticket|root cause';
const attribute = 'name|title|date|id|number|time|range|summary|description|zone|link|url|here';

/** Letters in place of digits. */
const blankDate =
  '\\b(?:(?:20XX|20xx|Y{4}|y{4})[-/.](?:MM|mm|XX|xx)[-/.](?:DD|dd|XX|xx)|(?:DD?[-/.]MM?M?|MM?M?[-/.]DD?)[-/.]YY(?:YY)?)\\b';
const blankTime = '(?<![\\w:])(?:HH|hh|XX|xx):(?:MM|mm|XX|xx)(?![\\w:])';

const residues: readonly Residue[] = [
  { kind: 'blank', hints: ['{{'], pattern: /\{\{ ?\p{L}[\p{L}\p{N} :_-]{0,60}\}\}/gu },
  {
    kind: 'blank',
    hints: ['${'],
    pattern: /\$\{(?:title|id|date|year|month|day|start|time|zone|severity)\??\}/g,
  },
  {
    kind: 'blank',
    hints: ['['],
    pattern: new RegExp(
      `\\[(?:(?:${request})\\b[^\\]\\n]{0,100}|(?:${subject})[ _-](?:${attribute})|${blank})\\](?![([:])`,
      'gi',
    ),
  },
  {
    kind: 'blank',
    hints: ['<'],
    pattern: new RegExp(
      `<(?:(?:${request})\\b[^<>\\n]{0,100}|(?:${subject})[ _-](?:${attribute}))>`,
      'gi',
    ),
  },
  {
    kind: 'blank',
    hints: ['XX', 'YY', 'HH:', 'xx', 'yyyy', 'hh:'],
    pattern: new RegExp(`${blankDate}(?:[ T]${blankTime})?|${blankTime}`, 'g'),
    fits: ({ before, after }) => !isAboutFormats(before, after),
  },
  { kind: 'open', hints: ['TBD', 'TBC'], pattern: /\bTB[DC]\b/g },
  { kind: 'blank', hints: ['XXX'], pattern: /(?<![\w.:/-])X{3,}(?![\w.:/-])/g },
  { kind: 'open', hints: ['????'], pattern: /(?<=\s)\?{4,}/g },
  { kind: 'open', hints: ['TODO', 'FIXME'], pattern: /\b(?:TODO|FIXME)\b[:.]?/g, alone: true },
  {
    kind: 'open',
    hints: ['TODO:', 'FIXME:'],
    pattern: /\b(?:TODO|FIXME):/g,
    // An item to do is what an action item is, and a heading may say so.
    fits: ({ run, starts, concept }) =>
      starts && run.kind !== 'heading' && run.kind !== 'item' && concept() !== 'actions',
  },
  {
    kind: 'open',
    hints: ['...', '…'],
    pattern: /\.\.\.|…/g,
    alone: true,
    fits: ({ concept }) => concept() !== 'timeline',
  },
  {
    kind: 'blank',
    hints: ['NAME', 'TITLE', 'DATE RANGE', 'HERE'],
    pattern:
      /\b(?:ISSUE|INCIDENT|POST-?MORTEM|SERVICE|TEAM|AUTHOR|OWNER|YOUR) (?:NAME|TITLE)(?: HERE)?\b|\bDATE RANGE\b|\b(?:TITLE|NAME|DATE|SUMMARY|TEXT|LINK|DESCRIPTION)(?: GOES)? HERE\b/g,
    fits: ({ after }) => !/^\s*:/.test(after),
  },
  { kind: 'instruction', words: [['lorem']], pattern: /\bLorem ipsum\b/gi },
  {
    kind: 'instruction',
    words: [
      ['short', 'brief', 'one', 'concise'],
      ['description', 'summary', 'overview', 'explanation'],
    ],
    leads: ['An '.length, 'A '.length],
    pattern:
      /(?:An? )?(?:short|brief|one-line|one-sentence|one-paragraph|concise) (?:[a-z]+ ){0,2}(?:description|summary|overview|explanation)(?: of [^.\n]{0,80})?\.?/gi,
    alone: true,
  },
  {
    kind: 'instruction',
    words: [['your', 'insert', 'add', 'put', 'enter', 'write', 'describe'], ['here']],
    pattern: /(?:Your|Insert|Add|Put|Enter|Write|Describe) [^.\n]{0,60}\bhere\b\.?/gi,
    alone: true,
  },
  {
    kind: 'instruction',
    words: [['list'], ['things', 'items', 'people', 'events', 'steps']],
    pattern:
      /\bList (?:of )?(?:the |all )?(?:things|items|people|events|steps) (?:that|which|who|you|we)\b[^\n]{0,200}/gi,
    fits: ({ run, starts }) => run.opens && starts,
  },
  {
    kind: 'instruction',
    hints: ['For example,'],
    pattern: /\bFor example,/g,
    whole: true,
    // A template announces its examples and lists them; in a text the examples go on in the sentence.
    fits: ({ run, ends }) => run.opens && run.kind === 'paragraph' && ends,
  },
  {
    kind: 'instruction',
    words: [
      'describe summarise summarize explain outline provide include list write give specify state'.split(
        ' ',
      ),
    ],
    leads: ['Optionally, ', 'Optionally ', 'Briefly ', 'Please '].map(({ length }) => length),
    pattern:
      /(?:Briefly |Please |Optionally,? )?\b(?:Describe|Summari[sz]e|Explain|Outline|Provide|Include|List|Write|Give|Specify|State)\b (?:an?|the|any|all|what|how|when|why|who|which|each|every|your|here|briefly|in|key|all)\b[^\n]{0,200}/gi,
    fits: ({ run, starts, concept }) => run.opens && starts && tellsAStory(concept()),
  },
];

/** A residue that is looked for where its first word stands: an expression that is tried at each character takes long. */
interface Worded {
  readonly residue: Residue;
  /** Lists of words by id: of each one must be in the text. */
  readonly others: readonly (readonly number[])[];
  /** How far before its first word it may start. */
  readonly leads: readonly number[];
  /** Matches only where it is told to. */
  readonly pattern: RegExp;
}

/** By the ids of their first words. */
const worded: Worded[][] = [];
for (const residue of residues) {
  const { words = [], leads = [], pattern } = residue;
  const [first = [], ...others] = words.map((list) => list.map((word) => ruleWords.idOf(word)));
  const one = { residue, others, leads: [...leads, 0], pattern: sticky(pattern) };
  for (const id of first) (worded[id] ??= []).push(one);
}

function sticky({ source, flags }: RegExp): RegExp {
  return new RegExp(source, flags.replace('g', 'y'));
}

/** What may be a residue by its words alone, kind by kind. */
export function* residueMatches(
  sketch: TextSketch,
  found: FoundWords,
): Iterable<{ readonly residue: Residue; readonly where: Span }> {
  const { text } = sketch;
  for (const residue of residues) {
    if (!residue.hints?.some((hint) => sketch.has(hint))) continue;
    for (const { index, 0: match } of matchesOf(residue.pattern, text))
      yield { residue, where: span(index, index + match.length) };
  }
  const { ids, offsets } = found;
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place]!;
    // Most words are those of other rules, and known after ours.
    const known = id < worded.length ? worded[id] : undefined;
    if (known === undefined) continue;
    for (const one of known) {
      const where = matchAt(one, text, offsets[place]!);
      if (where && one.others.every((list) => list.some((id) => found.has(id))))
        yield { residue: one.residue, where };
    }
  }
}

function matchAt({ leads, pattern }: Worded, text: string, start: number): Span | undefined {
  // What may stand before it need not: without the words themselves nothing matches.
  pattern.lastIndex = start;
  if (!pattern.test(text)) return undefined;
  for (const lead of leads) {
    pattern.lastIndex = Math.max(0, start - lead);
    if (pattern.test(text)) return span(start - lead, pattern.lastIndex);
  }
  return undefined;
}

function isAboutFormats(before: string, after: string): boolean {
  const about = /\b(?:format(?:s|ted)?|pattern|named|called)\b/i;
  return about.test(before) || about.test(after);
}

/** Sections told in the past tense: an imperative at their start is not the writer's. */
function tellsAStory(concept: SectionConcept | undefined): boolean {
  switch (concept) {
    case 'summary':
    case 'background':
    case 'impact':
    case 'trigger':
    case 'causes':
    case 'detection':
    case 'response':
    case 'resolution':
    case 'timeline':
      return true;
    default:
      return false;
  }
}
