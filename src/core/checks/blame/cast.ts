import type { CheckContext } from '../rule.ts';
import { ownPeopleOf } from './ownPeople.ts';
import { isEnglish } from './english.ts';
import type { Cast } from './grammar/person.ts';

/** What speaks for programs called operators and supervisors. */
const software =
  /\b(?:custom resources?|CRDs?|reconcil\w*|kubernetes|k8s|helm|openshift|[a-z]+-operator|supervisor[dc]\w*|supervision tree|erlang|elixir)\b|\bOperator\b/;

/** Who is who in a review: its own people, the roles that a team named, and what its operators are. */
export function castOf(context: CheckContext): Cast {
  const { document, options } = context;
  const names = new Set<string>();
  for (const { name } of context.get(ownPeopleOf)) {
    for (const part of name.split(/[^\p{L}'’-]+/u)) {
      if (part.length > 2 && /^\p{Lu}/u.test(part)) names.add(part.toLowerCase());
    }
  }
  const roles = new Map<string, string[][]>();
  for (const role of options.roles ?? []) {
    const words = role.toLowerCase().split(/\s+/).filter(Boolean);
    const last = words.at(-1);
    if (last === undefined) continue;
    for (const ending of [last, `${last}s`]) {
      roles.set(ending, [...(roles.get(ending) ?? []), [...words.slice(0, -1), ending]]);
    }
  }
  return new ReviewCast(document.text, names, roles);
}

class ReviewCast implements Cast {
  readonly names: Cast['names'];
  readonly roles: Cast['roles'];
  readonly #text: string;
  #operatorsAreSoftware: boolean | undefined;
  #inEnglish: boolean | undefined;

  constructor(text: string, names: Cast['names'], roles: Cast['roles']) {
    this.names = names;
    this.roles = roles;
    this.#text = text;
  }

  // Both are asked for rarely, and answered from the whole text.
  get operatorsAreSoftware() {
    return (this.#operatorsAreSoftware ??= software.test(this.#text));
  }

  get inEnglish() {
    return (this.#inEnglish ??= isEnglish(this.#text));
  }
}
