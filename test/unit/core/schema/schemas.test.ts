import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as vocabulary from '../../../../src/core/review/vocabulary.ts';
import type { JsonSchema, SchemaKind } from '../../../../src/core/schema/jsonSchema.ts';
import { schemaAt } from '../../../../src/core/schema/lookup.ts';
import type { SchemaPath } from '../../../../src/core/schema/lookup.ts';
import { sectionKeys } from '../../../../src/core/yaml/readSections.ts';

const names = ['pir.schema.json', 'pir-front-matter.schema.json', 'pir-config.schema.json'];
const schemas = names.map((name) => {
  const url = new URL(`../../../../schemas/${name}`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as JsonSchema & { $schema: string };
});

/** Every schema inside a schema with its place, for tests that hold all of them to something. */
function* subschemas(schema: unknown, path = ''): Generator<[string, JsonSchema]> {
  if (typeof schema !== 'object' || schema === null) return;
  yield [path, schema];
  const { properties, $defs, items, anyOf } = schema as JsonSchema;
  for (const [name, inner] of Object.entries({ ...properties, ...$defs }))
    yield* subschemas(inner, `${path}/${name}`);
  yield* subschemas(items, `${path}/*`);
  for (const branch of anyOf ?? []) yield* subschemas(branch, `${path}|`);
}

function valuesAt(kind: SchemaKind, path: SchemaPath): string[] {
  return schemaAt(kind, path)?.values.map(({ value }) => value) ?? [];
}

describe('The JSON Schemas', () => {
  it('are valid under the 2020-12 meta-schema', () => {
    const ajv = new Ajv2020({ strict: false });
    for (const schema of schemas) {
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.equal(ajv.validateSchema(schema), true, ajv.errorsText());
    }
  });

  it('describe every property', () => {
    for (const schema of schemas)
      for (const [path, { properties = {} }] of subschemas(schema))
        for (const [name, property] of Object.entries(properties))
          assert.ok(
            property.$ref ?? (property.title && property.description),
            `${path}/${name} has no title or description`,
          );
  });

  it('say what each word of a choice means', () => {
    for (const schema of schemas)
      for (const [path, { enum: words, enumDescriptions }] of subschemas(schema))
        assert.equal(enumDescriptions?.length, words?.length, path);
  });

  it('have the vocabulary of the model', () => {
    for (const kind of ['review', 'front-matter'] as const) {
      assert.deepEqual(valuesAt(kind, ['status']), vocabulary.statuses);
      assert.deepEqual(valuesAt(kind, ['severity']), vocabulary.severities);
    }
    assert.deepEqual(valuesAt('review', ['timeline', 0, 'kind']), vocabulary.eventKinds);
    assert.deepEqual(valuesAt('review', ['actionItems', 0, 'kind']), vocabulary.actionKinds);
    assert.deepEqual(valuesAt('review', ['actionItems', 0, 'status']), vocabulary.actionStates);
    assert.deepEqual(
      schemaAt('review', ['incident'])?.properties.map(({ name }) => name),
      vocabulary.milestoneNames,
    );
  });

  it('know every key that the reader takes for a section', () => {
    for (const key of Object.keys(sectionKeys))
      assert.ok(schemaAt('review', key.split('.')), `${key} is not in the schema`);
  });

  it('hold their own examples to themselves', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const [review] = schemas;
    ajv.addSchema(review!, 'pir.schema.json');
    for (const [name, definition] of Object.entries(review!.$defs ?? {}))
      for (const example of definition.examples ?? []) {
        // A handle is shown with the quotes it needs in YAML.
        const validate = ajv.compile({ $ref: `pir.schema.json#/$defs/${name}` });
        assert.ok(validate(example), `${name}: ${JSON.stringify(example)}`);
      }
  });
});
