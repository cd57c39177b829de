/**
 * Compiles the JSON Schemas to plain functions, so that neither the validator library nor
 * `new Function` is needed at run time.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../toolchain.mjs';
import { compacted } from './compacted.mjs';

const reviewSchema = 'schemas/pir.schema.json';
const frontMatterSchema = 'schemas/pir-front-matter.schema.json';
const configSchema = 'schemas/pir-config.schema.json';
const folder = 'src/core/schema/generated';

/** @type {import('../generate.mjs').Generator} */
export const validators = {
  name: 'validators',
  inputs: [
    reviewSchema,
    frontMatterSchema,
    configSchema,
    'build/generate/validators.mjs',
    'build/generate/compacted.mjs',
  ],
  outputs: [`${folder}/validators.js`, `${folder}/validators.d.ts`],
  run,
};

async function run() {
  const { Ajv, _ } = await import('ajv');
  const { default: standaloneCode } = await import('ajv/dist/standalone/index.js');
  const { transform } = await import('esbuild');
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    allowUnionTypes: true,
    // Definitions become functions that are called, instead of being repeated wherever they are used.
    inlineRefs: false,
    // Lengths are only told from zero, so code units will do; saves a helper in the output.
    unicode: false,
    logger: false,
    code: { source: true, esm: true, formats: _`formats` },
  });
  for (const name of ['date', 'time', 'zone']) ajv.addFormat(name, () => true);
  ajv.addSchema(combined(), 'pir');
  const code = standaloneCode.default(ajv, {
    validateReview: 'pir#/$defs/review',
    validateFrontMatter: 'pir#/$defs/frontMatter',
    validateConfig: 'pir#/$defs/config',
  });
  const options = { minify: true, treeShaking: true, format: 'esm', target: 'es2023' };
  const { code: small } = await transform(compacted(code), options);
  write('validators.js', `import { formats } from '../formats.ts';\n${small}`);
  write('validators.d.ts', declarations);
}

/** All schemas under one root, so that they share the functions of their definitions. */
function combined() {
  const { $defs, ...review } = withoutAnnotations(read(reviewSchema));
  const frontMatter = withoutAnnotations(withLocalReferences(read(frontMatterSchema)));
  const { $defs: configDefs, ...config } = withoutAnnotations(
    withLocalReferences(read(configSchema)),
  );
  // Which rules there are is for the reader of the configuration: it knows what was meant.
  const { level } = configDefs;
  config.properties.rules = { type: 'object', additionalProperties: level };
  for (const schema of [review, frontMatter, config]) delete schema.$schema;
  // Other editors tell times and zones by patterns, which can only be so exact; ours asks the readers
  // of times and zones themselves.
  delete $defs.time.pattern;
  $defs.time.format = 'time';
  $defs.timezone.format = 'zone';
  return { $defs: inParts({ ...$defs, ...configDefs, review, frontMatter, config }) };
}

function withLocalReferences(schema) {
  const text = JSON.stringify(schema);
  return JSON.parse(text.replaceAll('pir.schema.json#', '#'));
}

/** Every schema within another one as a definition of its own: what many say is compiled once. */
function inParts($defs) {
  const parts = {};
  const names = new Map();
  const reference = (schema) => {
    if (typeof schema !== 'object' || schema.$ref) return schema;
    const key = JSON.stringify(schema);
    const name = names.get(key) ?? `part${names.size}`;
    names.set(key, name);
    parts[name] ??= partsOf(schema, reference);
    return { $ref: `#/$defs/${name}` };
  };
  const wholes = Object.entries($defs).map(([name, schema]) => [name, partsOf(schema, reference)]);
  return { ...Object.fromEntries(wholes), ...parts };
}

function partsOf(schema, reference) {
  const entries = Object.entries(schema).map(([keyword, value]) => {
    if (keyword === 'anyOf') return [keyword, value.map(reference)];
    if (keyword === 'items' || keyword === 'additionalProperties')
      return [keyword, reference(value)];
    if (keyword !== 'properties') return [keyword, value];
    return [
      keyword,
      Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, reference(inner)])),
    ];
  });
  return Object.fromEntries(entries);
}

/** What a schema says to people; the compiled functions would carry it along. */
const annotations = new Set([
  ...['title', 'description', 'examples', 'default', '$comment'],
  ...['contentMediaType', 'enumDescriptions', 'patternErrorMessage'],
]);

/** The schema's keywords without its annotations; names of properties and definitions stay. */
function withoutAnnotations(schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  const kept = Object.entries(schema).filter(([keyword]) => !annotations.has(keyword));
  return Object.fromEntries(
    kept.map(([keyword, value]) => [
      keyword,
      keyword === 'properties' || keyword === '$defs'
        ? Object.fromEntries(Object.entries(value).map(([n, s]) => [n, withoutAnnotations(s)]))
        : withoutAnnotations(value),
    ]),
  );
}

const declarations = `/** What the compiled schema found wrong at one place. */
export interface ValidationError {
  /** A JSON pointer to the value. */
  readonly instancePath: string;
  /** The keyword of JSON Schema that does not hold. */
  readonly keyword: string;
  /** The key that is missing, with "required", or unknown, with "additionalProperties". */
  readonly property: string | undefined;
}

/** Everything that a schema finds wrong with the data. */
export type Validator = (data: unknown) => readonly ValidationError[];

export const validateReview: Validator;
export const validateFrontMatter: Validator;
export const validateConfig: Validator;
`;

function read(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

function write(name, text) {
  mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, folder, name), text);
}
