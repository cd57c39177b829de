import { fromFirstLetter } from '../../text/characters.ts';

/**
 * Verbs that actions start with. A line below a heading of actions that starts with one is an action
 * even where nothing else marks it as one.
 */
const verbs = new Set(
  `accept acquire adapt add address adjust adopt advise agree align allocate allow analyse analyze announce
  apply appoint approve archive arrange ask assess assign attach audit automate avoid backport backup
  benchmark block book bring build bump buy calculate call capture catch categorize change check choose
  circuit clarify clean clear close collaborate collect combine come communicate compare compile complete
  conduct configure confirm connect consider consolidate contact continue contribute convert coordinate
  copy correct create cut deactivate debug decide decommission decouple decrease define delete deliver
  demand deploy deprecate design destroy detect determine develop diagnose disable discuss distribute
  divide document double drain drop educate eliminate emphasize emphasise employ enable encourage encrypt
  enforce engage enhance enlarge ensure escalate establish evaluate evolve examine exclude expand expire
  explain explore export expose extend extract factor fail figure file filter finalize finalise find
  finish fix focus follow force forward freeze gather generate get give grant guard handle harden have
  help hire hold host identify ignore implement import improve include incorporate increase inform
  initiate inspect install instrument integrate introduce invalidate invest investigate involve isolate
  join keep launch learn limit link list load lock log look lower maintain make manage mandate map mark
  measure meet merge migrate mirror mitigate modify monitor move nominate note notify obtain offer open
  optimise optimize order organise organize page parse participate patch perform persist pin place plan
  port post prepare prevent prioritise prioritize procure profile promote propose protect prove provide
  provision prune publish purchase purge push put raise rate rather re-enable re-evaluate reach read
  rebuild recommend record recover recreate redesign redirect reduce refactor refine reflect refresh
  register reinforce release rely remediate remind remove rename renew reorganize repair replace
  replicate report repurpose request require rerun research reset resize resolve restart restore restrict
  retire retry return reuse revert revisit review revise revoke rework rewrite roll rollback rotate route
  run save scale scan schedule secure select send separate serve set setup share ship show shut
  simplify simulate skip socialize solve sort specify speed split spread stabilise stabilize staff
  standardise standardize start stop store streamline strengthen structure study submit subscribe
  suggest support survey switch sync synchronize tag take teach tell terminate test think throttle
  tighten track train transfer transition triage trigger try tune turn unblock understand undo unify
  uninstall unpin update upgrade upload use validate vendor verify version visit wait walk warn watch
  whitelist wipe work wrap write`.split(/\s+/),
);

/** Words that come before the verb: `also add`, `please check`, `better monitor`. */
const openers =
  /^(?:also|please|better|properly|always|never|regularly|periodically|possibly|maybe|to)\s+/;

const HAS_SUBJECT = /^[a-z]+ (?:was|were|is|has|had|started|began|continues|continued)\b/;
const HAS_TO =
  /^(?:todo|need|needs|needed|must|should|do not|don['’]?t|action item|follow[- ]?up)\b/;
const SOMEONE_WILL =
  /^(?:we|i|they|the [\w-]+ team|[\w-]+ team|team|someone|it)(?: (?:should|need|needs|must|will|shall|plan|intend|want|have to|could|can|are going|are planning|would like)|['’]ll)\b/;

/** Whether a text starts as an action does: with a verb, or by saying what has to, should or will be done. */
export function opensAction(plain: string): boolean {
  const text = fromFirstLetter(plain.toLowerCase()).replace(openers, '');
  if (HAS_SUBJECT.test(text)) return false;
  const word = /^[a-z][a-z-]*/.exec(text)?.[0] ?? '';
  if (verbs.has(word) || isGerund(word)) return true;
  return HAS_TO.test(text) || SOMEONE_WILL.test(text);
}

/** `Adding`, `Improving`: the verb as a noun. */
function isGerund(word: string): boolean {
  if (!word.endsWith('ing')) return false;
  const stem = word.slice(0, -3);
  return (
    verbs.has(stem) ||
    verbs.has(`${stem}e`) ||
    (/(.)\1$/.test(stem) && verbs.has(stem.slice(0, -1)))
  );
}

const STAND_IN = /^(?:\{\{[^{}]*\}\}|<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\})(?:\s*[[(][^[\]()]*[\])])?$/;
const NOTHING =
  /^(?:[-–—?_.…]+|n\/?a|none|nil|no response|nothing|tbd|tba|tbc|todo|to be (?:defined|determined|decided|added|done)|pending|x+|not applicable|by (?:implementing|taking|addressing|doing) .*|nothing (?:else|more|further)?\s*(?:is )?(?:planned|needed|required|to do)?|no (?:further |immediate |additional |other |more |new )?(?:actions?|action items?|follow[- ]?ups?)(?: (?:items?|needed|required|necessary|at this time|planned|are needed|are required))*)$/i;

/** How all that says so starts, and few actions do: to compile the expression takes longer than to read one. */
const MAY_SAY_NOTHING = /^(?:n|tb|to|by |x|pending|[-–—?_.…])/i;

/** Whether a text says that there is nothing to do, or holds the place of something still to be written. */
export function saysNothing(plain: string): boolean {
  const text = plain.trim().replace(/[.!…\s]+$/, '');
  return text === '' || STAND_IN.test(text) || (MAY_SAY_NOTHING.test(text) && NOTHING.test(text));
}
