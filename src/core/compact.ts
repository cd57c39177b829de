/** An object's keys that have a value: `exactOptionalPropertyTypes` tells absent from undefined. */
type Compact<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** The parts of an object that are there. */
export function compact<T extends object>(record: T): Compact<T> {
  const left: Partial<T> = {};
  for (const key in record) if (record[key] !== undefined) left[key] = record[key];
  return left as unknown as Compact<T>;
}
