/** The forms of a verb. */
export interface VerbForms {
  readonly base: string;
  /** `checks` */
  readonly s: string;
  /** `checked`, `forgot` */
  readonly past: string;
  /** `checked`, `forgotten` */
  readonly participle: string;
  /** `checking` */
  readonly ing: string;
}

/** Verbs whose past is not in `-ed`: base, past, participle where it is another one. */
const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'forget forgot forgotten|read read|misread misread|tell told|think thought|speak spoke spoken|' +
    'take took taken|give gave given|keep kept|leave left|let let|make made|put put|set set|run ran run|' +
    'see saw seen|know knew known|foresee foresaw foreseen|understand understood|' +
    'misunderstand misunderstood|catch caught|choose chose chosen|do did done|go went gone|get got gotten|' +
    'write wrote written|send sent|lose lost|mistake mistook mistaken|break broke broken|begin began begun|' +
    'bring brought|seek sought|find found|hold held|meet met|show showed shown|' +
    'sleep slept|shut shut|wake woke woken|withhold withheld|forgo forwent forgone|' +
    'undo undid undone|rewrite rewrote rewritten|come came come|deal dealt|' +
    'spend spent|teach taught|rebuild rebuilt|build built|hear heard|' +
    'feel felt|say said|withdraw withdrew withdrawn|drive drove driven|draw drew drawn|split split|' +
    'cut cut|hit hit|quit quit|reset reset|oversee oversaw overseen|fall fell fallen|' +
    'pay paid|become became become|mislead misled|' +
    'override overrode overridden|overdo overdid overdone|be been been|have had|arise arose arisen|' +
    'stand stood|broadcast broadcast|' +
    'mishear misheard|misspell misspelt|learn learnt'
  )
    .split('|')
    .map((entry) => entry.split(' '))
    .map(([base, ...forms]) => [base!, forms]),
);

/** Verbs that double their last consonant: these, and those of one syllable that end as `stop` does. */
const doubling = new Set(
  'omit commit submit admit refer prefer defer permit begin regret quit debug unplug forget reset'.split(
    ' ',
  ),
);
const syllable = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

/** All forms of a verb, a particle or prefix kept: `double-check`, `mis-type`. */
export function formsOf(base: string): VerbForms {
  const known = irregular.get(base);
  const stem = stemOf(base);
  const past =
    known?.[0] ??
    (/e$/.test(base)
      ? `${base}d`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ied`
        : `${stem}ed`);
  return {
    base,
    s: /(?:s|x|z|ch|sh|o)$/.test(base)
      ? `${base}es`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ies`
        : `${base}s`,
    past,
    participle: known?.[1] ?? past,
    ing: /ie$/.test(base)
      ? `${base.slice(0, -2)}ying`
      : /[^eoy]e$/.test(base) && base !== 'be'
        ? `${base.slice(0, -1)}ing`
        : `${stem}ing`,
  };
}

function stemOf(base: string): string {
  if (base.endsWith('ic')) return `${base}k`;
  return doubling.has(base) || syllable.test(base) ? base + base.at(-1)! : base;
}

/** The past forms that do not end in `-ed`: what a word must be to stand behind “have”. */
export const irregularParticiples: ReadonlySet<string> = new Set(
  [...irregular.values()]
    .map((forms) => forms[1] ?? forms[0]!)
    .filter((form) => !form.endsWith('ed')),
);

export const irregularPasts: ReadonlySet<string> = new Set(
  [...irregular.values()].map((forms) => forms[0]!).filter((form) => !form.endsWith('ed')),
);
