import { DateOnDemand } from '../review/dateOnDemand.ts';
import { LazyReview } from '../review/lazyReview.ts';
import type { IncidentDate, Review, ReviewMetadata } from '../review/model.ts';
import { sliceOf } from '../text/span.ts';
import type { Located } from '../text/span.ts';
import { parseZone } from '../time/zone.ts';
import type { WrittenZone } from '../time/zone.ts';
import { readActions } from './actions/readActions.ts';
import type { ActionReading } from './actions/readActions.ts';
import type { Fact } from './metadata/fact.ts';
import { statedDurations } from './metadata/durations.ts';
import { dateOf, milestonesOf, publicationOf } from './metadata/milestones.ts';
import type { FrontMatterReading } from './metadata/readFrontMatter.ts';
import { metadataOf } from './metadata/readMetadata.ts';
import { onDemand } from '../onDemand.ts';
import { metadataName } from '../review/metadataName.ts';
import { insideEmphasis, plainText } from './inline.ts';
import type { Outline } from './outline.ts';
import { readSections } from './readSections.ts';
import { readStatements, readTeam } from './statements.ts';
import { plainDate } from './timelines/dateFacts.ts';
import type { TimelineReading, TimelineSource } from './timelines/source.ts';
import { readTimelines } from './timelines/readTimelines.ts';

/** What a Markdown review is read from. */
export interface MarkdownParts extends Pick<
  TimelineSource,
  'text' | 'lines' | 'tree' | 'fileName'
> {
  readonly frontMatter: FrontMatterReading;
  readonly outline: Outline;
  /** What its fields say, those of the front matter first. */
  readonly facts: readonly Fact[];
}

/**
 * A Markdown review. Its sections and fields are read at once; its timelines, its actions and what its sections
 * say, which is most of the work, when somebody first asks: who looks at the prose does not.
 */
export class MarkdownReview extends LazyReview implements Review {
  readonly format = 'markdown';
  readonly sections: Review['sections'];
  readonly metadata: ReviewMetadata;
  readonly #parts: MarkdownParts;
  readonly #title: Located<string> | undefined;
  readonly #source = onDemand(() => this.#timelineSource());
  readonly #timelines = onDemand(() => readTimelines(this.#source()));
  readonly #actions = onDemand(() => this.#readActions());
  readonly #milestones = onDemand(() => this.#readMilestones());

  constructor(parts: MarkdownParts) {
    super();
    const { text, outline, facts, frontMatter } = parts;
    this.#parts = parts;
    this.#title = frontMatter.own.title ?? titleOf(text, facts, outline);
    this.sections = readSections(outline);
    const { date: _date, zone: _zone, ...metadata } = metadataOf(facts, frontMatter.own);
    const date = () => plainDate(this.#source()) ?? this.#timelines().date;
    this.metadata = Object.assign(new DateAndZone(date, this.#timelines), {
      ...metadata,
      ...(this.#title && { title: this.#title }),
      reviewTeam: metadata.reviewTeam.length > 0 ? metadata.reviewTeam : readTeam(text, outline),
    });
  }

  get timelines() {
    return this.#timelines().timelines;
  }

  /** How each event is written, for edits that keep its form. */
  get entries(): TimelineReading['entries'] {
    return this.#timelines().entries;
  }

  get actions() {
    return this.#actions().actions;
  }

  /** How each action item is written. */
  get actionEntries(): ActionReading['entries'] {
    return this.#actions().entries;
  }

  get milestones() {
    return this.#milestones();
  }

  #timelineSource(): TimelineSource {
    const { text, facts, frontMatter } = this.#parts;
    const incidentDate = dateOf(text, facts);
    const milestones = onDemand((): Review['milestones'] => ({
      ...milestonesOf(text, facts, incidentDate),
      ...frontMatter.milestones,
    }));
    return {
      ...this.#parts,
      sections: this.sections,
      title: this.#title,
      incidentDate,
      publishedDate: publicationOf(text, facts),
      milestones,
      zone: frontMatter.own.zone ?? zoneOf(facts),
    };
  }

  #readActions(): ActionReading {
    const { text, tree, outline } = this.#parts;
    const { authors, reviewTeam, date } = this.metadata;
    const people = [...authors, ...reviewTeam.map(({ name }) => name)];
    const names = people.map(({ value }) => value);
    return readActions(text, tree, outline, date?.value, names);
  }

  #readMilestones(): Review['milestones'] {
    const { text, facts, frontMatter } = this.#parts;
    const { date, order } = this.#timelines();
    return { ...milestonesOf(text, facts, date, order), ...frontMatter.milestones };
  }

  protected readDurations() {
    const { text, facts, outline } = this.#parts;
    return statedDurations(text, facts, outline, this.#title);
  }

  protected readStatements() {
    const { text, tree, outline } = this.#parts;
    return readStatements(text, tree, outline);
  }
}

/** What the timelines tell of a review's metadata. */
class DateAndZone extends DateOnDemand implements Pick<ReviewMetadata, 'date' | 'zone'> {
  readonly #timelines: () => TimelineReading;

  constructor(date: () => IncidentDate | undefined, timelines: () => TimelineReading) {
    super(date);
    this.#timelines = timelines;
  }

  get zone() {
    return this.#timelines().zone;
  }
}

/**
 * The title: stated in the front matter (the `name` of a GitHub issue is that of its form), else the heading over
 * the whole file, else stated in the text, else its first line where that is bold.
 */
function titleOf(
  text: string,
  facts: readonly Fact[],
  outline: Outline,
): Located<string> | undefined {
  const stated = facts.filter(({ name }) => name === 'title');
  const above = stated.filter(({ place }) => place === 'front-matter');
  const inFrontMatter = above.find(({ label }) => label !== 'name') ?? above[0];
  if (inFrontMatter) return inFrontMatter.value;
  const { title } = outline;
  if (title) return { value: title.title, span: title.titleSpan };
  return stated[0]?.value ?? boldFirstLine(text, outline);
}

/** The first line where it is bold as a whole and names no part or field. */
function boldFirstLine(text: string, { root, nodes }: Outline): Located<string> | undefined {
  const [first] = root.content;
  if (first?.kind !== 'paragraph' || (nodes[0]?.start ?? Infinity) < first.span.start)
    return undefined;
  const [line] = first.lines;
  const inner = insideEmphasis(text, line!);
  const value = plainText(sliceOf(text, inner));
  const isBold = inner.start - line!.start === 2;
  return isBold && !/[:：]$/.test(value) && !metadataName(value)
    ? { value, span: inner }
    : undefined;
}

function zoneOf(facts: readonly Fact[]): Located<WrittenZone> | undefined {
  for (const { name, value } of facts) {
    const zone = name === 'zone' ? parseZone(value.value) : undefined;
    if (zone) return { value: zone, span: value.span };
  }
  return undefined;
}
