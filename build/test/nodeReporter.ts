/**
 * A reporter for `node --test`: one JSON line a test. A suite, and a test that failed only because
 * one within it did, is no test of its own and is left out.
 */
import { inspect } from 'node:util';
import type { TestEvent } from 'node:test/reporters';
import type { TestLine } from './result.ts';

type Ended = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>;

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const names: string[] = [];
  for await (const event of events) {
    if (event.type === 'test:start') {
      names.length = event.data.nesting;
      names[event.data.nesting] = event.data.name;
    } else if (event.type === 'test:pass' || event.type === 'test:fail') {
      const line = describe(event, names);
      if (line) yield `${JSON.stringify(line)}\n`;
    }
  }
}

function describe({ type, data }: Ended, names: readonly string[]): TestLine | undefined {
  const name = [...names.slice(0, data.nesting), data.name].join(' › ');
  const place = data.file === undefined ? undefined : `${data.file}:${data.line ?? 0}`;
  const isSuite = data.details.type === 'suite';
  const seconds = data.details.duration_ms / 1000;
  if (type === 'test:fail') {
    const { error } = data.details;
    if ('failureType' in error && error.failureType === 'subtestsFailed') return undefined;
    return { status: 'failed', name, place, message: explain(error.cause ?? error), seconds };
  }
  if (isSuite) return undefined;
  const skipped = data.skip !== undefined || data.todo !== undefined;
  return { status: skipped ? 'skipped' : 'passed', name, place, seconds };
}

function explain(error: unknown): string {
  if (typeof error === 'string') return error;
  if (error instanceof Error) return error.stack ?? error.message;
  return inspect(error);
}
