import type { Tables } from './packagedData.ts';
import type * as engine from './wholeEngine.ts';

type Engine = typeof engine;

/**
 * The engine, evaluated. In a build a function stands here that has all of it in itself and its data in the
 * tables (`build/engine.mjs`); without one it is imported, as everything is.
 */
export const makeEngine: (tables: Tables) => Engine | Promise<Engine> = () =>
  import('./wholeEngine.ts');

/** Whether the text of that function is the whole engine. */
export const isWhole: boolean = false;
