import { isScalar, visit } from 'yaml';
import type { Document } from 'yaml';
import { message } from '../messages.ts';
import type { SyntaxProblem } from '../review/model.ts';
import { spanAt } from './nodes.ts';

/** Keys that stand a second time in their mapping, each as a problem. Linear in the number of keys. */
export function findDuplicateKeys(document: Document.Parsed, base: number): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        if (name === '<<') continue;
        if (seen.has(name)) problems.push(duplicate(name, spanAt(key.range, base)));
        seen.add(name);
      }
    },
  });
  return problems;
}

function duplicate(name: string, span: SyntaxProblem['span']): SyntaxProblem {
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
