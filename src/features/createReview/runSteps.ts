import type { StepFrame } from './dialog.ts';

/** One question of a flow. What is answered, it keeps; asked again, it starts from that. */
export type Step = (frame: StepFrame) => Promise<StepOutcome>;
export type StepOutcome = 'next' | 'back' | 'cancelled';

/**
 * Asks one question after the other, back and forth as the person goes.
 * @returns whether the last one was answered
 */
export async function runSteps(title: string, steps: readonly Step[]): Promise<boolean> {
  let at = 0;
  while (at < steps.length) {
    const outcome = await steps[at]!({ title, step: at + 1, totalSteps: steps.length });
    if (outcome === 'cancelled') return false;
    at = Math.max(0, at + (outcome === 'next' ? 1 : -1));
  }
  return true;
}
