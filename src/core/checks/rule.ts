import type { Message } from '../messages.ts';
import type { ReviewDocument } from '../review/document.ts';
import type { Review } from '../review/model.ts';
import type { ReviewStatus, SectionConcept } from '../review/vocabulary.ts';
import type { ReviewTemplate } from '../templates/template.ts';
import { TextSketch } from '../text/sketch.ts';
import type { Span } from '../text/span.ts';
import type { CalendarDate } from '../time/wallTime.ts';
import type { TicketSettings } from '../language/tickets.ts';
import type { FindingTag, Fix, Level, Related } from './finding.ts';
import type { LanguageRule, SupportHours } from './house.ts';
import type { DefaultLevels, LevelSettings } from './levels.ts';
import type { World } from './world.ts';

/**
 * One thing that is looked for in a review. Data first: what can be said without looking at a text
 * (settings, documentation, SARIF) is read off here; `docs/rules.md` is held to it by a test.
 */
export interface Rule {
  /** Stable, in kebab case: the code of its findings without `pir/`, and its anchor in `docs/rules.md`. */
  readonly id: string;
  /** What it finds, in one line: the heading of its documentation. */
  readonly title: Message;
  /** Why it matters to someone who learns from the review, in one or two sentences. */
  readonly why: Message;
  /** Where the practice is described. */
  readonly source?: { readonly name: string; readonly url: string };
  /** Sentences to write instead, `[…]` for what only the writer knows. */
  readonly rewordings?: readonly string[];
  /** How loud it is unless a person says otherwise. */
  readonly levels: DefaultLevels;
  /** The options it cannot work without; where a shell does not give them, the rule is silent. */
  readonly needs?: readonly (keyof CheckOptions)[];
  /** Rules that say the same better: where one of them finds something in the same place, this one is silent. */
  readonly yieldsTo?: readonly string[];
  /** Whether some of its findings come with a fix. */
  readonly fixable: boolean;
  /**
   * The problems of one document. Never throws, takes time linear in the text; a rule that may need long
   * tells `undefined` between two pieces of its work.
   */
  check(context: CheckContext): Iterable<Problem | undefined>;
}

/** A finding before its level is settled. */
export interface Problem {
  readonly span: Span;
  readonly message: Message;
  /** A function where they take long to plan: it is called when somebody looks at them. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  readonly related?: readonly Related[];
  readonly tag?: FindingTag;
  /** Keeps this one quieter than the rule's default; a level that a person set applies to it as well. */
  readonly atMost?: Level;
}

/** What the shell knows and the text does not say. */
export interface CheckOptions {
  /** Levels that a person set (`pir.rules`). */
  readonly levels?: LevelSettings;
  /** The templates a review may follow, those of the workspace included; the built-in ones where absent. */
  readonly templates?: readonly ReviewTemplate[];
  /** The day it is where the person is, for dates that may lie in the past. */
  readonly today?: CalendarDate;
  /** Sections that every review must have, whatever its template asks for. */
  readonly requiredSections?: readonly SectionConcept[];
  readonly supportHours?: SupportHours;
  /** Where ticket numbers lead: what they match is a ticket and no secret. */
  readonly tickets?: TicketSettings;
  /** Names of roles that stand for people, besides the usual ones: “duty officer”. */
  readonly roles?: readonly string[];
  /** Phrases that no rule about language is to mind. */
  readonly allowedPhrases?: readonly string[];
  /** The team's own rules about language. */
  readonly languageRules?: readonly LanguageRule[];
  /** What is known of the files around the review; rules about them are silent where it is absent. */
  readonly world?: World;
}

/** Something about a document that several rules need. */
export type Fact<T> = (context: CheckContext) => T;

/** What a rule looks at: the document, what the shell knows, and facts computed when first asked for. */
export class CheckContext {
  readonly document: ReviewDocument;
  readonly options: CheckOptions;
  /** The ids of all rules there are. */
  readonly ruleIds: readonly string[];
  readonly #facts = new Map<Fact<unknown>, unknown>();

  constructor(document: ReviewDocument, options: CheckOptions, ruleIds: readonly string[] = []) {
    this.document = document;
    this.options = options;
    this.ruleIds = ruleIds;
  }

  get review(): Review {
    return this.document.review;
  }

  /** The stated status; a review that states none is a draft. */
  get status(): ReviewStatus {
    return this.review.metadata.status?.value ?? 'draft';
  }

  /** Tells cheaply what is not in the text. */
  get sketch(): TextSketch {
    return this.get(sketchOf);
  }

  /** The value of `fact`, computed once a document however many rules ask. */
  get<T>(fact: Fact<T>): T {
    if (!this.#facts.has(fact)) this.#facts.set(fact, fact(this));
    return this.#facts.get(fact) as T;
  }
}

const sketchOf: Fact<TextSketch> = ({ document }) => new TextSketch(document.text);
