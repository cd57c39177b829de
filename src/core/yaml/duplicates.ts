import { isMap, isScalar } from 'yaml';
import type { Document } from 'yaml';
import { message } from '../messages.ts';
import type { SyntaxProblem } from '../review/model.ts';
import type { Span } from '../text/span.ts';
import { shown, spanAt } from './nodes.ts';
import { walk } from './walk.ts';

/**
 * Keys that stand a second time in their mapping, each as a problem. Linear in the number of keys.
 * @param end of the document's text
 */
export function findDuplicateKeys(
  document: Document.Parsed,
  base: number,
  end: number,
): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  walk(document, (map) => {
    if (!isMap(map)) return;
    const seen = new Set<string>();
    for (const { key } of map.items) {
      if (!isScalar(key) || !key.range) continue;
      const name = String(key.value);
      if (name === '<<') continue;
      if (seen.has(name))
        problems.push(duplicate(name, shown(spanAt(key.range, base), base + end)));
      seen.add(name);
    }
  });
  return problems;
}

function duplicate(name: string, span: Span): SyntaxProblem {
  return {
    code: 'yaml-duplicate-key',
    span,
    message: message(
      'yaml.duplicateKey',
      '`{0}` is given twice here; only the first counts. Merge the two or remove one.',
      name,
    ),
  };
}
