declare const process: { getBuiltinModule?(name: string): unknown } | undefined;

/** A module of Node's, where there is one: the web worker host has none. */
export function nodeModule(name: string): unknown {
  return typeof process === 'undefined' ? undefined : process.getBuiltinModule?.(name);
}
