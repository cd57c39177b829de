import { mayHaveKey } from '../../markdown/frontMatter.ts';
import { message } from '../../messages.ts';
import type { TimelineEvent } from '../../review/model.ts';
import type { EventKind, MilestoneName } from '../../review/vocabulary.ts';
import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { formatWallTime } from '../../time/wallTime.ts';
import { entriesUnder } from '../../yaml/nodes.ts';
import { changeFix } from '../changeFix.ts';
import type { Fix } from '../finding.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';
import { milestonePlaces } from '../times/milestones.ts';
import { shortened } from '../times/words.ts';

/** Milestones without which no duration can be counted. */
export const milestoneMissing: Rule = {
  id: 'milestone-missing',
  title: message('milestone-missing.title', 'A milestone is not stated'),
  why: message(
    'milestone-missing.why',
    'Time to detect and time to resolve are counted from when the impact started, when somebody noticed and when it was over. Without them an incident is missing from every trend.',
  ),
  source: {
    name: 'Site Reliability Engineering, ch. 15: Postmortem Culture',
    url: 'https://sre.google/sre-book/postmortem-culture/',
  },
  levels: { draft: 'hint', 'in-review': 'info', published: 'warning' },
  fixable: true,
  *check(context): Iterable<Problem> {
    const { review } = context;
    // Before the story is told nobody can say when it ended.
    const events = review.timelines.reduce((sum, timeline) => sum + timeline.events.length, 0);
    if (events < 2 || !usesMilestones(context)) return;
    const missing = wanted.filter((name) => !review.milestones[name]);
    if (missing.length === 0 || (missing.length === 1 && isOver(context, missing[0]!))) return;
    const names = missing.filter((name) => !isOver(context, name));
    yield {
      span: whereOf(context),
      message: message(
        'milestone-missing.missing',
        'Nothing says when it {0}.',
        names.map((name) => phrases[name]).join(', '),
      ),
      fixes: () => names.flatMap((name) => fixFor(context, name)),
    };
  },
};

/** Other files say when it was in their own words; those that have our keys for it are held to them. */
function usesMilestones({ document }: CheckContext): boolean {
  const { format, markdown, text } = document;
  if (format === 'yaml') return true;
  const { frontMatter } = markdown ?? {};
  if (!frontMatter || !['pir', 'incident'].some((key) => mayHaveKey(text, frontMatter, key)))
    return false;
  const { yaml } = document;
  if (!yaml) return false;
  const keys = entriesUnder(yaml, yaml.document.contents);
  return keys.has('pir') || keys.has('incident');
}

const wanted = ['started', 'detected', 'resolved'] as const;
type Wanted = (typeof wanted)[number];

const phrases: Readonly<Record<Wanted, string>> = {
  started: 'started',
  detected: 'was detected',
  resolved: 'was resolved',
};

/** Whether the end is told by the mitigation, which is enough to count to. */
function isOver({ review }: CheckContext, name: MilestoneName): boolean {
  return name === 'resolved' && review.milestones.mitigated !== undefined;
}

/** The first milestone that is stated, else the title, else the start of the text. */
function whereOf({ review, document }: CheckContext): Span {
  const first = Object.values(review.milestones).map((moment) => moment.span);
  return first[0] ?? review.metadata.title?.span ?? span(0, Math.min(1, document.text.length));
}

const kinds: Readonly<Record<Wanted, EventKind>> = {
  started: 'impact',
  detected: 'detection',
  resolved: 'recovery',
};

/** Takes the time from the event that tells of it. */
function fixFor(context: CheckContext, name: Wanted): Fix[] {
  const labelled = context.get(milestonePlaces).find((place) => place.name === name);
  const event = eventFor(context, name);
  const wall = labelled?.wall ?? event?.time.start;
  if (!wall?.date || !wall.clock) return [];
  const title = event
    ? message(
        'milestone-missing.fromEvent',
        'Set “{0}” to {1} ({2})',
        name,
        formatWallTime(wall),
        shortened(event.text.value),
      )
    : message('milestone-missing.set', 'Set “{0}” to {1}', name, formatWallTime(wall));
  return changeFix(context, [{ type: 'set-milestone', name, at: wall }], title, {});
}

function eventFor({ review }: CheckContext, name: Wanted): TimelineEvent | undefined {
  const events = review.timelines.flatMap((timeline) => timeline.events);
  const isOfKind = ({ kind }: TimelineEvent) => kind?.value === kinds[name];
  return name === 'resolved' ? events.findLast(isOfKind) : events.find(isOfKind);
}
