/**
 * Compiles the JSON Schemas to plain functions, so that neither the validator library nor
 * `new Function` is needed at run time.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../toolchain.mjs';

const reviewSchema = 'schemas/pir.schema.json';
const frontMatterSchema = 'schemas/pir-front-matter.schema.json';
const folder = 'src/core/schema/generated';

/** @type {import('../generate.mjs').Generator} */
export const validators = {
  name: 'validators',
  inputs: [reviewSchema, frontMatterSchema, 'build/generate/validators.mjs'],
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
  });
  const options = { minify: true, treeShaking: true, format: 'esm', target: 'es2023' };
  const { code: small } = await transform(compacted(code), options);
  write('validators.js', `import { formats } from '../formats.ts';\n${small}`);
  write('validators.d.ts', declarations);
}

/** Both schemas under one root, so that they share the functions of their definitions. */
function combined() {
  const { $defs, ...review } = withoutAnnotations(read(reviewSchema));
  const frontMatter = withoutAnnotations(read(frontMatterSchema));
  for (const property of Object.values(frontMatter.properties))
    if (property.$ref) property.$ref = property.$ref.slice(property.$ref.indexOf('#'));
  delete review.$schema;
  delete frontMatter.$schema;
  // Other editors tell times and zones by patterns, which can only be so exact; ours asks the readers
  // of times and zones themselves.
  delete $defs.time.pattern;
  $defs.time.format = 'time';
  $defs.timezone.format = 'zone';
  return { $defs: { ...$defs, review, frontMatter } };
}

/**
 * The generated code at a quarter of its size, and linear in the number of errors: it spells out the
 * making of every error, and copies all errors so far whenever a definition adds some.
 */
function compacted(code) {
  const made = replaced(
    code,
    /const (err\d+) = \{instancePath(?::(.+?))?,schemaPath:".*?",keyword:"(\w+)",params:(.*?)\};\s*if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}\s*errors\+\+;/g,
    (_all, _name, where = 'instancePath', keyword, params) => {
      const key = /(?:missingProperty|additionalProperty): ?([^,}]+)/.exec(params)?.[1];
      return `vErrors = add(vErrors, ${where}, "${keyword}"${key ? `, ${key}` : ''}); errors++;`;
    },
  );
  const joined = replaced(
    made,
    /vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);/g,
    'vErrors = join(vErrors, $1.errors);',
  );
  const called = replaced(joined, /, ?parentData[^}]*\}/g, '}');
  return `${called}
function add(errors, instancePath, keyword, property) {
  const error = { instancePath, keyword, property };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
function join(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}`;
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

export interface Validator {
  (data: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null;
}

export const validateReview: Validator;
export const validateFrontMatter: Validator;
`;

function read(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

function write(name, text) {
  mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, folder, name), text);
}
