/** Rewrites what the validator library generates: what it spells out everywhere becomes calls and tables. */

/**
 * The generated code at a tenth of its size, and linear in the number of errors: it spells out every loop
 * and the making of every error and every call, and copies all errors so far whenever a definition adds
 * some. Here all functions write into one list, and loops are functions that are handed tables.
 */
export function compacted(code) {
  const tables = new Map();
  const table = (value) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (!tables.has(text)) tables.set(text, `table${tables.size}`);
    return tables.get(text);
  };
  const propertiesOf = new Map(
    [...code.matchAll(SCHEMA)].map(([, name, schema]) => [
      name,
      Object.keys(JSON.parse(schema).properties ?? {}),
    ]),
  );
  const steps = [
    [SCHEMA, ''],
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
      /if\(!\((validate\d+)\(([^,]+), \{instancePath(?::(.+?))?,parentData.*?\}\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;\}/g,
      (_all, name, data, where = 'instancePath') => `${name}(${data}, ${where});`,
    ],
    [
      /errors = (_errs\d+);if\(vErrors !== null\)\{if\(\1\)\{vErrors\.length = \1;\}else \{vErrors = null;\}\}/g,
      'errors.length = $1;',
    ],
    [/(const _errs\d+ = |_errs\d+ === )errors\b/g, '$1errors.length'],
    [
      /if\(!(\(+data === [^{]+)\)\{add\(instancePath, "enum"\);\}/g,
      (_all, values) => `oneOf(data, instancePath, ${table(wordsIn(values))});`,
    ],
    [
      /for\(const key0 in data\)\{if\(!([^{]+)\)\{add\(instancePath, "additionalProperties", key0\);\}\}/g,
      (_all, known) => {
        const [, schema] = /call\((schema\d+)\.properties/.exec(known) ?? [];
        const names = propertiesOf.get(schema) ?? wordsIn(known);
        const patterns = [...known.matchAll(/pattern\d+/g)].map(String);
        return `knownKeys(${['data', 'instancePath', table(names), ...patterns].join(', ')});`;
      },
    ],
    [
      /if\(data\.([\w$]+) !== undefined\)\{(validate\d+)\(data\.\1, instancePath\+"\/\1"\);\}/g,
      'within("$1", $2);',
    ],
    [
      /(?:within\("[\w$]+", validate\d+\);)+/g,
      (all) =>
        `values(data, instancePath, ${table(wordsIn(all))}, ${table(`[${all.match(/validate\d+/g)}]`)});`,
    ],
    [
      /if\(Array\.isArray\(data\)\)\{const len0 = data\.length;for\(let i0=0; i0<len0; i0\+\+\)\{(validate\d+)\(data\[i0\], instancePath\+"\/" \+ i0\);\}\}else \{add\(instancePath, "type"\);\}/g,
      'items(data, instancePath, $1);',
    ],
    [
      /const _errs0 = errors\.length;let valid0 = false;const _errs1 = errors\.length;(validate\d+)\(data, instancePath\);var _valid0 = _errs1 === errors\.length;valid0 = valid0 \|\| _valid0;if\(!valid0\)\{const _errs2 = errors\.length;(validate\d+)\(data, instancePath\);var _valid0 = _errs2 === errors\.length;valid0 = valid0 \|\| _valid0;\}if\(!valid0\)\{add\(instancePath, "anyOf"\);\}else \{errors\.length = _errs0;\}/g,
      'either(data, instancePath, $1, $2);',
    ],
    [/if\(data && typeof data == "object" && !Array\.isArray\(data\)\)/g, 'if(isMapping(data))'],
    [
      /export const (validate\w+) = (validate\d+);/g,
      'export const $1 = (data) => { errors = []; $2(data, ""); return errors; };',
    ],
  ];
  const compact = steps.reduce(
    (text, [pattern, replacement]) => replaced(text, pattern, replacement),
    code,
  );
  const unknown = /vErrors|\.errors\b|schema\d|anyOf|len0/.exec(compact);
  if (unknown) throw new Error(`The validators are generated differently: ${unknown[0]} is left`);
  const constants = [...tables].map(([text, name]) => `const ${name} = ${text};`);
  return `${compact}\n${constants.join('\n')}\n${helpers}`;
}

const SCHEMA = /const (schema\d+) = (\{.*?\});(?=(?:const|function|export) )/g;

/** What the compacted code calls. */
const helpers = `
let errors;
function add(instancePath, keyword, property) {
  errors.push({ instancePath, keyword, property });
}
function isMapping(data) {
  return data && typeof data == "object" && !Array.isArray(data);
}
function oneOf(data, instancePath, values) {
  if (!values.includes(data)) add(instancePath, "enum");
}
function knownKeys(data, instancePath, names, ...patterns) {
  for (const key in data)
    if (!names.includes(key) && !patterns.some((pattern) => pattern.test(key)))
      add(instancePath, "additionalProperties", key);
}
function values(data, instancePath, names, validators) {
  names.forEach((name, index) => {
    if (data[name] !== undefined) validators[index](data[name], instancePath + "/" + name);
  });
}
function items(data, instancePath, validate) {
  if (!Array.isArray(data)) return add(instancePath, "type");
  data.forEach((item, index) => validate(item, instancePath + "/" + index));
}
function either(data, instancePath, ...validators) {
  const before = errors.length;
  const isRight = validators.some((validate) => {
    const count = errors.length;
    validate(data, instancePath);
    return count === errors.length;
  });
  if (isRight) errors.length = before;
  else add(instancePath, "anyOf");
}`;

/** All that stands in quotes. */
function wordsIn(code) {
  return [...code.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([text]) => JSON.parse(text));
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
