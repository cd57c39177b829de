/**
 * Finds who declares each name of a script and where it is said, so that it can be called something else.
 */
import ts from 'typescript-6';

/**
 * @param source a script in strict mode, without `eval`
 * @returns its scopes, each before those inside of it. `names` are what it declares, each with the `places` where
 * it is said; `said` is what is said inside of it and declared outside: names, and texts where nobody declares them
 */
export function scopesOf(source) {
  const scopes = [];
  const sayings = [];

  const open = (parent, isFunction = false) => {
    const scope = { parent, isFunction, names: new Map(), said: new Set() };
    scopes.push(scope);
    return scope;
  };
  const declare = (scope, { text }) => {
    if (!scope.names.has(text) && !scope.parameters?.has(text))
      scope.names.set(text, { text, places: [] });
  };
  const say = (identifier, scope) => sayings.push({ identifier, scope });
  const functionOf = (scope) => (scope.isFunction ? scope : functionOf(scope.parent));

  /** Declares what a variable or parameter is called, or the parts that it is taken apart into. */
  const bind = (name, owner, scope) => {
    if (ts.isIdentifier(name)) {
      declare(owner, name);
      say(name, scope);
      return;
    }
    for (const element of name.elements) {
      if (ts.isOmittedExpression(element)) continue;
      visitKey(element.propertyName, scope);
      bind(element.name, owner, scope);
      if (element.initializer) visit(element.initializer, scope);
    }
  };
  const visitKey = (key, scope) => {
    if (key && ts.isComputedPropertyName(key)) visit(key.expression, scope);
  };
  const visitAll = (nodes, scope) => nodes.forEach((node) => visit(node, scope));
  /** What something can call itself by: where it stands, or only inside of it. */
  const named = ({ name }, isDeclaration, scope) => {
    const owner = isDeclaration || !name ? scope : open(scope);
    if (name) bind(name, owner, owner);
    return owner;
  };

  const visitFunction = (node, scope) => {
    const isNamed = ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node);
    if (!isNamed) visitKey(node.name, scope);
    const owner = isNamed ? named(node, ts.isFunctionDeclaration(node), scope) : scope;
    const inner = open(owner, true);
    for (const { name, initializer } of node.parameters) {
      bind(name, inner, inner);
      if (initializer) visit(initializer, inner);
    }
    const body = node.parameters.every(isPlain) ? inner : bodyOf(inner);
    if (ts.isBlock(node.body)) visitAll(node.body.statements, body);
    else visit(node.body, body);
  };
  /** What is in a body is not seen by what its parameters are by default, but must not be called like them. */
  const bodyOf = (scope) => {
    const body = Object.assign(open(scope, true), { parameters: scope.names });
    for (const name of scope.names.values()) body.said.add(name);
    return body;
  };
  const visitClass = (node, scope) => {
    const owner = named(node, ts.isClassDeclaration(node), scope);
    for (const { types } of node.heritageClauses ?? [])
      visitAll(
        types.map(({ expression }) => expression),
        owner,
      );
    for (const member of node.members) {
      if (ts.isPropertyDeclaration(member)) {
        visitKey(member.name, owner);
        if (member.initializer) visit(member.initializer, open(owner, true));
      } else if (ts.isClassStaticBlockDeclaration(member))
        visitAll(member.body.statements, open(owner, true));
      else visit(member, owner);
    }
  };
  const visitVariables = (list, scope) => {
    const owner = list.flags & ts.NodeFlags.BlockScoped ? scope : functionOf(scope);
    for (const { name, initializer } of list.declarations) {
      bind(name, owner, scope);
      if (initializer) visit(initializer, scope);
    }
  };
  const visitCatch = ({ variableDeclaration, block }, scope) => {
    const inner = open(scope);
    if (variableDeclaration) bind(variableDeclaration.name, inner, inner);
    visitAll(block.statements, inner);
  };

  const visit = (node, scope) => {
    if (ts.isIdentifier(node)) say(node, scope);
    else if (ts.isFunctionLike(node)) visitFunction(node, scope);
    else if (ts.isClassLike(node)) visitClass(node, scope);
    else if (ts.isVariableDeclarationList(node)) visitVariables(node, scope);
    else if (ts.isCatchClause(node)) visitCatch(node, scope);
    else if (ts.isPropertyAccessExpression(node)) visit(node.expression, scope);
    else if (ts.isPropertyAssignment(node)) {
      visitKey(node.name, scope);
      visit(node.initializer, scope);
    } else if (ts.isLabeledStatement(node)) visit(node.statement, scope);
    else if (!ts.isBreakOrContinueStatement(node) && !ts.isMetaProperty(node)) {
      const inner = isBlock(node) ? open(scope) : scope;
      ts.forEachChild(node, (child) => visit(child, inner));
    }
  };

  visitAll(source.statements, open(undefined, true));
  for (const { identifier, scope } of sayings) resolve(identifier, scope);
  return scopes;
}

function isPlain({ name, initializer }) {
  return ts.isIdentifier(name) && !initializer;
}

function isBlock(node) {
  return (
    ts.isBlock(node) ||
    ts.isCaseBlock(node) ||
    ts.isForStatement(node) ||
    ts.isForInStatement(node) ||
    ts.isForOfStatement(node)
  );
}

/** Tells the name that is said of the place, and all scopes on the way to it that they need it. */
function resolve(identifier, scope) {
  const { text } = identifier;
  let owner = scope;
  while (owner && !owner.names.has(text)) owner = owner.parent;
  const name = owner?.names.get(text);
  name?.places.push(identifier);
  for (let at = scope; at !== owner; at = at.parent) at.said.add(name ?? text);
}
