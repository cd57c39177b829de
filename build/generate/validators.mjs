/**
 * Compiles the JSON Schemas to plain functions, so that neither the validator library nor
 * `new Function` is needed at run time.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../toolchain.mjs';

const reviewSchema = 'schemas/pir.schema.json';
const frontMatterSchema = 'schemas/pir-front-matter.schema.json';
const configSchema = 'schemas/pir-config.schema.json';
const folder = 'src/core/schema/generated';

/** @type {import('../generate.mjs').Generator} */
export const validators = {
  name: 'validators',
  inputs: [reviewSchema, frontMatterSchema, configSchema, 'build/generate/validators.mjs'],
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
  return { $defs: { ...$defs, ...configDefs, review, frontMatter, config } };
}

function withLocalReferences(schema) {
  const text = JSON.stringify(schema);
  return JSON.parse(text.replaceAll('pir.schema.json#', '#'));
}

/**
 * The generated code at a fifth of its size, and linear in the number of errors: it spells out the making
 * of every error and every call, and copies all errors so far whenever a definition adds some. Here all
 * functions write into one list.
 */
function compacted(code) {
  const steps = [
    // The names of properties are all that is asked of a schema.
    [/const (schema\d+) = (\{.*?\});(?=(?:const|function|export) )/g, namesOf],
    [
      /const (err\d+) = \{(?:instancePath(?::(.+?))?,schemaPath:".*?",keyword:"(\w+)",params:(.*?))?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
      added,
    ],
    [
      /function (\w+)\(data, \{.*?\}=\{\}\)\{let vErrors = null;let errors = 0;/g,
      'function $1(data, instancePath){',
    ],
    [/validate\d+\.errors = vErrors;return errors === 0;/g, ''],
    [
      /if\(!\((validate\d+)\(([^,]+), \{instancePath:(.+?),parentData.*?\}\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;\}/g,
      '$1($2, $3);',
    ],
    [
      /if\((\w+)\.(\w+) !== undefined\)\{(validate\d+)\(\1\.\2, (\w+(?:\+"\/" \+ \w+)?)\+"\/\2"\);\}/g,
      'within($1, $4, "$2", $3);',
    ],
    [
      /errors = (_errs\d+);if\(vErrors !== null\)\{if\(\1\)\{vErrors\.length = \1;\}else \{vErrors = null;\}\}/g,
      'errors.length = $1;',
    ],
    [/(const _errs\d+ = |_errs\d+ === )errors\b/g, '$1errors.length'],
    [
      /export const (validate\w+) = (validate\d+);/g,
      'export const $1 = (data) => { errors = []; $2(data, ""); return errors; };',
    ],
  ];
  const compact = steps.reduce(
    (text, [pattern, replacement]) => replaced(text, pattern, replacement),
    code,
  );
  if (/vErrors|\.errors\b/.test(compact)) throw new Error('Some errors are not in the one list');
  return `${compact}
let errors;
function add(instancePath, keyword, property) {
  errors.push({ instancePath, keyword, property });
}
function within(data, instancePath, key, validate) {
  if (data[key] !== undefined) validate(data[key], instancePath + "/" + key);
}`;
}

function namesOf(_all, name, literal) {
  const names = Object.keys(JSON.parse(literal).properties ?? {});
  const marks = Object.fromEntries(names.map((property) => [property, 1]));
  return `const ${name} = ${JSON.stringify({ properties: marks })};`;
}

function added(_all, _name, where = 'instancePath', keyword, params) {
  // Within a condition it only counts that there is one.
  if (keyword === undefined) return 'add();';
  const key = /(?:missingProperty|additionalProperty): ?([^,}]+)/.exec(params)?.[1];
  return `add(${where}, "${keyword}"${key ? `, ${key}` : ''});`;
}

function replaced(code, pattern, replacement) {
  if (code.search(pattern) < 0)
    throw new Error(`The validators are generated differently: ${pattern}`);
  return code.replace(pattern, replacement);
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
