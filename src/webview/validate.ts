/** Says whether a value that came from outside has a type. */
export type Check<T> = (value: unknown) => value is T;

/** The type that a check stands for. */
export type Checked<C> = C extends Check<infer T> ? T : never;

export const isString: Check<string> = (value) => typeof value === 'string';
export const isBoolean: Check<boolean> = (value) => typeof value === 'boolean';
/** Numbers that can be counted with: neither NaN nor infinite. */
export const isFinite: Check<number> = (value): value is number => Number.isFinite(value);
/** Places in a list. */
export const isPlace: Check<number> = (value): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
export const isNull: Check<null> = (value) => value === null;

export function isOneOf<const T extends string>(values: readonly T[]): Check<T> {
  return (value): value is T => values.includes(value as T);
}

export function isEither<A, B>(one: Check<A>, other: Check<B>): Check<A | B> {
  return (value): value is A | B => one(value) || other(value);
}

export function isListOf<T>(check: Check<T>, most = Infinity): Check<readonly T[]> {
  return (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= most && value.every(check);
}

/** An object whose keys are all checked; what is in `optional` may be missing, nothing else may be there. */
export function isObject<T extends object, O extends object = object>(
  required: { readonly [K in keyof T]: Check<T[K]> },
  optional?: { readonly [K in keyof O]: Check<O[K]> },
): Check<T & Partial<O>> {
  const needed = Object.entries<Check<unknown>>(required);
  const extra: Readonly<Record<string, Check<unknown>>> = { ...optional };
  return (value): value is T & Partial<O> => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Record<string, unknown>;
    return (
      needed.every(([key, check]) => Object.hasOwn(given, key) && check(given[key])) &&
      Object.keys(given).every(
        (key) => key in required || given[key] === undefined || extra[key]?.(given[key]) === true,
      )
    );
  };
}

/** A message of one of several types, each with its own parts. */
export function isMessage<M extends { readonly type: string }>(parts: {
  readonly [T in M['type']]: Check<unknown>;
}): Check<M> {
  return (value): value is M => {
    if (typeof value !== 'object' || value === null) return false;
    const { type } = value as { type?: unknown };
    if (typeof type !== 'string' || !Object.hasOwn(parts, type)) return false;
    return parts[type as M['type']](value);
  };
}
