/**
 * Takes out of the code of the engine what is data: messages, long texts, tables and the patterns of the
 * words that people use. The sources have them where they belong; only the bundle has them elsewhere.
 */
import ts from 'typescript-6';

/** From how many characters on something is worth a reference, which takes about seven. */
const LONG_TEXT = 5;
const LONG_TABLE = 12;
const LONG_EXPRESSION = 7;
const LONG_PART = 12;
const MESSAGE_ID = /^[a-z][\w-]*(?:\.[\w-]+)+$/;

/**
 * @param code one CommonJS module
 * @returns the code that looks its data up in `$tables.code`, and the data
 */
export function withoutData(code) {
  const source = ts.createSourceFile('engine.js', code, ts.ScriptTarget.Latest, true);
  const data = [];
  const texts = new Map();
  const uses = [];
  // Code, and between it the places of data, which are only known once all of it is.
  const pieces = [`${helpers}\n`];
  let end = 0;
  const replace = (first, last, value, [before, after] = ['', '']) => {
    const known = texts.get(value);
    const index = known ?? data.push(value) - 1;
    if (typeof value === 'string') texts.set(value, index);
    uses[index] = (uses[index] ?? 0) + 1;
    // A keyword can stand directly before a quote.
    const [opening, closing] = before.startsWith('$') ? ['', ''] : ['$data[', ']'];
    pieces.push(`${code.slice(end, first.getStart(source))} ${before}${opening}`, index);
    pieces.push(`${closing}${after}`);
    end = last.end;
  };
  const visit = (node, isOnce) => {
    const [id, text] = messageOf(node);
    if (text) {
      replace(id, text, [id.text, text.text], ['...', '']);
      for (const argument of node.arguments.slice(2)) visit(argument, isOnce);
    } else if (isLongText(node)) {
      replace(node, node, node.text);
    } else if (isRawTemplate(node)) {
      // What is raw is data; without the tag, the rest is written as other templates are.
      pieces.push(code.slice(end, node.getStart(source)));
      end = node.template.getStart(source);
      visitTemplate(node.template, true, isOnce);
    } else if (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent)) {
      visitTemplate(node, false, isOnce);
    } else if (isOnce && isTable(node) && node.end - node.getStart(source) >= LONG_TABLE) {
      replace(node, node, valueOf(node));
    } else if (isLongExpression(node) && (isOnce || keepsNothing(node))) {
      const maker = isOnce ? '$expression' : '$shared';
      replace(node, node, node.text, [`${maker}(`, ')']);
    } else {
      // What stands in a function is made anew by each call, which can change it.
      const inOnce = isOnce && !ts.isFunctionLike(node) && !ts.isClassLike(node);
      ts.forEachChild(node, (child) => visit(child, inOnce));
    }
  };
  const visitTemplate = ({ head, templateSpans }, isRaw, isOnce) => {
    const visitPart = (part, opening, closing) => {
      const text = isRaw ? part.rawText : part.text;
      if (text.length >= LONG_PART) replace(part, part, text, [`${opening}\${`, `}${closing}`]);
      else if (isRaw) {
        pieces.push(code.slice(end, part.getStart(source)), opening + escaped(text) + closing);
        end = part.end;
      }
    };
    visitPart(head, '`', '${');
    for (const { expression, literal } of templateSpans) {
      visit(expression, isOnce);
      visitPart(literal, '}', ts.isTemplateTail(literal) ? '`' : '${');
    }
  };
  visit(source, true);
  pieces.push(code.slice(end));
  // What is used most has the shortest places; what is alike is packed smaller side by side.
  const rankOf = (index) => (uses[index] > 2 ? -uses[index] : sortOf(data[index]));
  const order = [...data.keys()].sort((one, other) => rankOf(one) - rankOf(other));
  const places = new Map(order.map((index, place) => [index, place]));
  return {
    code: pieces.map((piece) => places.get(piece) ?? piece).join(''),
    data: order.map((index) => data[index]),
  };
}

/** Names first, which are used most and so have short places; expressions, sentences, messages, tables. */
function sortOf(value) {
  if (typeof value === 'string') return value.startsWith('/') ? 1 : value.includes(' ') ? 2 : 0;
  return Array.isArray(value) && value.length === 2 && MESSAGE_ID.test(value[0]) ? 3 : 4;
}

/** How the code comes by its data; expressions are written as in the code, and those in functions made once. */
const helpers = `
const $data = $tables.code;
const $expression = (index) => {
  const slash = $data[index].lastIndexOf('/');
  return new RegExp($data[index].slice(1, slash), $data[index].slice(slash + 1));
};
const $expressions = [];
const $shared = (index) => ($expressions[index] ??= $expression(index));`;

function isLongExpression(node) {
  return ts.isRegularExpressionLiteral(node) && node.text.length >= LONG_EXPRESSION;
}

const startsAnew = /^(?:replace|replaceAll|match|matchAll|search|split)$/;

/** Whether an expression does not remember where it was: one object can stand for all that a function makes. */
function keepsNothing(node) {
  const flags = node.text.slice(node.text.lastIndexOf('/') + 1);
  if (!/[gy]/.test(flags)) return true;
  const { parent } = node;
  return (
    !flags.includes('y') &&
    ts.isCallExpression(parent) &&
    parent.arguments[0] === node &&
    ts.isPropertyAccessExpression(parent.expression) &&
    startsAnew.test(parent.expression.name.text)
  );
}

/** The id and the English of a call that makes a message. */
function messageOf(node) {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  const [id, text] = node.arguments ?? [];
  const isMessage =
    id && text && isText(id) && isText(text) && MESSAGE_ID.test(id.text) && !isShort(id, text);
  return isMessage ? [id, text] : [];
}

function isShort(id, text) {
  return id.text.length + text.text.length < LONG_TEXT;
}

function isLongText(node) {
  if (!isText(node) || node.text.length < LONG_TEXT) return false;
  const { parent } = node;
  return (
    !(ts.isCallExpression(parent) && parent.expression.getText() === 'require') &&
    !ts.isTaggedTemplateExpression(parent) &&
    !ts.isExpressionStatement(parent) &&
    !(ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

function isRawTemplate(node) {
  return (
    ts.isTaggedTemplateExpression(node) &&
    node.tag.getText() === 'String.raw' &&
    ts.isTemplateExpression(node.template)
  );
}

/** The text of a raw template as one that is not raw has it. */
function escaped(text) {
  return text.replaceAll('\\', '\\\\');
}

function isText(node) {
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
}

/** Whether something is a list or a mapping of plain values. */
function isTable(node) {
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isPlain);
  if (!ts.isObjectLiteralExpression(node)) return false;
  return node.properties.every(
    (property) =>
      ts.isPropertyAssignment(property) &&
      !ts.isComputedPropertyName(property.name) &&
      isPlain(property.initializer),
  );
}

function isPlain(node) {
  return (
    (isText(node) && !ts.isTaggedTemplateExpression(node.parent)) ||
    ts.isNumericLiteral(node) ||
    isBoolean(node) ||
    isTable(node)
  );
}

/** `!0` or `!1`, as true and false are minified. */
function isBoolean(node) {
  return (
    ts.isPrefixUnaryExpression(node) &&
    node.operator === ts.SyntaxKind.ExclamationToken &&
    ts.isNumericLiteral(node.operand)
  );
}

function valueOf(node) {
  if (isText(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (isBoolean(node)) return node.operand.text === '0';
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(valueOf);
  return Object.fromEntries(
    node.properties.map(({ name, initializer }) => [name.text, valueOf(initializer)]),
  );
}
