/**
 * A reporter for `node --test`: one JSON line a test, `{status, name, place, message}`. A suite, and
 * a test that failed only because one within it did, is no test of its own and is left out.
 */
import { inspect } from 'node:util';

export default async function* report(events) {
  const names = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') {
      names.length = data.nesting;
      names[data.nesting] = data.name;
    } else if (type === 'test:pass' || type === 'test:fail') {
      const line = result(type, data, names);
      if (line) yield `${JSON.stringify(line)}\n`;
    }
  }
}

function result(type, data, names) {
  const { details } = data;
  const error = details.error;
  if (error?.failureType === 'subtestsFailed') return undefined;
  if (details.type === 'suite' && !error) return undefined;
  const name = [...names.slice(0, data.nesting), data.name].join(' › ');
  const place = data.file ? `${data.file}:${data.line}` : undefined;
  if (data.skip !== undefined || data.todo !== undefined) return { status: 'skipped', name, place };
  if (type === 'test:pass') return { status: 'passed', name, place };
  return { status: 'failed', name, place, message: describe(error) };
}

function describe(error) {
  const cause = error?.cause ?? error;
  if (typeof cause === 'string') return cause;
  if (cause instanceof Error) return cause.stack ?? cause.message;
  return inspect(cause);
}
