import type { SchemaKind } from '../../schema/jsonSchema.ts';
import { sliceOf } from '../../text/span.ts';
import type { WriteStyle } from '../../yaml/edit/write.ts';
import type { LanguageContext, LanguageSource } from '../context.ts';
import type { YamlOpening } from '../yaml/openings.ts';
import { styleOfText } from '../yaml/style.ts';
import type { Completion } from './completion.ts';
import { dueDays, likelyTime } from './times.ts';

/** A proposal that has no place in the list yet. */
export type Proposal = Omit<Completion, 'sort'>;

/** What the proposals for one place in YAML are made with. */
export class YamlRequest {
  readonly source: LanguageSource;
  readonly offset: number;
  readonly schema: SchemaKind;
  readonly context: LanguageContext;
  readonly style: WriteStyle;
  #time: string | undefined;

  constructor(
    source: LanguageSource,
    offset: number,
    schema: SchemaKind,
    context: LanguageContext,
  ) {
    this.source = source;
    this.offset = offset;
    this.schema = schema;
    this.context = context;
    this.style = styleOfText(source.text);
  }

  /** The time that a new entry most likely starts with, as this review writes times. */
  get likelyTime(): string {
    return (this.#time ??= likelyTime(this.source, this.offset, this.context));
  }

  /** The day that a new action is most likely due. */
  get likelyDay(): string {
    return dueDays(this.source, this.context)[0]!.text;
  }

  /** What is typed at an opening, without the white space before it. */
  typedAt({ span }: YamlOpening): string {
    return sliceOf(this.source.text, span).trimStart();
  }

  /** The quote that is open at the cursor, as far as the opening goes. */
  quoteAt(opening: YamlOpening): string {
    return /^["']/.exec(this.typedAt(opening))?.[0] ?? '';
  }

  /** Snippet lines of a block whose first line stands where it is to stand already. */
  joined(lines: readonly string[], indentation: string): string {
    return lines.join(this.style.eol + indentation);
  }

  /** A line end and the indentation for an entry that the cursor stands before. */
  gapBefore(opening: YamlOpening): string {
    const hasEntry = opening.kind !== 'value' && opening.before === 'entry';
    return hasEntry ? this.style.eol + opening.indentation : '';
  }
}
