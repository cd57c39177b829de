import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript-6';

const root = path.join(import.meta.dirname, '../..');

/**
 * The modules that are evaluated when the extension starts: what `entry` imports, and what that does,
 * types and `import()` left out.
 */
function evaluatedBy(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const name of importsOf(readFileSync(file, 'utf8'))) {
      if (name.startsWith('.')) visit(path.resolve(path.dirname(file), name));
      else packages.add(name);
    }
  };
  visit(path.join(root, entry));
  return { files, packages };
}

function importsOf(text: string): string[] {
  const { statements } = ts.createSourceFile('', text, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement);
    if (!isImport && !ts.isExportDeclaration(statement)) return [];
    const isType = isImport
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    const from = statement.moduleSpecifier;
    return isType || !from || !ts.isStringLiteral(from) ? [] : [from.text];
  });
}

describe('Starting the extension', () => {
  const { files, packages } = evaluatedBy('src/extension.ts');

  it('evaluates no library: they wait for the first review', () => {
    assert.deepEqual([...packages], ['vscode']);
  });

  it('evaluates little of our own', () => {
    const core = [...files]
      .map((file) => path.relative(root, file))
      .filter((file) => file.startsWith(path.join('src', 'core')));
    assert.ok(core.length <= 16, `evaluated at start:\n${core.join('\n')}`);
  });
});
