import { isMap, isScalar } from 'yaml';
import type { ParsedNode } from 'yaml';
import { compact } from '../compact.ts';
import type { DateSource, EventTime, Review, Timeline, TimelineEvent } from '../review/model.ts';
import { eventKinds, milestoneNames } from '../review/vocabulary.ts';
import type { Located } from '../text/span.ts';
import { span } from '../text/span.ts';
import type { CalendarDate, WallTime } from '../time/wallTime.ts';
import type { YamlEntry } from './nodes.ts';
import { itemsOf, resolve, spanOf, spanOfEntry, textOf, valuesOf } from './nodes.ts';
import { readMoment } from './readMoment.ts';
import { readLinks } from './readStatements.ts';
import type { YamlTree } from './tree.ts';
import { wordOf } from './words.ts';

/**
 * The timeline under a `timeline` key; none where the key is missing or its value holds no list.
 * Events without a readable time are left out: the schema check says what is wrong with them.
 */
export function readTimelines(
  tree: YamlTree,
  entry: YamlEntry | undefined,
  milestones: Review['milestones'],
): Timeline[] {
  if (!entry) return [];
  const events: TimelineEvent[] = [];
  const dates = new CarriedDate(milestones);
  for (const item of itemsOf(tree, entry.value)) {
    const event = isMap(resolve(tree, item)) ? readEvent(tree, item, dates) : undefined;
    if (event) events.push(event);
  }
  return [{ span: spanOfEntry(tree, entry), form: 'yaml', events }];
}

function readEvent(
  tree: YamlTree,
  item: ParsedNode,
  dates: CarriedDate,
): TimelineEvent | undefined {
  const valueOf = valuesOf(tree, item);
  const at = readMoment(textOf(tree, valueOf('at')));
  if (!at) return undefined;
  const [start, dateFrom] = dates.complete(at.wall);
  const until = readMoment(textOf(tree, valueOf('until')));
  const end = until && dates.complete(until.wall)[0];
  const time: EventTime = {
    span: at.span,
    start,
    ...(end && { end }),
    approximate: readFlag(tree, valueOf('approx'))?.value ?? false,
    ...(at.zone && { zone: at.zone }),
    dateFrom,
  };
  const whole = spanOf(tree, item);
  return {
    span: whole,
    time,
    text: textOf(tree, valueOf('text')) ?? { value: '', span: span(whole.end, whole.end) },
    ...compact({
      kind: wordOf(eventKinds, textOf(tree, valueOf('kind'))),
      actor: textOf(tree, valueOf('actor')),
      deadEnd: readFlag(tree, valueOf('deadEnd')),
      key: readFlag(tree, valueOf('key')),
    }),
    links: [...readLinks(tree, valueOf('link')), ...readLinks(tree, valueOf('links'))],
  };
}

function readFlag(tree: YamlTree, node: ParsedNode | null): Located<boolean> | undefined {
  const target = resolve(tree, node);
  if (!node || !isScalar(target) || typeof target.value !== 'boolean') return undefined;
  return { value: target.value, span: spanOf(tree, node) };
}

/** The date that a time without one takes from the time before it. */
class CarriedDate {
  #date: CalendarDate | undefined;
  #from: DateSource;

  constructor(milestones: Review['milestones']) {
    this.#date = milestoneNames.map((name) => milestones[name]?.wall.date).find(Boolean);
    this.#from = this.#date ? 'metadata' : 'none';
  }

  complete({ date, clock }: WallTime): [WallTime, DateSource] {
    if (date) {
      this.#date = date;
      this.#from = 'carried';
      return [clock ? { date, clock } : { date }, 'entry'];
    }
    return [this.#date ? { date: this.#date, clock } : { clock }, this.#from];
  }
}
