import type * as engine from '../core/engine.ts';

export type Engine = typeof engine;

let loading: Promise<Engine> | undefined;

/** The engine, evaluated on first use: what it is made of would double the time a window needs to open. */
export function loadEngine(): Promise<Engine> {
  return (loading ??= import('../core/engine.ts'));
}
