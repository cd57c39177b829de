import type { SectionConcept } from './vocabulary.ts';

/** How all of them start, and few other titles. */
export const OPENS_QUESTION =
  /^(?:how|what|when|where|which|who|why|the|thing|step|measure|action|change|improvement|plan|\w+ing)\b/;

/**
 * Questions and sentences used as headings, tried in this order on the name in the same written form.
 * Whole names only, so that a sentence that merely contains such words is not taken for one.
 */
export const conceptQuestions: readonly (readonly [SectionConcept, RegExp])[] = [
  ['lucky', /^(?:where|how|when|what)\b.{0,30}\bluck(?:y|ily)?\b.{0,20}$/],
  ['lucky', /^what (?:could|would|might) have (?:been|gone) worse\b.{0,20}$/],
  [
    'wentBadly',
    /^(?:what|thing)\b.{0,20}\b(?:did not|could have|was not) (?:go|gone|been|work)\b.{0,25}$/,
  ],
  ['wentWell', /^(?:what|thing)\b.{0,20}\bwent (?:really |very |particularly )?well\b.{0,20}$/],
  [
    'causes',
    /^(?:why (?:did|was|were|has|have)\b.{0,40}\b(?:happen|occur|fail|break|broke|crash|go down|go wrong|affected)|why (?!did|was|were|do|is|are|has|have|could)\w+\b.{0,40}\b(?:happened|occurred|failed|broke|crashed|stayed|took so long|went (?:down|wrong))|how did (?:it|this|that|the \w+) (?:happen|occur)|what (?:caused|led to|lead to|broke|failed)\b).{0,50}$/,
  ],
  ['summary', /^(?:what (?:was|is) )?the (?:problem|issue|incident|outage)$/],
  ['summary', /^what (?:actually |exactly )?happened\b(?! that| which).{0,30}$/],
  [
    'lessons',
    /^how (?:can|could) (?:customer|user|you)\b.{0,60}\b(?:less|avoid|prevent|protect|prepare|impact|mitigate)\b.{0,40}$/,
  ],
  [
    'detection',
    /^(?:how (?:was |were )?(?:it|this|the \w+)(?: was)? found|why (?:detection|monitoring|no alert|the alert)\b.{0,40}|why\b.{0,30}\b(?:not|nobody|no one|no alert)\b.{0,30}\b(?:detect(?:ed)?|noticed?|alert(?:ed)?|spotted)\b.{0,30}|(?:detecting|discovering|identifying) (?:the|this) \w+)$/,
  ],
  ['resolution', /^(?:resolving|fixing|restoring|mitigating) (?:(?:the|this) )?\w+$/],
  ['response', /^(?:investigating|diagnosing|debugging|triaging) (?:the|this) \w+$/],
  [
    'detection',
    /^(?:how|when|who)\b.{0,40}\b(?:detect(?:ed)?|discover(?:ed)?|noticed?|identif(?:y|ied)|f(?:i|ou)nd out|bec[ao]me aware|alerted|notified)\b.{0,30}$/,
  ],
  [
    'actions',
    /^(?:how|what)\b.{0,60}\b(?:prevent|avoid|less likely|better in the future|do better|(?:from|not) happen(?:ing)?|happen again|next time|going forward|(?:make sure|ensure) th(?:is|at|ese))\b.{0,60}$/,
  ],
  [
    'actions',
    /^what (?:are|will|did|have) we (?:do(?:ing|ne)?|chang(?:e|ing)|improv(?:e|ing))\b.{0,50}$/,
  ],
  ['actions', /^what we (?:are|will be) (?:doing|changing|improving)\b.{0,50}$/],
  [
    'actions',
    /^(?:step|measure|action|change|improvement|plan)\b.{0,20}\b(?:prevent|avoid|reduce)\b.{0,60}$/,
  ],
  [
    'actions',
    /^(?:preventing|avoiding|reducing)\b.{0,20}\b(?:recurrence|reoccurrence|future|similar|this|it|repeat)\b.{0,40}$/,
  ],
  ['response', /^how\b.{0,30}\b(?:respond(?:ed)?|react(?:ed)?|communicated?)\b.{0,30}$/],
  [
    'resolution',
    /^(?:how|what)\b(?=.*\b(?:did|was|were|we|been|has|have)\b).{0,40}\b(?:fix(?:ed)?|resolved?|recover(?:ed)?|mitigated?|restored?|repair(?:ed)?)\b.{0,30}$/,
  ],
  [
    'resolution',
    /^how (?:it|this|that|the \w+) (?:is|was|got) (?:fixed|resolved|mitigated|repaired)$/,
  ],
  ['impact', /^(?:who|what|which|how)\b.{0,40}\b(?:affected|impacted|impact)\b.{0,40}$/],
  ['people', /^who (?:was|were|is)\b.{0,20}\b(?:involved|responding|on call|present)\b.{0,20}$/],
  ['lessons', /^what\b.{0,20}\b(?:learn(?:ed|t)?|take away|know now)\b.{0,30}$/],
];
