import { comparable, remembered, withoutOrnament } from './comparable.ts';
import { comparableConceptNames, modifiers, suffixes } from './comparableNames.ts';
import { OPENS_QUESTION, conceptQuestions } from './conceptQuestions.ts';
import { sectionConcepts } from './vocabulary.ts';
import type { SectionConcept } from './vocabulary.ts';

/** What stands under a title and around it, where the title alone could mean several things. */
export interface ConceptHints {
  /** What the section is about that this one stands in. */
  readonly parent?: SectionConcept;
  /** Whether it is a heading; the text of a bold label says less, so only plain names count there. */
  readonly heading?: boolean;
  /** Whether the content is mostly a list of times with what happened then. */
  readonly listsTimes?: () => boolean;
  /** Whether the content is a list of names. */
  readonly listsPeople?: () => boolean;
  /** Whether the content is a list of what was done. */
  readonly listsDeeds?: () => boolean;
  /** Whether nothing stands under it. */
  readonly empty?: () => boolean;
}

/** Longer titles are sentences; nobody calls a section so. */
const LONGEST_TITLE = 160;

/**
 * What a section is about, by its title: any of the names that people give it, in singular or plural,
 * with numbering, emoji, punctuation, zones and dates around them. Titles that mean different things in
 * different templates are settled by the hints; without hints by what they mean most often.
 * @param title the title as a reader sees it, without Markdown marks
 * @returns nothing for a title that names none of the concepts
 */
export function conceptOf(title: string, hints: ConceptHints = {}): SectionConcept | undefined {
  if (title.length > LONGEST_TITLE) return undefined;
  const { heading, label, name, saysTime } = meaningOf(title);
  const concept = hints.heading === false ? label : heading;
  if (concept !== undefined) return settle(concept, name, hints);
  const mayList = saysTime && hints.parent !== 'timeline';
  return mayList && hints.listsTimes?.() === true ? 'timeline' : undefined;
}

/** What a title says before anything is known of where it stands. */
interface Meaning {
  /** As names are compared. */
  readonly name: string;
  /** Whether it is a name in the dictionary itself. */
  readonly isName: boolean;
  /** The concept that it names as a heading, and that as a label, of which it has to name nothing else. */
  readonly heading: SectionConcept | undefined;
  readonly label: SectionConcept | undefined;
  /** Whether it would suit a list of times. */
  readonly saysTime: boolean;
}

/** Remembered, as the same few titles come again in every review, and are asked for again and again in each. */
const meaningOf = remembered((title): Meaning => {
  const name = comparable(title);
  const isName = dictionary.has(name);
  const never = NEVER_HAPPENED.test(title);
  const heading = never ? undefined : named(title);
  const isOther = heading !== undefined && (isQuestion(name) || isTopic(title));
  const label = isOther ? undefined : heading;
  return { name, isName, heading, label, saysTime: !never && saysTime(name) };
});

/** What ought to have been, minute by minute, is no timeline: `Ideal timeline`, `What should have happened`. */
const NEVER_HAPPENED =
  /\b(?:ideal|expected|desired|intended|hypothetical)\b.*\b(?:timeline|sequence|events)\b|\bshould(?: ideally)? have (?:happened|looked|gone)\b/i;

/** Whether a title is one of the names in the dictionary itself, with nothing around it. */
export function isConceptName(title: string): boolean {
  return title.length <= LONGEST_TITLE && meaningOf(title).isName;
}

/** Whether a title joins a name to something else: `Immediate escalation and monitoring` is a step that was taken. */
function isTopic(title: string): boolean {
  const [first, second, third] = withoutOrnament(title).split(/\s+(?:and|&)\s+/i);
  if (second === undefined || third !== undefined || dictionary.has(comparable(title)))
    return false;
  return !dictionary.has(comparable(first!)) && named(second) === undefined;
}

function isQuestion(name: string): boolean {
  return !dictionary.has(name) && /^(?:how|what|why|who|when|where|which)\b/.test(name);
}

/** The concept a title names. */
function named(title: string): SectionConcept | undefined {
  const whole = comparable(title);
  const exact = byName(whole) ?? byQuestion(whole) ?? byName(withoutIncident(whole));
  if (exact) return exact;
  // `Timeline` with a zone, dates or remarks behind it, or a few words that say which.
  if (/^timeline\b/.test(whole)) return 'timeline';
  if (MAY_AFFECT.test(whole) && AFFECTED.test(whole)) return 'impact';
  if (MAY_BE_FORWARD.test(whole) && FORWARD.test(whole)) return 'actions';
  const owned = MAY_OWN.test(title) ? POSSESSIVE.exec(title) : null;
  if (owned) return byName(comparable(title.slice(owned[0].length)));
  if (IN_TIME.test(whole)) return undefined;
  const bare = withoutBrackets(title);
  return byParts(bare) ?? byRemark(comparable(brackets(title)));
}

/**
 * What the expressions named alike need, and few titles have: an engine that has just started takes longer to
 * compile one of those than to read the title.
 */
const MAY_BE_OF = / (?:d[aeou]|van het )/;
const MAY_AFFECT = /affected|impa[ct]t|auswirkung/;
const MAY_BE_FORWARD = /corrective|prevent|^followup |^plan |(?:todo|done)$/;
const MAY_OWN = /['’]s\s/;

function withoutIncident(name: string): string {
  return MAY_BE_OF.test(name) ? name.replace(OF_INCIDENT, '') : name;
}

/** Of what it is, where that goes without saying: `Résumé de l'incident`, `Descripción del problema`. */
const OF_INCIDENT =
  / (?:de l|de la |de |du |del |della |dell|do |da |des |der |van het )(?:incident[eis]?|problem[ae]?|panne|interruption|caida|falha|guasto|vorfall|ausfall|storung|storing)s?$/;

/** What was hit, whatever it is: `Affected packages`, `Strategies impacted`. */
const AFFECTED =
  /^(?!not )(?:(?:affected|impacted) \p{L}+(?: \p{L}+)?|\p{L}+ (?:affected|impacted)|(?:impacto|auswirkung|impact|impatto) (?:en|no|na|nos|nas|auf|sur|pour|para|de|do|del|des|su) .{1,40}|\p{L}+ data impact)$/u;

/** What is done against a recurrence, whatever it is called: `Preventive enhancements`, `Corrective actions with owners`. */
const FORWARD =
  /^(?:\p{L}+ )?(?:corrective|preventative|preventive|prevention)(?: and (?:corrective|preventative|preventive))? \p{L}+(?: (?:taken|(?:with|and|for) .{1,40}))?$|^followup \p{L}+$|^(?:thing|work|what)(?: (?:is|are|still|left|remain|remaining))* (?:todo|to be done)$|^plan (?:d|de |di )(?:action|amelioration|accion|mejora|acao|melhoria|azione|miglioramento)(?: (?:pour|para|per) .{1,60})?$/u;

/** A point in time is none of the parts that it names: `After containment`. */
const IN_TIME = /^(?:after|before|during|since|until) /;

/** Whose part it is: `The vendor's response`. */
const POSSESSIVE = /^(?:[Tt]he |[Oo]ur )?\p{L}[\p{L}\d.-]*(?: \p{L}[\p{L}\d.-]*)?['’]s\s+/u;

/**
 * A title of several parts (`Detection & response`, `Impact: none`, `Problems/Timeline`) is about what
 * its first part names, or where that names nothing, its second. What follows a colon or dash only
 * counts behind words that say nothing of their own (`Postmortem: Timeline`), not in `Status: Resolved`.
 */
function byParts(title: string): SectionConcept | undefined {
  const parts = title.split(SPLITTER);
  const [first = '', second = ''] = parts.map(comparable).filter(Boolean);
  const concept = byName(first) ?? byQuestion(first) ?? byShape(first) ?? byPhrase(first);
  if (concept !== undefined && concept !== 'references') return concept;
  const joint = SPLITTER.exec(title)?.[0] ?? '';
  const strong = /[:–—]|\s-+\s/.test(joint);
  // `Transparency and rollback` is a topic, `Streamlining calls, messages` a task; `Problems/Timeline` has two names.
  const joined = /and|&/i.test(joint) && first.includes(' ');
  const loose = !strong && !joined && !/^\w+ing /.test(first);
  const counts = loose || concept === 'references' || first.split(' ').every(isGeneral);
  const next = counts && parts.length <= 3 ? byName(second) : undefined;
  // An appendix is named by what it holds.
  return next ?? concept;
}

const SPLITTER = /\s*(?:[&+/|,;:]|\s[-–—]+\s|\band\b)\s*/i;

/** Whether a word says nothing of what a part is about: `Incident`, `Phase 2`. */
function isGeneral(word: string): boolean {
  return modifierSet.has(word) || /^(?:\d+|[a-z]|phase|part|section|step|rfo)$/.test(word);
}

/** What the brackets in a title say it is: `(root cause)`, `(primary trigger)`; not `(post-fix)`, a point in time. */
function byRemark(remark: string): SectionConcept | undefined {
  return /^(?:post|pre|before|after|during)\b/.test(remark)
    ? undefined
    : (byName(remark) ?? byPhrase(remark));
}

/** A few words that say which timeline, or the letter of an appendix. */
function byShape(name: string): SectionConcept | undefined {
  if (/^(?:\w+ ){0,5}timeline$/.test(name)) return 'timeline';
  return /^(?:appendix|annex) (?:[a-z]|\d+)$/.test(name) ? 'references' : undefined;
}

function byName(name: string): SectionConcept | undefined {
  return dictionary.get(name);
}

function byQuestion(name: string): SectionConcept | undefined {
  return OPENS_QUESTION.test(name)
    ? conceptQuestions.find(([, pattern]) => pattern.test(name))?.[0]
    : undefined;
}

/**
 * The concept of a phrase around a name: `Incident summary`, `Impact on users`, `Resolution details`.
 * Words in front are dropped first, then what follows a preposition, then general words behind.
 */
function byPhrase(phrase: string): SectionConcept | undefined {
  const object = phrase.replace(OBJECT_OF, '');
  const named = object === phrase ? undefined : byName(object);
  if (named) return named;
  const words = (LISTED.test(phrase) ? object : phrase).split(' ');
  if (words.length > 8) return undefined;
  const front = dropModifiers(words);
  const concept = front && byName(front.join(' '));
  if (concept) return concept;
  const preposition = words.findIndex((word, index) => index > 0 && prepositions.has(word));
  const head = preposition > 0 ? words.slice(0, preposition) : words;
  if (preposition > 0) {
    const byHead = byName(head.join(' ')) ?? byName((dropModifiers(head) ?? []).join(' '));
    const object = words.slice(preposition + 1);
    const general = object.every((word) => modifierSet.has(word));
    return general || takesObject.has(head[head.length - 1]!) ? byHead : undefined;
  }
  if (words.length <= 3 && LEADS_ANYTHING.test(phrase)) return byName(phrase.replace(/^.* /, ''));
  for (let end = head.length - 1; end > 0 && suffixSet.has(head[end]!); end--) {
    const rest = head.slice(0, end);
    const found = byName(rest.join(' ')) ?? byName((dropModifiers(rest) ?? []).join(' '));
    if (found) return found;
  }
  return undefined;
}

/** What only leads to the part that is named behind it: `List of actions`, `Analysis of causes`. */
const OBJECT_OF =
  /^(?:name|list|detail|analysis|description|explanation|discussion|breakdown|tracking|status) of (?:the )?/;
const LISTED = /^(?:name|list|detail) of /;

/** The longest rest that is a name, words dropped from the front as long as they are modifiers. */
function dropModifiers(words: readonly string[]): readonly string[] | undefined {
  for (let start = 0; start < words.length - 1 && modifierSet.has(words[start]!); start++) {
    const rest = words.slice(start + 1);
    if (byName(rest.join(' '))) return rest;
  }
  return undefined;
}

/** `Revenue impact`, `Process causes`: whatever stands before them, they are what they are. */
const LEADS_ANYTHING = / (?:impact|cause)$/;

/** `Impact on checkout` is about the impact; `Reflections on external help` is a topic of its own. */
const takesObject = new Set([
  'impact',
  'cause',
  'factor',
  'timeline',
  'effect',
  'summary',
  'lesson',
  'learned',
  'learnt',
]);

const prepositions = new Set(['of', 'for', 'on', 'in', 'to', 'from', 'by', 'with', 'during', 'we']);

/**
 * Titles that mean different things in different templates. Under a heading of action items, "Detection"
 * says what kind of actions follow. A list of times is a timeline whatever it is called, unless its title
 * says plainly that it is something else.
 */
function settle(
  concept: SectionConcept,
  title: string,
  { parent, listsTimes, listsPeople, listsDeeds, empty }: ConceptHints,
): SectionConcept | undefined {
  if (parent === 'actions' && isActionGroup(title, concept)) return undefined;
  // What was done at once is part of how it was ended.
  if (parent === 'resolution' && AT_ONCE.test(title)) return undefined;
  // Each of the five whys, and each how, is part of the section that asks them.
  if (
    isQuestion(title) &&
    !/^why (?:it|the)\b/.test(title) &&
    (parent === concept || (parent === 'causes' && isLong(title)))
  )
    return undefined;
  if (mayListTimes(concept, title) && listsTimes?.() === true) return 'timeline';
  if (mayNamePeople.has(title) && listsPeople?.() === true) return 'people';
  if (mayTellOfRepair.test(title) && listsDeeds?.() === true) return 'resolution';
  if (title === 'analysis' && empty?.() === true) return undefined;
  return concept;
}

/** Titles of a part on causes or on the response, and of the list of who took part. */
const mayNamePeople = new Set(['contributor', 'responder']);

/** What is called so can be still to do, or how the incident was ended. */
const mayTellOfRepair = /^(?:remediation|remedial)(?: (?:action|step|measure))?$/;

/** Whether a question asks of something in particular: `How was it detected?` does not. */
function isLong(title: string): boolean {
  return title.split(' ').length > 4;
}

/** Whether a name that stands for nothing would suit a list of times. */
function saysTime(name: string): boolean {
  return name.split(' ').some((word) => timeWords.has(word));
}

const timeWords = new Set(
  'timeline time times history log logs updates update progress happened story day days schedule account chronicle detail details diary'.split(
    ' ',
  ),
);

/** What a list of times may be called without being a part of its own: `Context`, `What happened`. */
function mayListTimes(concept: SectionConcept, title: string): boolean {
  if (concept === 'summary')
    return /^(?:what (?:actually )?happen|was ist|que sest|que|o que|cosa)/.test(title);
  return concept === 'background' || concept === 'detection' || concept === 'response';
}

/** Whether a title below a heading of action items only groups them: `Detection`, `Technical improvements`. */
function isActionGroup(title: string, concept: SectionConcept): boolean {
  return (
    concept === 'detection' ||
    concept === 'response' ||
    actionGroups.has(title) ||
    TERM.test(title) ||
    (concept === 'actions' && !dictionary.has(title))
  );
}

const AT_ONCE = /^(?:immediate|initial|emergency|manual|automatic) action(?: taken)?$/;

/** When actions are due: `Long-term (architecture)`. */
const TERM = /^(?:(?:short|mid|medium|long|near) term|immediate|ongoing)\b/;

const actionGroups = new Set(
  'prevention detection mitigation process response resolution recovery fix monitoring alerting communication investigation documentation'.split(
    ' ',
  ),
);

function withoutBrackets(title: string): string {
  return withoutOrnament(title).replace(/\([^()]*\)?|\[[^[\]]*\]?/g, ' ');
}

/** What stands in the first brackets of a title: `Working theory (root cause)`. */
function brackets(title: string): string {
  return /\(([^()]*)\)/.exec(title)?.[1] ?? '';
}

const modifierSet = new Set(modifiers);
const suffixSet = new Set(suffixes);

const dictionary: ReadonlyMap<string, SectionConcept> = new Map(
  sectionConcepts.flatMap((concept) =>
    comparableConceptNames[concept].map((name): [string, SectionConcept] => [name, concept]),
  ),
);
