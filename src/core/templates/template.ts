import type { ReviewFormat } from '../review/model.ts';
import type { SectionConcept } from '../review/vocabulary.ts';

/**
 * A way to write a review: its sections in order, and which of them a finished review needs.
 * Bodies may name values as `${title}`; `values.ts` lists them.
 */
export interface ReviewTemplate {
  /** Stable, in kebab case: what front matter and settings name it by. */
  readonly id: string;
  readonly name: string;
  /** One sentence on whom it suits. */
  readonly description: string;
  /** Where the practice is published, for the curious. */
  readonly source?: string;
  readonly sections: readonly TemplateSection[];
  /**
   * A template file of the workspace as its owners wrote it: a review in the same format starts as this
   * text, so that their comments and layout stay. Built-in templates have none.
   */
  readonly written?: { readonly format: ReviewFormat; readonly text: string };
}

export interface TemplateSection {
  /** As written in a Markdown review, without marks. */
  readonly heading: string;
  /** Level of the Markdown heading, 2–4. */
  readonly level: number;
  /** What it is about; absent for headings of a template that stand for no concept of ours. */
  readonly concept?: SectionConcept;
  /** Whether a review in this template is incomplete without it. */
  readonly required: boolean;
  /** One or two sentences that tell a writer what belongs here. */
  readonly prompt: string;
  /** Markdown that starts the section, such as an empty table; the prompt alone where absent. */
  readonly body?: string;
  /** The path of the YAML key that holds the same, dotted: `response.wentWell`; absent where YAML has none. */
  readonly key?: string;
}
