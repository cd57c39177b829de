import type { Message } from '../../messages.ts';
import type { SectionConcept } from '../../review/vocabulary.ts';
import type { Level } from '../finding.ts';

/** Patterns that belong together: the same people may be meant, in the same places. */
export interface PatternGroup {
  /** Whose deed they speak of, as bits of `person.ts`; nobody's where absent. */
  readonly subject?: number;
  /** Whether “be” stands between the people and the pattern. */
  readonly be?: boolean;
  /** Whether the people start the clause and the pattern comes anywhere behind: `merged it without …`. */
  readonly actor?: boolean;
  /** Quieter than the rule's own level. */
  readonly atMost?: Level;
  /** Narrower than the rule's own scope. */
  readonly scope?: BlameScope;
  readonly patterns: readonly string[];
  /** Where one of these is found too, nothing was said. */
  readonly unless?: readonly string[];
}

/** One way of judging people: data, and the words that explain it. */
export interface BlameRule {
  /** Behind `blame/`. */
  readonly id: string;
  readonly title: Message;
  readonly why: Message;
  readonly source: { readonly name: string; readonly url: string };
  readonly level: Level;
  /** Of whom it is no more than information, as bits of `person.ts`. */
  readonly mildAbout?: number;
  /** The sections it looks at. */
  readonly scope: BlameScope;
  /** What is marked, put as a question. */
  readonly message: Message;
  /** Sentences to write instead, `[…]` for what only the writer knows. */
  readonly skeletons: readonly string[];
  readonly groups: readonly PatternGroup[];
}

/** The parts of a review that a rule looks at. */
export type BlameScope = 'everywhere' | 'notInPraise' | 'analysis' | 'remedies' | 'lessons';

type Holds = (concept: SectionConcept | undefined) => boolean;

const silent = new Set<SectionConcept | undefined>(['impact', 'people', 'references', 'metrics']);
const praise = new Set<SectionConcept | undefined>(['wentWell', 'lucky']);
const telling = new Set<SectionConcept | undefined>(['trigger', 'detection', 'background']);
const learning = new Set<SectionConcept | undefined>(['lessons', 'actions', 'wentBadly']);

/** All prose but what counts damage, names people or lists links. */
const everywhere: Holds = (concept) => !silent.has(concept);
/** Everywhere but in what went well. */
const notInPraise: Holds = (concept) => !silent.has(concept) && !praise.has(concept);
/** Where it is told how things came about. */
const analysis: Holds = (concept) => notInPraise(concept) && concept !== 'timeline';
/** What is to be different from now on. */
const remedies: Holds = (concept) => analysis(concept) && !telling.has(concept);

/** Where it is said outright what was learned and what is to be done. */
const lessons: Holds = (concept) => learning.has(concept);

const scopes: Readonly<Record<BlameScope, Holds>> = {
  everywhere,
  notInPraise,
  analysis,
  remedies,
  lessons,
};

const names = Object.keys(scopes) as BlameScope[];

/** A bit of its own for each scope. */
export function scopeBit(scope: BlameScope): number {
  return 1 << names.indexOf(scope);
}

/** The bits of the scopes that hold a section; `undefined` is what stands under no known heading. */
export function scopesAt(concept: SectionConcept | undefined): number {
  let bits = scopesByConcept.get(concept);
  if (bits === undefined) {
    bits = names
      .filter((name) => scopes[name](concept))
      .reduce((sum, name) => sum | scopeBit(name), 0);
    scopesByConcept.set(concept, bits);
  }
  return bits;
}

const scopesByConcept = new Map<SectionConcept | undefined, number>();
