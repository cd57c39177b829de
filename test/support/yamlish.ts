import fc from 'fast-check';
import { isScalar, parseDocument, visit } from 'yaml';

const pieces = [
  ...['title', 'at', 'text', 'incident', 'x-y', 'a b', '12', '2026-03-18T14:02', '😀'],
  ...[':', ': ', ':\n', '\n', '\n', '\n  ', '\n    ', '\r\n', ' ', '\t'],
  ...['\n- ', '\n  - ', '- ', '-', '- -', '? ', '[', ']', '{', '}', ', '],
  ...['"', "'", '\\', '|', '>', '|\n  ', ' # c', '#x', '~', '%', '@x', '`'],
  ...['&a ', '*a', '<<: *a', '!t ', '!!str ', '---\n', '...\n', '\uFEFF'],
];

/** Texts made of what YAML is made of, sound by chance about every other time. */
export const yamlish = fc
  .array(fc.constantFrom(...pieces), { maxLength: 40 })
  .map((parts) => parts.join(''));

/**
 * What the library reads a text as; nothing where it finds errors, and where ours differs on purpose
 * (aliases, equal keys, keys that are no texts) or it takes for sound what is not (`'''`, `? a\n- b`).
 */
export function readByLibrary(text: string): { data: unknown } | undefined {
  if (text.includes('? ') || text.includes("''")) return undefined;
  // It loses what stands behind the tab.
  if (/^ *\t+\.\.\./m.test(text)) return undefined;
  const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (document.errors.some(({ code }) => code !== 'MULTIPLE_DOCS')) return undefined;
  if (document.warnings.length > 0) return undefined;
  let plain = true;
  visit(document, {
    Alias: () => void (plain = false),
    Map: (_key, { items }) => {
      const keys = items.map(({ key }) => (isScalar(key) ? key.value : undefined));
      if (keys.some((key) => typeof key !== 'string')) plain = false;
      if (new Set(keys).size < keys.length) plain = false;
    },
  });
  if (!plain) return undefined;
  const data: unknown = document.toJS();
  return { data: JSON.parse(JSON.stringify(data ?? null)) };
}
