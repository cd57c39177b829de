import type * as whole from '../core/engine.ts';
import type { Tables } from './packagedData.ts';
import type * as reading from './readingEngine.ts';

/** What evaluating the engine gives, one part after the other. */
export interface EngineParts {
  reading?: typeof reading;
  /** Evaluates the rest. It takes the tables of that. */
  evaluateRest?: (tables: Tables) => void | Promise<void>;
  whole?: typeof whole;
}

/**
 * Evaluates the part of the engine that reads reviews, with its tables. In a build a function stands here that has
 * the whole engine in itself and its data in the tables (`build/engine.mjs`); without one it is imported, as
 * everything is.
 */
export const evaluateEngine: (tables: Tables, parts: EngineParts) => void | Promise<void> = async (
  _,
  parts,
) => {
  parts.reading = await import('./readingEngine.ts');
  parts.evaluateRest = async () => {
    parts.whole = await import('../core/engine.ts');
  };
};
