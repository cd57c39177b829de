import { nearest } from '../text/nearest.ts';

/** Characters two words must begin with in common for one to stand for the other: `detected`, `detection`. */
const COMMON_START = 5;

/**
 * The word a person meant by another: the same in another spelling (`root_causes`, `SEV-2`), one of few
 * mistakes, the only one it is a part of (`review` for `in-review`, `2` for `sev2`) or begins like
 * (`detected` for `detection`), or one that means the same.
 */
export function meantBy(written: string, words: readonly string[]): string | undefined {
  const plain = plainWord(written);
  if (plain === '') return undefined;
  const plainWords = words.map((word) => ({ word, plain: plainWord(word) }));
  const same = plainWords.find((candidate) => candidate.plain === plain)?.word;
  if (same !== undefined) return same;
  // Numbers are not misspelt: `sev7` is no more `sev1` than `sev2`.
  const sameNumber = words.filter((word) => digitsOf(word) === digitsOf(plain));
  // `actions` is another name for `actionItems` rather than a misspelling of `sections`.
  const close = synonymOf(plain, words) ?? nearest(written, sameNumber);
  if (close !== undefined) return close;
  const isTelling = plain.length > 3 || /\d/.test(plain);
  const alike = plainWords.filter(
    (candidate) =>
      (isTelling && candidate.plain.includes(plain)) ||
      commonStart(candidate.plain, plain) >= COMMON_START,
  );
  return alike.length === 1 ? alike[0]!.word : undefined;
}

/** What people call our keys and words elsewhere, in plain form. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  at: ['when', 'time', 'date', 'timestamp', 'ts', 'start', 'from'],
  until: ['end', 'to'],
  text: ['what', 'event', 'description', 'message', 'note', 'summary', 'content', 'title'],
  actor: ['who', 'by', 'person', 'author', 'user'],
  title: ['name', 'action', 'text', 'task', 'summary', 'description', 'what', 'label'],
  owner: ['assignee', 'who', 'responsible', 'assignedto'],
  due: ['deadline', 'by', 'dueby', 'duedate', 'eta'],
  ticket: ['issue', 'bug', 'jira', 'link', 'url'],
  url: ['link', 'href'],
  link: ['url', 'href'],
  kind: ['type', 'category'],
  category: ['type', 'kind'],
  authors: ['author', 'owner', 'owners', 'by'],
  reviewTeam: ['participants', 'attendees', 'reviewers', 'responders', 'team'],
  timezone: ['tz', 'zone'],
  resolution: ['fix', 'mitigation', 'recovery'],
  actionItems: ['actions', 'followups', 'todo', 'todos', 'nextsteps'],
  evidence: ['references', 'links', 'appendix'],
  started: ['start', 'begin', 'began'],
  resolved: ['end', 'ended', 'closed', 'fixed'],
  lucky: ['luck'],
  published: ['final', 'done', 'complete', 'completed', 'closed', 'approved'],
  draft: ['new', 'wip', 'open', 'todo', 'inprogress'],
  sev1: ['critical', 'p0', 'p1', 'blocker'],
  sev2: ['major', 'high', 'p2'],
  sev3: ['moderate', 'medium', 'p3'],
  sev4: ['minor', 'low', 'p4'],
  sev5: ['cosmetic', 'informational', 'p5'],
  open: ['todo', 'new', 'pending'],
  'in-progress': ['doing', 'started', 'wip', 'active'],
  done: ['closed', 'complete', 'completed', 'finished', 'resolved', 'fixed'],
  'wont-do': ['wontfix', 'rejected', 'declined', 'cancelled', 'canceled'],
};

/** The only one of several words that means the same; nothing where more than one could. */
function synonymOf(plain: string, words: readonly string[]): string | undefined {
  const alike = words.filter((word) => synonyms[word]?.includes(plain) === true);
  return alike.length === 1 ? alike[0] : undefined;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function plainWord(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
