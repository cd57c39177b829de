import type { ActionState } from '../../review/vocabulary.ts';
import { span } from '../../text/span.ts';
import type { Located, Span } from '../../text/span.ts';
import { spellings } from '../../text/spellings.ts';
import type { TaskBox } from '../tree.ts';

/** A state as the text shows it, and why an item will not be done where it says so. */
export interface ShownState {
  readonly state: Located<ActionState>;
  readonly reason?: Located<string>;
  /** Everything that shows it, brackets and emphasis included: what the title does not contain. */
  readonly mark: Span;
}

/** What the box of a task says; `[-]` and `[~]` are the usual marks for a task that was dropped. */
export function stateOfBox({ mark, span: where }: TaskBox): Located<ActionState> {
  const value = /[xX*✓✔]/.test(mark)
    ? 'done'
    : mark === '/' || mark === '>'
      ? 'in-progress'
      : mark === '-' || mark === '~'
        ? 'wont-do'
        : 'open';
  return { value, span: where };
}

/** What states are called in running text: in lower case, with straight apostrophes. */
const phrases: readonly (readonly [ActionState, string])[] = [
  [
    'wont-do',
    "won('|)t (do|fix|implement|happen),wont-do,wontfix,not doing,will not (do|fix|be done|be fixed|happen|implement),cancel(l|)ed,rejected,declined,dropped,abandoned,obsolete,discarded,no longer (needed|relevant|required|applicable),out of scope,not (needed|planned)",
  ],
  [
    'open',
    'not( yet|) (started|done|complete|completed|implemented|fixed|resolved),to( |-|)do,open,pending,backlog,planned,queued,unresolved,outstanding,scheduled,deferred,postponed,blocked,on hold,proposed,incomplete,to be done,tbd,yet to be done,needs triage,upcoming',
  ],
  [
    'in-progress',
    'in( |-|)progress,work in progress,wip,ongoing,on-going,under( |)way,in (review|development|testing|flight),partially (done|complete|completed),partly done,in the works,being worked on',
  ],
  [
    'done',
    '(already |all |now |)(done|complete|completed|fixed|closed|resolved|implemented|shipped|merged|deployed|delivered|finished|released|rolled out|landed|addressed|in place)',
  ],
];

const LONGEST_PHRASE = 30;
const FIRST_WORD = /^[a-z]+/;
const LAST_WORD = /[a-z]*$/;

/** The phrases by their first words, with which few texts start that name no state. */
const phrasesBy = new Map<string, [ActionState, string][]>();
/** Their last words, with which few texts end that show none. */
const lastWords = new Set<string>();
for (const [state, list] of phrases) {
  for (const phrase of list.split(',').flatMap(spellings)) {
    const [first] = FIRST_WORD.exec(phrase)!;
    phrasesBy.set(first, [...(phrasesBy.get(first) ?? []), [state, phrase]]);
    lastWords.add(LAST_WORD.exec(phrase)![0]);
  }
}

/** What only a cell of a status column means by one of these words, in English and other languages. */
const cellWords = new Map(
  (
    [
      [
        'open',
        'new,no,n,accepted,triaged,unassigned,ready,ticketed,backlogged,offen,geplant,ouvert,ouverte,à faire,abierto,abierta,pendiente,aperto,aperta,aberto,aberta,pendente,gepland',
      ],
      [
        'in-progress',
        'started,doing,active,assigned,partial,review,laufend,in arbeit,in bearbeitung,en cours,en progreso,en proceso,en curso,in corso,em andamento,bezig',
      ],
      [
        'done',
        'yes,y,x,live,verified,applied,enabled,erledigt,fertig,abgeschlossen,umgesetzt,terminé,terminée,fait,hecho,hecha,completado,completada,terminado,fatto,fatta,completato,completata,feito,feita,concluído,concluída,gedaan,klaar,afgerond',
      ],
    ] as const
  ).flatMap(([state, list]) => list.split(',').map((word) => [word, state] as const)),
);

/**
 * The state that a cell of a status column names.
 * @param isAnswer whether it answers if the action is done
 */
export function stateOfCell(plain: string, isAnswer = false): ActionState | undefined {
  const text = plain.trim().replace(/^(?:📅|🗓\uFE0F?|📌|🕒)\s*/u, '');
  return (
    stateOfWords(text, isAnswer)?.state ?? cellWords.get(text.toLowerCase().replace(/[.!]+$/, ''))
  );
}

/** Emoji and their short names, by what they say. */
const signs: readonly (readonly [ActionState, RegExp])[] = [
  [
    'done',
    /^(?:✅|✔\uFE0F?|☑\uFE0F?|✓|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:|:check:|🟢|:done:)\s*/u,
  ],
  ['wont-do', /^(?:❌|🚫|:x:|:no_entry(?:_sign)?:|⛔)\s*/u],
  ['in-progress', /^(?:🚧|⏳|⌛|🔄|🏗\uFE0F?|:construction:|:hourglass(?:_flowing_sand)?:|🟡)\s*/u],
  ['open', /^(?:⬜|🔲|☐|🔴|:black_square_button:|:white_large_square:|:memo:|📝)\s*/u],
];

/**
 * The state that words name at their start, as in a status column or in brackets; the words it takes.
 * @param isAnswer whether they answer if the action is done
 */
export function stateOfWords(
  text: string,
  isAnswer = false,
): { state: ActionState; length: number } | undefined {
  if (mayBeSign(text)) return stateOfSign(text, isAnswer);
  const start = text.slice(0, LONGEST_PHRASE).toLowerCase().replace('’', "'");
  const found = phrasesBy
    .get(FIRST_WORD.exec(start)?.[0] ?? '')
    ?.find(([, phrase]) => start.startsWith(phrase) && !/\w/.test(start.charAt(phrase.length)));
  return found && { state: found[0], length: found[1].length };
}

function stateOfSign(
  text: string,
  isAnswer: boolean,
): { state: ActionState; length: number } | undefined {
  for (const [state, pattern] of signs) {
    const sign = pattern.exec(text)?.[0];
    if (sign === undefined) continue;
    if (state !== 'wont-do') return { state, length: sign.trimEnd().length };
    // A cross says that it is not done; words behind it, why.
    const named = stateOfWords(text.slice(sign.length));
    return {
      state: named?.state ?? (isAnswer ? 'open' : state),
      length: sign.length + (named?.length ?? 0),
    };
  }
  return undefined;
}

/** Whether a text starts with an emoji or its short name, if with any sign. */
function mayBeSign(text: string): boolean {
  return text.startsWith(':') || text.charCodeAt(0) > 0x7f;
}

/**
 * Most actions say nothing of their state. So small expressions and sets of words come before the large expressions
 * that need what they look for: to compile one of those takes longer than to read the action.
 */
const MAY_HOLD_SIGN = /[\u2300-\uffff]|:[a-z]/i;
const MAY_SAY_STATE = /\b(?:is|are|was|been|has|have|currently|already)\b/i;
/** Whether the last word of a text, or that of the text of a link, can be what names its state. */
function endsInState(text: string): boolean {
  const [last] = LAST_WORD.exec(text.toLowerCase().replace(/[\s.!]+$/, ''))!;
  return lastWords.has(last) || text.includes('](');
}

/** How far from its end a text is searched for a mark of its state. */
const REACH = 240;

/** `**In progress:** …`, `[Done] – …`; `Done: …`; `TODO …`. */
const AT_START =
  /^(?:(?:\*\*|__|[*_`[(~])+\s*([^\s*_`[\](){}:][^*_`[\]():]{0,25}?)\s*:?(?:\*\*|__|[*_`\])~])+\s*[:\-–—.]?|([^\s*_`[\](){}:][^*_`[\]():]{0,25}?)\s*(?::|\s[-–—])|(DONE|TODO|WIP|FIXED|COMPLETED)\s*[:\-–—.]?)\s/u;
const SIGN_AT_START = /^(?:✅|✔\uFE0F?|☑\uFE0F?|✓|❌|🚫|🚧|⏳|⬜|🔲|☐|:[a-z_]{3,30}:)\s*/u;
const SIGN_AT_END =
  /(?:✅|✔\uFE0F?|☑\uFE0F?|✓|🚧|⏳|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:|:construction:)\s*(?:done|completed?|fixed|closed|resolved|merged|implemented|in progress)?\s*[.)\]]?\s*$/iu;
const BRACKETED_AT_END =
  /([*_]{0,2}[([]|\*\*|__|_|\*|`)\s*([^\n()[\]*_`]{2,90}?(?:\([^\n()]{0,60}\)|\[[^\n[\]]{0,60}\](?:\([^\n()]{0,200}\))?)?[^\n()[\]*_`]{0,40})\s*([)\]][*_]{0,2}|\*\*|__|_|\*|`)\s*[.!]?\s*$/;
const LOUD_AT_END =
  /(?:[-–—:|.]\s*|\s)(DONE|COMPLETED?|FIXED|CLOSED|RESOLVED|TODO|WIP|OPEN|IN PROGRESS|WON['’]?T (?:DO|FIX)|CANCELL?ED|WONTFIX|MERGED|DEPLOYED)\s*[.!]?\s*$/;
const LOUD_BEFORE = /\p{Lu}{2,}\s+\p{Lu}{2,}$/u;
const AFTER_DASH =
  /(?:\s[-–—:→]+>?\s*|[.!]\s+)(done|completed?|fixed|closed|resolved|implemented|in progress|ongoing|not started|open|todo|to do|pending|won['’]?t (?:do|fix)|cancell?ed|merged|deployed)\s*[.!]?\s*$/i;

/** `… - done and listed`, `… - done: none found`, `… - done [#12](…)`: with a remark behind it. */
const AFTER_DASH_WITH_REMARK =
  /\s[-–—]+>?\s*(done|completed|fixed|closed|resolved|implemented|merged|deployed)(?=\s*[:,;([]|\s+(?:and|in|by|on|via|see|with)\b)/i;

const LINKED_AT_END =
  /\[(done|completed?|fixed|closed|resolved|merged)\]\([^()\s]{1,200}\)\s*[.!]?\s*$/i;

/** What a text says of its own state at its start or end: `**DONE**: …`, `… (in progress)`, `… ✅`. */
export function shownState(text: string, where: Span): ShownState | undefined {
  return stateAtStart(text, where) ?? stateAtEnd(text, where) ?? stateInSentence(text, where);
}

/** The state that a stretch names and nothing else: `Done` in a column of notes. */
export function stateAlone(text: string, where: Span): ShownState | undefined {
  const stretch = text.slice(where.start, where.end).trimEnd();
  const named = stateOfWords(stretch);
  if (!named || named.length !== stretch.length) return undefined;
  return shown(named.state, where, span(where.end, where.end));
}

function stateAtStart(text: string, where: Span): ShownState | undefined {
  const head = text.slice(where.start, Math.min(where.end, where.start + 80)) + ' ';
  const sign = mayBeSign(head) ? SIGN_AT_START.exec(head) : null;
  const signed = sign && stateOfWords(head);
  if (signed) {
    const end = Math.min(where.start + sign[0].length, where.end);
    return shown(
      signed.state,
      span(where.start, where.start + signed.length),
      span(where.start, end),
    );
  }
  const match = AT_START.exec(head);
  if (!match) return undefined;
  const word = (match[1] ?? match[2] ?? match[3])!;
  const named = stateOfWords(word);
  if (!named || named.length !== word.length) return undefined;
  const start = where.start + match[0].indexOf(word);
  const end = Math.min(where.start + match[0].length, where.end);
  return shown(named.state, span(start, start + word.length), span(where.start, end));
}

function stateAtEnd(text: string, where: Span): ShownState | undefined {
  const from = Math.max(where.start, where.end - REACH);
  const tail = text.slice(from, where.end);
  const found = (state: ActionState, at: number, length: number, mark: number): ShownState =>
    shown(state, span(from + at, from + at + length), span(from + mark, where.end));
  const sign = MAY_HOLD_SIGN.test(tail) ? SIGN_AT_END.exec(tail) : null;
  const signed = sign && stateOfWords(sign[0]);
  if (sign && signed)
    return found(signed.state, sign.index, sign[0].replace(/[\s.)\]]+$/, '').length, sign.index);
  const bracketed = /[)\]*_`]\s*[.!]?\s*$/.test(tail) ? BRACKETED_AT_END.exec(tail) : null;
  if (bracketed) {
    const inner = bracketed[2]!;
    const named = stateOfWords(inner);
    // In brackets a longer remark may follow, but it has to be one: `(open source)` is none.
    const rest = named ? inner.slice(named.length) : '';
    if (named && isRemark(rest, named.state)) {
      const at = bracketed.index + bracketed[0].indexOf(inner);
      const reason =
        named.state === 'wont-do' ? reasonIn(rest, from + at + named.length) : undefined;
      return {
        ...found(named.state, at, named.length, bracketed.index),
        ...(reason && { reason }),
      };
    }
  }
  for (const pattern of endsInState(tail) ? [LOUD_AT_END, AFTER_DASH, LINKED_AT_END] : []) {
    const match = pattern.exec(tail);
    const named = match && stateOfWords(match[1]!);
    if (!match || !named) continue;
    // In a text that is all loud, none of its words is louder than the others.
    if (pattern === LOUD_AT_END && LOUD_BEFORE.test(tail.slice(0, match.index))) continue;
    return found(named.state, match.index + match[0].indexOf(match[1]!), named.length, match.index);
  }
  const remarked = AFTER_DASH_WITH_REMARK.exec(tail);
  const named = remarked && stateOfWords(remarked[1]!);
  if (!remarked || !named) return undefined;
  const at = remarked.index + remarked[0].indexOf(remarked[1]!);
  return found(named.state, at, named.length, tail.length);
}

const REMARK =
  /^\s*(?:[,;:.\-–—@#]|in|by|during|on|with|as|via|see|since|for|already|now|today|yesterday|earlier|last|this|pending|and|\d|\[|\()/i;

function isRemark(rest: string, state: ActionState): boolean {
  if (/^\s*$/.test(rest)) return true;
  if (state === 'wont-do') return true;
  return REMARK.test(rest);
}

function reasonIn(rest: string, start: number): Located<string> | undefined {
  const match = /^[\s,;:.\-–—]*(?:because |as |since )?/.exec(rest)!;
  const value = rest.slice(match[0].length).trim();
  const from = start + match[0].length;
  return value === '' ? undefined : { value, span: span(from, from + value.length) };
}

/** Sentences that say plainly what has become of the item. */
const sentences: readonly (readonly [ActionState, RegExp])[] = [
  [
    'open',
    /\b(?:have|has|is|are) yet to (?:be )?(?:address|done|do|implement|fix|start|complete)\w*\b/i,
  ],
  [
    'open',
    /\b(?:has|have|is) not (?:yet )?been (?:done|implemented|fixed|started|completed|addressed)\b/i,
  ],
  [
    'in-progress',
    /\b(?:this is|is|currently|are)(?: a| still| currently)? (?:work in progress|in progress|wip|ongoing|under way|underway|being worked on)\b/i,
  ],
  [
    'done',
    /\b(?:we|i|they)(?:['’]ve| have)? already (?:implemented|done|fixed|completed|added|deployed|resolved|addressed|made)\b/i,
  ],
  [
    'done',
    /\b(?:this|it|that)(?: has| have|['’]s)? (?:already )?(?:been|was|is) (?:already |now )?(?:done|implemented|fixed|completed|addressed|deployed|resolved|merged)\b/i,
  ],
  ['done', /\balready (?:implemented|done|fixed|completed|deployed|in place)\b/i],
];

function stateInSentence(text: string, where: Span): ShownState | undefined {
  const stretch = text.slice(where.start, Math.min(where.end, where.start + 2_000));
  for (const [state, pattern] of MAY_SAY_STATE.test(stretch) ? sentences : []) {
    const match = pattern.exec(stretch);
    if (!match) continue;
    const at = where.start + match.index;
    return shown(state, span(at, at + match[0].length), span(where.end, where.end));
  }
  return undefined;
}

function shown(state: ActionState, where: Span, mark: Span): ShownState {
  return { state: { value: state, span: where }, mark };
}

/** The text struck through: done where all of it is, or what the words behind it say: `~~Pin it~~ dropped`. */
export function struckState(text: string, where: Span): Located<ActionState> | undefined {
  const stretch = text.slice(where.start, where.end).trimEnd();
  if (!/^~~[^~]/.test(stretch)) return undefined;
  const end = stretch.indexOf('~~', 2);
  const behind = end > 0 && /^[\s:;,.–—-]*/.exec(stretch.slice(end + 2));
  const named = behind && stateOfWords(stretch.slice(end + 2 + behind[0].length));
  if (behind && named) {
    const start = where.start + end + 2 + behind[0].length;
    return { value: named.state, span: span(start, start + named.length) };
  }
  const struck = end > stretch.length * 0.6;
  return struck ? { value: 'done', span: where } : undefined;
}
