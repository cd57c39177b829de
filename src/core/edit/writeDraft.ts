import type { ReviewDocument } from '../review/document.ts';
import { readReview } from '../review/read.ts';
import type { Splice } from '../text/splice.ts';
import { applySplices, SpliceError } from '../text/splice.ts';
import type { Mismatch } from './compare.ts';
import { mismatchOf } from './compare.ts';
import type { Draft, DraftAction, DraftEvent, DraftTimeline } from './draft.ts';
import { isTouched } from './draft.ts';
import { excerptFor } from './excerpt.ts';
import { markdownPlanner } from './markdown/planner.ts';
import { Refusal } from './plan.ts';
import type { Planner, TimelineWay } from './planner.ts';
import { actionWays } from './planner.ts';
import { notExpressible } from './reasons.ts';
import { yamlPlanner } from './yaml/planner.ts';

/** How often a text is written and read again for one plan before it is given up. */
const MOST_TRIALS = 24;

/**
 * The splices that make a document say what a draft says: the first way of writing it that, read again,
 * means that and nothing else.
 * @throws Refusal where no way does
 */
export function writeDraft(document: ReviewDocument, draft: Draft): readonly Splice[] {
  const planner = document.format === 'yaml' ? yamlPlanner : markdownPlanner;
  const excerpt = excerptFor(document, draft, planner);
  const splices =
    excerpt && excerpt.splicesOfWhole(tryOut(excerpt.document, excerpt.draft, planner));
  return splices ?? tryOut(document, draft, planner);
}

function tryOut(document: ReviewDocument, draft: Draft, planner: Planner): readonly Splice[] {
  const trials = new Trials(document, draft, planner);
  const [best, ...others] = layoutsByModel(draft);
  for (const layouts of [best!, ...others]) {
    // A date is written out only where the entry has no better place to stand.
    for (const mends of [false, true]) {
      for (const layout of layouts) {
        const splices = trials.run(layout, mends);
        if (splices) return splices;
      }
    }
  }
  throw trials.refusal ?? new Refusal(notExpressible);
}

type Layout = Pick<TimelineWay, 'model' | 'side'>;

/** The ways to lay out the timelines, the likeliest first, by what new entries are copied from. */
function layoutsByModel({ timelines }: Draft): Layout[][] {
  const events = timelines.flatMap((timeline) => (isRearranged(timeline) ? timeline.events : []));
  const models = events.some(({ added }) => added) ? ([0, 1, 2] as const) : ([0] as const);
  return models.map((model) => [
    { model, side: 'likely' },
    { model, side: 'unlikely' },
  ]);
}

/** Tries out ways of writing a draft; what was tried once is remembered. */
class Trials {
  /** Why the first of the ways could not even be written. */
  refusal: Refusal | undefined;
  readonly #document: ReviewDocument;
  readonly #draft: Draft;
  readonly #planner: Planner;
  readonly #tried = new Map<string, Mismatch | undefined>();

  constructor(document: ReviewDocument, draft: Draft, planner: Planner) {
    this.#document = document;
    this.#draft = draft;
    this.#planner = planner;
  }

  /**
   * Tries one layout, and with it other ways to write action items that come out wrong.
   * @param mends whether events that come out on another day are to write their date out
   */
  run(layout: Layout, mends: boolean): readonly Splice[] | undefined {
    const dated = new Set<DraftEvent>();
    const ways = new Map<DraftAction, number>();
    for (;;) {
      const splices = this.#write({ ...layout, dated }, ways);
      if (!splices || this.#tried.size >= MOST_TRIALS) return undefined;
      const mismatch = this.#tryOut(splices);
      if (!mismatch) return splices;
      const isMended = mends && addAll(dated, mismatch.dates);
      if (!rewriteActions(mismatch, this.#draft, ways) && !isMended) return undefined;
    }
  }

  #write(way: TimelineWay, ways: ReadonlyMap<DraftAction, number>): readonly Splice[] | undefined {
    const { actions, timelines } = this.#draft;
    try {
      const splices = [
        ...this.#planner.writeFields(this.#document, this.#draft),
        ...timelines
          .filter(
            (timeline) => isRearranged(timeline) || timeline.events.some((e) => way.dated.has(e)),
          )
          .flatMap((timeline) => this.#planner.writeTimeline(this.#document, timeline, way)),
        ...(actions.some(isTouched) || actions.length < this.#document.review.actions.length
          ? this.#planner.writeActions(this.#document, this.#draft, (a) => ways.get(a) ?? 0)
          : []),
        ...this.#planner.writeSections(this.#document, this.#draft),
      ];
      return splices.filter(({ start, end, text }) => end > start || text !== '');
    } catch (error) {
      if (error instanceof Refusal) this.refusal ??= error;
      // Parts of one entry that want the same characters: this way of writing it does not work.
      else if (!(error instanceof SpliceError)) throw error;
      return undefined;
    }
  }

  #tryOut(splices: readonly Splice[]): Mismatch | undefined {
    const key = JSON.stringify(splices);
    if (!this.#tried.has(key)) this.#tried.set(key, this.#mismatchWith(splices));
    return this.#tried.get(key);
  }

  #mismatchWith(splices: readonly Splice[]): Mismatch | undefined {
    const { text, format, review } = this.#document;
    // Two parts of a change can want the same characters; then this way of writing it does not work.
    if (overlap(splices)) return { dates: [], actions: [], others: true };
    if (splices.length === 0) return mismatchOf(this.#draft, review, review);
    const after = readReview(applySplices(text, splices), format, this.#document);
    return mismatchOf(this.#draft, after.review, review);
  }
}

function isRearranged({ source, events }: DraftTimeline): boolean {
  return (
    events.length !== source?.events.length ||
    events.some((event, index) => isTouched(event) || event.source !== source.events[index])
  );
}

/** Whether there were new ones among them. */
function addAll<T>(set: Set<T>, items: readonly T[]): boolean {
  const before = set.size;
  for (const item of items) set.add(item);
  return set.size > before;
}

/** Has action items that came out wrong written in another way; where they do not tell, all of them. */
function rewriteActions(
  { actions, others }: Mismatch,
  draft: Draft,
  ways: Map<DraftAction, number>,
): boolean {
  const suspects = actions.length > 0 || !others ? actions : draft.actions;
  const again = suspects.filter(
    (action) => isTouched(action) && (ways.get(action) ?? 0) < actionWays - 1,
  );
  for (const action of again) ways.set(action, (ways.get(action) ?? 0) + 1);
  return again.length > 0;
}

function overlap(splices: readonly Splice[]): boolean {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.some((splice, index) => index > 0 && splice.start < ordered[index - 1]!.end);
}
