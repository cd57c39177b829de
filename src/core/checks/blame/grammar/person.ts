/** Who acts: the kinds of people that patterns tell apart. */
export const WE = 1;
export const I = 2;
export const ROLE = 4;
export const NOBODY = 8;
/** Users, customers, operators, departments, companies: programs bear the same names. */
export const WEAK = 16;
/** Whoever runs something, unless the document runs on Kubernetes. */
export const OPERATOR = 32;
export const ANYBODY = WE | I | ROLE | NOBODY | WEAK | OPERATOR;

/** A phrase that stands for people. */
export interface Person {
  readonly kind: number;
  /** The place of its first token, and of the one behind its last. */
  readonly start: number;
  readonly end: number;
}

/** What a document says of who is meant by a word. */
export interface Cast {
  /** Names and roles in lower case, each word of a name alone as well. */
  readonly names: ReadonlySet<string>;
  /** Roles that a person named, as words, by their last one. */
  readonly roles: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Whether `operator` and `supervisor` are programs in this document. */
  readonly operatorsAreSoftware: boolean;
  /** Whether the document is in the language that the rules are about. */
  readonly inEnglish: boolean;
}
