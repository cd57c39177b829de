/**
 * Words that promise effort without saying what will be there afterwards. Every quantifier is bounded.
 */
const effort =
  'improv(?:e|ing)|better|enhanc(?:e|ing)|increas(?:e|ing)|strengthen(?:ing)?|optimi[sz](?:e|ing)|refin(?:e|ing)|revisit|review|re-?evaluate|evaluate|consider|investigate|explore|discuss|think about|look into|look at|address|ensure|more|work on|tune|harden|fix';

/** Things so large that nobody can say when they are done. */
const field = [
  'monitoring|alert(?:ing|s)?|observability|visibility|logging|metrics|dashboards?',
  'test(?:s|ing)?|test coverage|coverage|quality|code quality|code reviews?|reviews?|qa',
  'documentation|docs|runbooks?|playbooks?|knowledge|knowledge sharing|onboarding|training|awareness',
  'communications?|collaboration|coordination|process(?:es)?|procedures?|workflows?|practices|policies',
  'reliability|resilien(?:ce|cy)|stability|availability|robustness|performance|scalability|security|redundancy|capacity',
  'automation|tooling|tools|infrastructure|architecture|deployments?|deploys?|releases?|rollbacks?|migrations?',
  'incident (?:response|management|handling)|on-?call|response times?|detection|error handling|change management|capacity planning|best practices|processes and procedures',
].join('|');

const link = 'and|or|of|for|in|around|on|to|with|our|the|all|overall|general|this|these|that|any';
const modifier =
  'our|the|all|overall|general|existing|current|internal|better|more|proper|further|additional|automated|deployment|release|testing|review|support|operational|development|monitoring|alerting|incident';

const vagueTask = new RegExp(
  `^(?:we (?:should|need(?: to)?|must|will) |need(?: to)? |continue to |to )?(?:${effort})(?: (?:${modifier})){0,3} (?:${field})(?: (?:${link}))?(?: (?:${modifier}))?(?: (?:${field}))?(?: (?:further|in general|overall|where (?:possible|needed|necessary)|going forward|in (?:the )?future|as needed))?$`,
);

/** A remedy that asks people to try harder, or for the incident not to happen. */
const wish = new RegExp(
  [
    '^(?:we (?:should|need to|must|will) |everyone (?:should|must) |need to |to )?(?:be (?:more |extra )?(?:careful|cautious|mindful|vigilant|diligent|attentive|aware)|pay (?:more|closer|better) attention|take (?:more|greater|better) care|try (?:harder|to do better)|do better|double[- ]check everything|communicate (?:better|more)|test (?:better|more)|learn from (?:this|our mistakes))(?: (?:with|when|about|of|to|next|in|while|during|before)\\b.{0,60})?$',
    '^(?:make sure|ensure|prevent|avoid)(?: (?:that )?(?:this|it|such (?:incidents?|issues?|problems?)|similar (?:incidents?|issues?|problems?)|recurrence))(?: (?:from )?(?:never |does not |doesn t |will not |won t |not )?(?:happen(?:s|ing)?|recur(?:s|ring)?|reoccur(?:s|ring)?|occur(?:s|ring)?))?(?: again)?(?: in (?:the )?future)?$',
  ].join('|'),
);

const LONGEST = 120;

/**
 * Whether the words of an action item leave open what there will be once it is done: “Improve
 * monitoring”, “Be more careful”. A text that names a thing, a number or a place is not vague.
 */
export function isVague(title: string): boolean {
  // Code, numbers, names in capitals and links say which one.
  if (title.length > LONGEST || /[`\d/@#<]|\S[A-Z]|\w[.:]\w/.test(title)) return false;
  const words = title
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .replace(/[^\p{L}\s-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return vagueTask.test(words) || wish.test(words);
}
