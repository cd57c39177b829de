import type { JsonSchema, SchemaKind } from './jsonSchema.ts';
import { rootSchema } from './jsonSchema.ts';

let mappings: readonly (readonly string[])[] | undefined;

/** The keys of every mapping that our schemas describe. */
function allMappings(): readonly (readonly string[])[] {
  const kinds: readonly SchemaKind[] = ['review', 'front-matter', 'config'];
  return (mappings ??= kinds.flatMap((kind) => keysIn(rootSchema(kind))));
}

function keysIn(schema: unknown): string[][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as JsonSchema;
  const below = Object.values(schema).flatMap(keysIn);
  return properties ? [Object.keys(properties), ...below] : below;
}

/**
 * The key of ours that a line without a colon starts with, blanks and a value behind it: `at` of `at 14:05`.
 * @param beside a key that one of our mappings has as well
 */
export function keyBeforeValue(line: string, beside?: string): string | undefined {
  const key = /^([\w$]+)[ \t]+\S/.exec(line)?.[1];
  const isOurs = allMappings().some(
    (keys) => keys.includes(key!) && (beside === undefined || keys.includes(beside)),
  );
  return isOurs ? key : undefined;
}
