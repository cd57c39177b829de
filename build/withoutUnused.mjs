/**
 * Takes out of a module of VS Code's elements what is not used, as `elements.mjs` lists it.
 */
import path from 'node:path';
import ts from 'typescript-6';
import { root } from './toolchain.mjs';

/** The helper that TypeScript puts into each module; one for all of them is enough. */
const decorate = path.join(root, 'build/stubs/decorate.mjs');

/**
 * @param text a module
 * @param methods names of methods and accessors; calls that are statements go with them
 * @param values by expressions, what they are replaced with; nothing sets them any more
 */
export function withoutUnused(text, methods = [], values = {}) {
  const source = ts.createSourceFile('element.js', text, ts.ScriptTarget.Latest, true);
  const properties = Object.keys(values).map((expression) => expression.replace('this.', ''));
  const gone = new Set([...methods, ...properties]);
  const edits = [];
  const visit = (node) => {
    const value = ts.isPropertyAccessExpression(node) ? values[node.getText()] : undefined;
    if (isDecorateHelper(node))
      edits.push([node, `import { __decorate } from ${JSON.stringify(decorate)};`]);
    else if (isOf(node, gone, values)) edits.push([node, '']);
    else if (value !== undefined) edits.push([node, value]);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  let at = 0;
  const pieces = edits.flatMap(([node, replacement]) => {
    const before = text.slice(at, node.getStart());
    at = node.end;
    return [before, replacement];
  });
  return pieces.join('') + text.slice(at);
}

function isDecorateHelper(node) {
  return ts.isVariableStatement(node) && /^var __decorate\b/.test(node.getText());
}

/** Whether something declares, decorates, sets or calls what is gone. */
function isOf(node, gone, values) {
  if (ts.isClassElement(node)) return node.name !== undefined && gone.has(node.name.getText());
  if (!ts.isExpressionStatement(node)) return false;
  const { expression } = node;
  if (ts.isBinaryExpression(expression))
    return (
      expression.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      expression.left.getText() in values
    );
  if (!ts.isCallExpression(expression)) return false;
  const { expression: callee, arguments: given } = expression;
  if (callee.getText() === '__decorate') return given.length > 2 && gone.has(given[2].text);
  return ts.isPropertyAccessExpression(callee) && gone.has(callee.name.text);
}
