import { formsOf } from './inflect.ts';

/**
 * The words that judgement of people is made of, by what they do in a sentence. Collected from
 * dictionaries and thesauri by meaning, not from reviews: what a list has of a kind, it should have all
 * of. Verbs stand here in their base form; `formsOf` makes the others.
 */

/** By their base form. */
const verbs = {
  /** What somebody was to do and did not: the verb alone says so. */
  omit:
    'forget neglect omit overlook disregard violate breach contravene flout underestimate ' +
    'overestimate trivialize trivialise downplay',
  /** Fine in an emergency, and a reproach where a procedure is the object. */
  skip: 'skip bypass circumvent override evade sidestep forgo ignore short-circuit dodge',
  /** The same, of things as well: programs ignore and dismiss. */
  ignore: 'ignore dismiss miss hesitate',
  /** Errors that only people make. */
  err:
    'misconfigure misread misunderstand mistype misjudge miscalculate mishandle misinterpret ' +
    'misuse misapply misdiagnose mismanage miscommunicate misinform ' +
    'botch bungle muddle blunder err fat-finger overreact panic ' +
    'mistake mess screw confuse',
  /** Work that people do with their attention, on which other work relies: these, and all of `human` and `heed`. */
  attend:
    'alert report notice spot monitor adhere comply examine prepare respond react act reply answer ' +
    'analyse analyze assess evaluate audit observe watch teach involve contact call page mention disclose ' +
    'clarify raise flag share record log update maintain recall attend account factor predict research ' +
    'practise practice dry-run peer-review approve address declare recheck re-check ' +
    'measure calculate estimate budget schedule assign delegate correct fix remove clean rotate renew ' +
    'revoke revert restart roll patch copy transmit deploy run execute perform conduct complete finish ' +
    'finalize implement enable disable backup restore switch set add include merge close open stop wait ' +
    'take follow-up publish post message sanity-check use apply enforce recognise recognize ' +
    'grasp acknowledge shut reset configure handle treat catch protect secure guard lock upgrade migrate ' +
    'track keep leave turn seek obtain request hand pass forward ensure prevent avoid',
  /** Of these, what only people do: no program consults, thinks or bothers. */
  human:
    'consult communicate think bother care discuss ask listen heed appreciate rehearse question ' +
    'double-check doublecheck cross-check proofread re-read reread scrutinize scrutinise supervise ' +
    'oversee study explain anticipate foresee coordinate escalate tell inform object intervene sign ' +
    'prioritize prioritise challenge instruct brief plan remember pay',
  /** What no program does or leaves undone, whatever its name. */
  devoted:
    'bother heed disclose intervene foresee appreciate admit apologise apologize supervise conduct undertake rehearse consult coordinate think',
  /** Work of people that a sentence without an agent can ask for, besides `human`: nothing a program does by itself. */
  work:
    'check verify test review notify announce document investigate approve raise inspect ' +
    'examine audit involve practise practice research assess evaluate analyse analyze ' +
    'peer-review observe warn call page engage declare recheck re-check perform follow-up ' +
    'catch spot notice realise realize recognise recognize follow do take rotate renew merge ' +
    'deploy release roll revert try undertake rush push address train stage postpone delay ' +
    'schedule reschedule reviewed use give make spend procure silence mute flip revoke ' +
    'decommission patch upgrade migrate disable retire store pin',
  /** Attention before an act: what is missing where somebody acted without it. */
  heed:
    'check verify test review read re-read consult communicate inform tell notify announce warn ask ' +
    'confirm consider think care bother follow coordinate discuss look question double-check inspect ' +
    'investigate listen escalate document validate',
  /** What is done to people as a sanction or a lesson. */
  instruct:
    'educate remind retrain re-train reeducate re-educate lecture admonish scold reprimand sensitize sensitise',
  stress: 'stress emphasize emphasise reiterate reinforce underline remind drill',
  sanction: 'reprimand discipline punish penalize penalise sanction fire sack admonish demote',
};

/** As they stand. */
const words = {
  /** How a person acted, as somebody judges who knows how it ended. */
  erringly:
    'mistakenly wrongly erroneously incorrectly carelessly recklessly negligently foolishly ' +
    'hastily prematurely blindly naively naïvely improperly inadequately insufficiently ' +
    'needlessly unnecessarily irresponsibly sloppily hurriedly lazily thoughtlessly unwisely ' +
    'rashly inappropriately unprofessionally poorly stupidly overconfidently ' +
    'unilaterally belatedly unreasonably inexplicably ' +
    'inexcusably falsely complacently',
  accidentally: 'accidentally inadvertently unintentionally accidently unwittingly unknowingly',
  /** The same of an act; with what `erringly` has as adjectives. */
  erring:
    'accidental inadvertent late slow delayed unauthorised unauthorized unapproved bad ill-timed',
  /** What people are called, and what they show, when the situation is left out. */
  character:
    'careless negligent lazy incompetent inattentive irresponsible reckless sloppy complacent ' +
    'clumsy stupid naive naïve arrogant ignorant unprofessional overconfident over-confident ' +
    'unqualified foolish thoughtless inept undisciplined forgetful impatient impulsive stubborn ' +
    'unmotivated amateurish cavalier dismissive indifferent oblivious ' +
    'clueless dumb idiotic cocky hasty rash overzealous ' +
    'unwise imprudent short-sighted shortsighted remiss',
  inexperienced: 'inexperienced untrained unskilled unprepared ill-prepared',
  characterNoun:
    'carelessness negligence incompetence laziness complacency recklessness sloppiness stupidity ' +
    'ineptitude arrogance inattention inattentiveness thoughtlessness foolishness ' +
    'irresponsibility forgetfulness naivety apathy indiscipline ' +
    'hubris inexperience malpractice',
  /** Said of an act or of work, these speak of whoever did it: no program is meant. */
  harsh:
    'hasty complacent incompetent unwise ill-advised misguided rash foolish irresponsible reckless careless sloppy ' +
    'stupid dumb idiotic silly inexcusable unforgivable thoughtless short-sighted shortsighted ' +
    'rushed hurried ill-timed ill-considered ill-conceived ill-judged imprudent negligent shoddy amateurish half-baked ' +
    'inept unprofessional appalling',
  decision:
    'decision decisions judgement judgment choice choices idea call calls judgements judgments',
  conduct:
    'planning communication communications execution workmanship practice practices craftsmanship ' +
    'handling preparation coordination management supervision oversight leadership conduct behaviour ' +
    'behavior attitude housekeeping surveillance governance hygiene teamwork performance discipline diligence work job response ' +
    'effort reaction attempt approach handover review testing investigation',
  mistake:
    'mistake mistakes miscalculations error errors oversight oversights blunder blunders misjudgement misjudgment ' +
    'slip-up slipup lapse lapses misstep missteps screw-up screwup typo typos negligence ' +
    'carelessness inattention misunderstanding miscalculation misinterpretation misreading ' +
    'omission neglect misconfiguration miscommunication mishandling mismanagement wrongdoing ' +
    'misconduct inaction indecision complacency sloppiness ignorance incompetence inexperience ' +
    'haste',
  /** What is wanted of people where a design would have to help them. */
  virtue:
    'attention diligence discipline care awareness vigilance caution rigour rigor thoroughness ' +
    'foresight carefulness professionalism ownership accountability focus commitment competence ' +
    'expertise understanding knowledge experience responsibility judgement judgment communication ' +
    'oversight supervision planning preparation forethought coordination concentration curiosity ' +
    'initiative',
  careful:
    'careful vigilant diligent mindful cautious attentive rigorous thorough disciplined proactive ' +
    'conscientious aware alert meticulous watchful prudent responsible observant conscious circumspect ' +
    'strict',
  /** People already without an -s. */
  role:
    'staff judges ops sres netops secops personnel workforce men women seniors management ' +
    'leadership devops',
  /** Departments, which are also things: `operations`, `support`. */
  weak:
    'people folk folks humans operations infra infrastructure finance marketing sales legal hr ' +
    'procurement support engineering it security soc noc qa upstream business crew community',
  /** What makes a `manager` or an `owner` a person. */
  humanModifier:
    'lab library school warehouse branch facilities event volunteer release duty project product incident ' +
    'account engineering change line shift general operations junior senior lead communication ' +
    'communications comms night human plant network system systems control grid console on-duty on-call ' +
    'problem service delivery it country site store hiring office security technical datacenter ' +
    'data-center facility experienced tired new former room previous responsible chief deputy assistant ' +
    'customer community program programme portfolio quality test',
  /** What makes a `controller`, a `worker` or a `driver` a person. */
  laborModifier:
    'train traffic construction utility factory single young trainee temporary human contract ' +
    'social shift site rescue safety inexperienced it care',
  det:
    'a an the our my his her their your this that these those each every some any no one two three four ' +
    'five both all another other',
  we: 'we',
  pronoun: 'i he she someone somebody anyone anybody everyone everybody',
  nobody: 'nobody no-one noone',
  aux:
    'was were is are be been being had has have having do does did will would can could may might shall ' +
    "should must 'd 've 're 'm 'll ought got",
  be: "was were is are am be been being 're 'm got became become becoming grown grew seemed",
  auxneg:
    "didn't don't doesn't hadn't hasn't haven't wasn't weren't isn't aren't wouldn't couldn't shouldn't " +
    "won't can't cannot mustn't oughtn't needn't didnt dont shouldnt",
  adverb:
    'also only just simply even still then again once twice already always often ever too initially ' +
    'actually apparently further later soon thus therefore hence however sadly maybe perhaps so both ' +
    'rather quite very much almost nearly together somehow likely here there now immediately ' +
    'unfortunately yet',
  conj: 'and but or yet nor',
  prep:
    'to by of for from with without in on at into through via between behind per against about under over ' +
    'than like near onto upon within across after before during since until towards toward as because',
  sub:
    'that because when if while although though whereas unless which who whom whose what how why where ' +
    'whether since as after before until once',
};

/** By their singular. */
const nouns = {
  /** Who acts: words for people by what they do. */
  role:
    'engineer developer dev programmer coder administrator admin sysadmin sys-admin dba sre ' +
    'on-call oncall on-caller reviewer approver author maintainer committer contributor ' +
    'technician employee colleague coworker co-worker teammate intern trainee contractor ' +
    'subcontractor sub-contractor consultant architect analyst tester boss director ' +
    'cto ceo ciso cio coo founder responder commander captain designer specialist newcomer junior ' +
    'senior newbie rookie person individual electrician pilot copilot co-pilot trader teacher ' +
    'nurse janitor cleaner clerk surgeon caretaker lookout signaller doctor officer auditor inspector apprentice student researcher scientist librarian ' +
    'volunteer moderator organizer organiser secretary accountant webmaster hacker guy man ' +
    'helpdesk foreman executive curator signer trainer surveyor mentor sponsor belayer climber skipper instructor professor undergraduate graduate ' +
    'vendor supplier stakeholder scrum-master team-lead tech-lead teamlead ' +
    'mechanic employer co-founder cofounder practitioner hire',
  /** Words that are people or programs, or people who are at the other end: only what they do tells. */
  weak:
    'operator user customer reporter validator visitor merchant subscriber owner creator provider ' +
    'supervisor coordinator carrier dispatcher leader lead sender tenant partner ' +
    'registrar isp manager expert controller worker driver',
  /** People as one. */
  group:
    'team squad desk foundation department committee ministry crew guild board community ' +
    'company firm organisation organization agency council university hospital government bank regulator',
};

export interface Word {
  /** The classes it is in, one bit each. */
  readonly low: number;
  readonly high: number;
  /** Which forms of a verb it can be. */
  readonly forms: number;
}

export const BASE = 1;
export const PRESENT = 2;
export const PAST = 4;
export const PARTICIPLE = 8;
export const ING = 16;
const forms: Readonly<Record<string, number>> = {
  b: BASE,
  s: PRESENT,
  p: PAST,
  n: PARTICIPLE,
  g: ING,
};

/** The bit of a form by the letter that patterns name it with. */
export function formBit(letter: string): number {
  return forms[letter] ?? 0;
}

interface Entry {
  low: number;
  high: number;
  forms: number;
}
const entries = new Map<string, Entry>();
const classes = new Map<string, { readonly index: number; readonly words: string[] }>();

/** What is known of a word in lower case. */
export function wordOf(word: string): Word | undefined {
  return entries.get(word);
}

/** The place of a class and its words. */
export function classOf(name: string): {
  readonly index: number;
  readonly words: readonly string[];
} {
  const found = classes.get(name);
  if (!found) throw new Error(`There is no class of words “${name}”`);
  return found;
}

function add(name: string, word: string, form = 0): void {
  let group = classes.get(name);
  if (!group) classes.set(name, (group = { index: classes.size, words: [] }));
  let entry = entries.get(word);
  if (!entry) entries.set(word, (entry = { low: 0, high: 0, forms: 0 }));
  if (group.index < 31) entry.low |= 1 << group.index;
  else entry.high |= 1 << (group.index - 31);
  entry.forms |= form;
  group.words.push(word);
}

function pluralOf(noun: string): string {
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function addAll(
  lists: Readonly<Record<string, string>>,
  each: (name: string, word: string) => void,
): void {
  for (const [name, list] of Object.entries(lists)) {
    for (const word of list.split(' ')) each(name, word);
  }
}

addAll(verbs, (name, base) => {
  const verb = formsOf(base);
  for (const own of name === 'human' || name === 'heed' ? [name, 'attend'] : [name]) {
    add(own, verb.base, BASE);
    add(own, verb.s, PRESENT);
    add(own, verb.past, PAST);
    add(own, verb.participle, PARTICIPLE);
    add(own, verb.ing, ING);
  }
});
addAll(words, add);
// `Premature`, `incorrect`.
for (const adverb of words.erringly.split(' ')) add('erring', adverb.slice(0, -2));
addAll(nouns, (name, noun) => {
  add(name, noun);
  add(name, pluralOf(noun));
});
