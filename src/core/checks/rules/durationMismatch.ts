import { message } from '../../messages.ts';
import type { StatedDuration } from '../../review/model.ts';
import { rewriteDuration } from '../../time/durationRewrite.ts';
import { sliceOf } from '../../text/span.ts';
import type { WrittenTime } from '../../time/written.ts';
import type { Fix } from '../finding.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';
import { computedDurations, meantBy } from '../times/computedDurations.ts';
import type { ComputedDuration } from '../times/computedDurations.ts';
import { supportMinutes } from '../times/supportTime.ts';
import { shortened } from '../times/words.ts';

/** A duration that the times of the review deny. */
export const durationMismatch: Rule = {
  id: 'duration-mismatch',
  title: message('duration-mismatch.title', 'A stated duration is not what the times say'),
  why: message(
    'duration-mismatch.why',
    'Durations are quoted long after the timeline is forgotten. One that was worked out by hand, or before the last correction, misleads everybody who compares incidents.',
  ),
  source: {
    name: 'Site Reliability Engineering, ch. 15: Postmortem Culture',
    url: 'https://sre.google/sre-book/postmortem-culture/',
  },
  levels: 'warning',
  fixable: true,
  *check(context): Iterable<Problem> {
    const durations = context.review.statedDurations;
    // Whoever counts some durations in support hours counts others so, without saying it again.
    const inHours = durations.some(({ context: said }) =>
      supportHours.test(sliceOf(context.document.text, said)),
    );
    for (const stated of durations) {
      if (inHours && !stated.between) continue;
      const problem = stated.between
        ? againstOwnRange(context, stated, stated.between)
        : againstTimes(context, stated);
      if (problem) yield problem;
    }
  },
};

const supportHours = /\b(?:support|business|working|office) hours\b/i;

/** `between 10:02 and 11:40 (90 minutes)`: the sentence itself says what it should be. */
function againstOwnRange(
  context: CheckContext,
  stated: StatedDuration,
  { start, end, span }: WrittenTime,
): Problem | undefined {
  if (!start.clock || !end?.clock) return undefined;
  // A range over more than a day names its dates, and then it is rarely to the minute.
  if (start.date && end.date) return undefined;
  const minutesOf = ({ hour, minute }: { hour: number; minute: number }) => hour * 60 + minute;
  const minutes = (minutesOf(end.clock.time) - minutesOf(start.clock.time) + 1440) % 1440;
  const [least, most] = meantBy(stated);
  if (minutes >= least && minutes <= most) return undefined;
  const computed = { minutes, from: { span, at: 0 }, to: { span, at: 0 }, isStated: true };
  return denied(context, stated, computed);
}

function againstTimes(context: CheckContext, stated: StatedDuration): Problem | undefined {
  const known = context.get(computedDurations);
  const candidates = known.of(stated.measure);
  const [least, most] = meantBy(stated);
  const fits = (minutes: number | undefined) =>
    minutes !== undefined && minutes >= least && minutes <= most;
  if (
    candidates.some(
      (candidate) => fits(candidate.minutes) || fits(inSupportHours(context, candidate)),
    )
  ) {
    return undefined;
  }
  const [usual] = candidates;
  const minutes = stated.seconds / 60;
  const nearest = known.nearest(minutes);
  if (usual?.isStated && stated.place === 'field') return denied(context, stated, usual);
  // Without milestones, or in prose that may speak of a part, any two times can be meant.
  if (!nearest || minutes < 1 || fits(nearest.minutes)) return undefined;
  // `At least 12 h` is counted from before the first entry, or to after the last.
  if (!usual) return stated.written.bound ? undefined : nowhere(context, stated, nearest);
  return stated.place === 'prose'
    ? inProse(context, stated, usual)
    : { ...denied(context, stated, usual), atMost: 'info' };
}

/** A sentence against the milestones: an outage can be shorter than its incident, but not longer. */
function inProse(
  context: CheckContext,
  stated: StatedDuration,
  usual: ComputedDuration,
): Problem | undefined {
  const isShorter = stated.seconds / 60 < usual.minutes;
  if (isShorter && (stated.measure !== 'total' || stated.written.bound === 'least'))
    return undefined;
  return { ...denied(context, stated, usual), atMost: isShorter ? 'hint' : 'info' };
}

function inSupportHours(
  { options, review }: CheckContext,
  { from, to }: ComputedDuration,
): number | undefined {
  const { supportHours } = options;
  const zone = (review.metadata.zone ?? review.timelines[0]?.zone)?.value.id ?? 'UTC';
  return supportHours && supportMinutes(from.at, to.at, supportHours, zone);
}

function denied(
  context: CheckContext,
  stated: StatedDuration,
  { minutes, from, to }: ComputedDuration,
): Problem {
  const { text } = context.document;
  const { start, end } = stated.span;
  const isOne = from.span.start === to.span.start;
  return {
    span: stated.span,
    message: message(
      'duration-mismatch.denied',
      '{0} is stated; from {1} to {2} it is {3}.',
      shortened(text.slice(start, end)),
      ...(isOne
        ? rangeEnds(text, from.span)
        : [from, to].map(({ span }) => shortened(text.slice(span.start, span.end)))),
      rewriteDuration(text, stated.written, minutes).text,
    ),
    related: isOne
      ? [
          {
            span: from.span,
            message: message('duration-mismatch.range', 'The range it is stated for'),
          },
        ]
      : [
          { span: from.span, message: message('duration-mismatch.from', 'It starts here') },
          { span: to.span, message: message('duration-mismatch.to', 'It ends here') },
        ],
    fixes: () => replacement(context, stated, minutes),
  };
}

/** Both ends of `between 10:02 and 11:40` as words. */
function rangeEnds(text: string, { start, end }: { start: number; end: number }): [string, string] {
  const words = text.slice(start, end);
  const middle = /\s+(?:and|to|until|till)\s+|\s*[-–—]\s*(?=\d)/.exec(words);
  if (!middle) return [shortened(words), shortened(words)];
  return [
    shortened(words.slice(0, middle.index)),
    shortened(words.slice(middle.index + middle[0].length)),
  ];
}

function replacement(
  { document }: CheckContext,
  { written }: StatedDuration,
  minutes: number,
): Fix[] {
  const splice = rewriteDuration(document.text, written, minutes);
  const title = message('duration-mismatch.replace', 'Write {0}', splice.text);
  // The duration or one of the times may be wrong: somebody has to look.
  return [{ title, splices: [splice], preferred: true }];
}

/** How near a length has to be for a slip in counting to be likely. */
const NEAR = 0.1;

/** No two times are that far apart, and no milestones say what it is instead. */
function nowhere(
  context: CheckContext,
  stated: StatedDuration,
  nearest: ComputedDuration,
): Problem {
  const { text } = context.document;
  const minutes = stated.seconds / 60;
  const words = shortened(text.slice(stated.span.start, stated.span.end));
  const atMost = stated.place === 'field' ? 'info' : 'hint';
  if (Math.abs(nearest.minutes - minutes) > NEAR * minutes) {
    return {
      span: stated.span,
      message: message(
        'duration-mismatch.nowhere',
        'No two times of the timeline are {0} apart. Add the entries it is counted between, or correct it.',
        words,
      ),
      atMost,
    };
  }
  const likely = denied(context, stated, nearest);
  return {
    ...likely,
    message: message(
      'duration-mismatch.near',
      'No two times of the timeline are {0} apart; nearest comes {1}, from {2} to {3}.',
      words,
      rewriteDuration(text, stated.written, nearest.minutes).text,
      ...[nearest.from, nearest.to].map(({ span }) => shortened(text.slice(span.start, span.end))),
    ),
    atMost,
    fixes: () =>
      replacement(context, stated, nearest.minutes).map(({ title, splices }) => ({
        title,
        splices,
      })),
  };
}
