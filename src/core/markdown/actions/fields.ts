import { span } from '../../text/span.ts';
import type { Located, Span } from '../../text/span.ts';
import { opensAction } from './actionWords.ts';
import { HANDLE, NAME } from './owners.ts';

/** A value written into an item's text, and everything that states it: `(owner: @x)` for `@x`. */
export interface WrittenField {
  readonly value: Located<string>;
  readonly mark: Span;
}

export type FieldName = 'owner' | 'due' | 'state' | 'priority' | 'ticket' | 'kind' | 'title';

const fieldNames: readonly (readonly [FieldName, RegExp])[] = [
  [
    'owner',
    /^(?:owners?|assignees?|assigned(?: to)?|responsible(?: (?:party|person|team|engineer))?|owned by|dri|who|action owner|poc|lead|contact|owning team|team|accountable|driver|owner\/team|owner \(team\)|person|people|stakeholders?|resource|champion|responsables?|respons[aá]vel|verantwortlich(?:er?)?|zust[aä]ndig|eigent[uü]mer)$/i,
  ],
  [
    'due',
    /^(?:due(?: (?:date|by|on))?|deadline|eta|target(?: (?:date|completion(?: date)?|resolution date|quarter))?|expected(?: (?:date|by|completion(?: date)?|delivery))?|when|by when|by|date|completion date|completed? (?:on|by|date)|planned(?: (?:date|for))?|scheduled(?: for)?|timeframe|timeline|delivery(?: date)?|estimated completion(?: date)?|est\.? completion|estimate|finish date|resolution date|sla|fecha(?: l[ií]mite)?|plazo|f[aä]llig(?: am|keit)?|frist|termin|[eé]ch[eé]ance|date limite|prazo)$/i,
  ],
  [
    'state',
    /^(?:status|state|progress|done\??|completed?\??|resolved\??|current status|stage|action status|follow[- ]?up status|estado|statut|stand|situa[cç][aã]o)$/i,
  ],
  [
    'priority',
    /^(?:priority|prio|pri|severity|urgency|importance|p|criticality|impact|action priority|prioridade?|priorit(?:é|ät))$/i,
  ],
  [
    'ticket',
    /^(?:tickets?(?: (?:id|link|number|#|url|no))?|bugs?(?: (?:id|link|number|#))?|issues?(?: (?:id|link|number|#|tracker))?|jira(?: (?:ticket|issue|link|id|key))?|links?|tracking(?: (?:issue|link|bug|ticket|id|number|url))?|prs?|pull requests?|github(?: issues?)?|gitlab(?: issues?)?|references?|ref|url|issue\/pr|card|story|task(?: id| link)|tracker|linear|asana|phabricator|phab|work item(?: id| link)?|(?:bug|issue|ticket|jira)\/\w+|tracked in|tracked by)$/i,
  ],
  ['kind', /^(?:type|kind|category|action type|class|classification|type of action|area|theme)$/i],
  [
    'title',
    /^(?:actions?(?: items?| points?| required| to (?:be )?taken?)?|items?|tasks?|descriptions?|what|todo|to do|corrective actions?|preventi(?:ve|ative) actions?|corrective and preventi(?:ve|ative) (?:actions?|measures?)|follow[- ]?ups?(?: (?:actions?|items?|tasks?))?|titles?|summary|improvements?|recommendations?|measures?|next steps?|work items?|deliverables?|remediations?(?: items?)?|mitigations?|action description|repair items?|activity|details?|actionables?|change|prevention|lessons?(?: learned)?|acci(?:ó|o)n(?:es)?|a[cç](?:ão|ões)|maßnahmen?|massnahmen?|aufgaben?|t[aâ]ches?|tareas?|tarefas?|medidas?|mesures?)$/i,
  ],
];

/** What a field of an action is, by the name of its column or label: `Assigned to`, `ETA`, `Jira`. */
export function fieldOf(label: string): FieldName | undefined {
  const name = label
    .replace(/\([^()]*\)/g, '')
    .replace(/[^\p{L}\p{N}#/. -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (name === '' || name.length > 40) return undefined;
  return fieldNames.find(([, pattern]) => pattern.test(name))?.[0];
}

const PLACEHOLDER =
  /^(?:[-–—?_.\s]*|n\/?a|none|nobody|no one|tbd|tba|tbc|unassigned|unknown|todo|not assigned|to be (?:defined|determined|decided|assigned|confirmed)|null|x|\[\s*\]|<[^<>]*>|@?(?:owner|name|username|user|team|handle))$/i;

/** Whether a value only holds the place of one. */
export function isPlaceholder(plain: string): boolean {
  return PLACEHOLDER.test(plain.trim());
}

const MENTION_AT_END = new RegExp(
  String.raw`(?:^|[\s([{|–—,:-])${HANDLE}(?:\s*(?:,|and|&|\/)\s*${HANDLE}){0,4}\s*[)\]}]?\s*[.!]?\s*$`,
  'u',
);
/** `(@kim, LED-12)`, `(P2, @kim)`: in brackets with other things. */
const MENTION_IN_BRACKETS = new RegExp(
  String.raw`[([]\s*(?:[^()[\]@]{1,60}[,;|/·–—-]\s*)?${HANDLE}\s*(?:[,;|/·–—-]\s*[^()[\]@]{1,60})?[)\]][*_]{0,2}\s*[.!]?\s*$`,
  'u',
);
/** `… -- @kim -- 6 May`: between dashes, in a row of remarks. */
const MENTION_BETWEEN = new RegExp(String.raw`\s[–—-]{1,3}\s+${HANDLE}(?=\s+[–—-]{1,3}\s)`, 'u');
const MENTION_AT_START = new RegExp(
  String.raw`^[([{]?${HANDLE}(?:\s*(?:,|and|&|\/)\s*${HANDLE}){0,4}[)\]}]?\s*(?:[:–—-]\s+|(?=\s))`,
  'u',
);
const NAMED_IN_BRACKETS = new RegExp(
  String.raw`\[\s*(${NAME}(?:\s*(?:,|and|&|\/|\+)\s*${NAME}){0,3})\s*\](?![([:])\s*[.!]?\s*$`,
  'u',
);
const NAMED_AT_START = new RegExp(
  String.raw`^\[\s*(${NAME}(?:\s*(?:,|and|&|\/|\+)\s*${NAME}){0,3})\s*\](?![([:])\s*[:–—-]?\s+`,
  'u',
);
const TEAM_AT_START =
  /^((?:the\s+)?[\p{L}\p{N}/&-]+(?:\s[\p{L}\p{N}/&-]+)?\s+team)\s+(?:to|will|should|is to|must|shall)\s/iu;
const TEAM_BEFORE_COLON =
  /^((?:the\s+)?[\p{L}\p{N}/&-]+(?:\s[\p{L}\p{N}/&-]+){0,2}\s+team)\s*[:–—]\s/iu;
/** `Kim and Jo to write a runbook`: names, and what people do. */
const NAMED_BEFORE_VERB =
  /^((?!(?:Ability|Option|Tool|Way|Page|Job|Ticket|Script|Action|Button|Feature|Process|Runbook|Playbook|How|Due|Prior|We|They|This|That|It|You|Able|Going|Ready)\b)\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2}(?:(?:,|\s*&|\s+and|\s*\/)\s*\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2}){0,3})\s+to\s+(?:add|arrange|ask|build|contact|create|discuss|document|draft|explore|file|finish|fix|follow|implement|investigate|lead|look|open|organi[sz]e|own|prepare|propose|publish|raise|reach|research|review|run|schedule|send|set|share|speak|talk|update|work|write)\b/u;
const KIND_TAG =
  /^(?:repair|detect(?:ion)?|prevent(?:ion)?|mitigat(?:e|ion)|process|investigate|other|training|automation|done|todo|open|closed|wip|p[0-4]|high|medium|low|critical|link|issue|pr|ticket|bug|doc|docs|docs?umentation|new|optional|stretch|infra|monitoring|alerting|urgent|blocked|[A-Z]+-?\d+)$/i;

/**
 * Who is named as the owner without a label: a mention at the start or end (`… @x`, `@x: …`), a name in
 * brackets (`… [Jerry]`), or a team that is to do it (`The SRE team to …`).
 */
export function mentionedOwner(text: string, where: Span): WrittenField | undefined {
  const stretch = text.slice(where.start, where.end);
  if (!/[@[]|team|^\p{Lu}.* to /iu.test(stretch)) return undefined;
  const tail = stretch.slice(-240);
  const offset = where.end - tail.length;
  for (const [pattern, part, from] of [
    [MENTION_AT_END, tail, offset],
    [MENTION_IN_BRACKETS, tail, offset],
    [MENTION_BETWEEN, tail, offset],
    [NAMED_IN_BRACKETS, tail, offset],
    [MENTION_AT_START, stretch.slice(0, 240), where.start],
    [NAMED_AT_START, stretch.slice(0, 240), where.start],
    [TEAM_BEFORE_COLON, stretch.slice(0, 120), where.start],
    [TEAM_AT_START, stretch.slice(0, 120), where.start],
    [NAMED_BEFORE_VERB, stretch.slice(0, 120), where.start],
  ] as const) {
    const match = pattern.exec(part);
    const value = match?.[1];
    if (!match || value === undefined || KIND_TAG.test(value) || opensAction(value)) continue;
    // `@owner` is what our own fix leaves to be filled in.
    if (isPlaceholder(value) && !value.startsWith('@')) continue;
    const start = from + match.index + match[0].indexOf(value);
    const mark =
      pattern === TEAM_AT_START || pattern === NAMED_BEFORE_VERB || pattern === MENTION_IN_BRACKETS
        ? span(start, start)
        : span(from + match.index, from + match.index + match[0].length);
    return { value: { value, span: span(start, start + value.length) }, mark };
  }
  return undefined;
}

const PRIORITY_TAG =
  /(?:^[([]?\s*[*_\x60]*(P[0-5]|High|Medium|Low|Critical|Urgent)(?:[- ]priority)?[*_\x60]*\s*(?:[)\]]|[:–—-](?=\s)|(?<=\*\*)|(?<=P\d)(?=\s)))|[([](?:[^()[\]]{0,60}[,;|/·]\s*)?(P[0-5])\s*(?:[,;|/·][^()[\]]{0,60})?[)\]][*_]{0,2}\s*[.!]?\s*$|[([]\s*[*_\x60]*(P[0-5]|High|Medium|Low|Critical|Urgent)(?:[- ]prio(?:rity)?)?[*_\x60]*\s*[)\]]\s*[.!]?\s*$/i;

/** A priority written as a tag at the start or end: `[P1] …`, `High: …`, `… (low)`, `… (P2, @kim)`. */
export function taggedPriority(text: string, whole: Span): WrittenField | undefined {
  const stretch = text.slice(whole.start, whole.end);
  const head = PRIORITY_TAG.exec(stretch.slice(0, 60));
  const tail = stretch.slice(-60);
  const match = head?.[1] !== undefined ? head : PRIORITY_TAG.exec(tail);
  const [, leading, amongOthers, trailing] = match ?? [];
  const value = leading ?? amongOthers ?? trailing;
  if (!match || value === undefined) return undefined;
  const base = leading !== undefined ? whole.start : whole.end - tail.length;
  const start = base + match.index + match[0].indexOf(value);
  const where = span(start, start + value.length);
  // What stands beside it in the brackets is still to be read.
  const mark = span(base + match.index, base + match.index + match[0].length);
  return {
    value: { value, span: where },
    mark: amongOthers === undefined ? mark : span(start, start),
  };
}
