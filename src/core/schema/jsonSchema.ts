import configSchema from '../../../schemas/pir-config.schema.json' with { type: 'json' };
import frontMatterSchema from '../../../schemas/pir-front-matter.schema.json' with { type: 'json' };
import reviewSchema from '../../../schemas/pir.schema.json' with { type: 'json' };

/**
 * Which of our schemas: that of a YAML review, that of a Markdown review's front matter, or that of a
 * repository's `.pir/config.yaml`.
 */
export type SchemaKind = 'review' | 'front-matter' | 'config';

export type JsonType = 'string' | 'number' | 'boolean' | 'array' | 'object';

/** The part of JSON Schema 2020-12 that our schemas are written in. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly string[];
  /** What each value of `enum` means, in the same order (a custom of editors). */
  readonly enumDescriptions?: readonly string[];
  readonly const?: string | number;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  /** `text/markdown` for prose, which can run over several lines. */
  readonly contentMediaType?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema | boolean>>;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

const schemas: Readonly<Record<SchemaKind, JsonSchema>> = {
  review: reviewSchema as JsonSchema,
  'front-matter': frontMatterSchema as JsonSchema,
  config: configSchema as JsonSchema,
};

/** The root of a schema. */
export function rootSchema(kind: SchemaKind): JsonSchema {
  return schemas[kind];
}

/**
 * A schema with what its `$ref` points to; its own keywords win over those of the definition.
 * The definitions of `pir.schema.json` and of the configuration have different names.
 */
export function dereference(schema: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  const target = schemas.review.$defs?.[name] ?? schemas.config.$defs?.[name];
  if (!target) throw new Error(`The schema refers to ${schema.$ref}, which does not exist`);
  const { $ref: _, ...own } = schema;
  return { ...dereference(target), ...own };
}

/** The types a schema names, none where it leaves them open. */
export function typesOf({ type }: JsonSchema): readonly JsonType[] {
  return type === undefined ? [] : Array.isArray(type) ? (type as JsonType[]) : [type as JsonType];
}
