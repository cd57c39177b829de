import { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { dataOf } from '../yaml/data.ts';
import { entriesUnder } from '../yaml/nodes.ts';
import { placeAt } from '../yaml/place.ts';
import type { YamlPlace } from '../yaml/place.ts';
import type { YamlTree } from '../yaml/tree.ts';
import { validateConfig, validateFrontMatter, validateReview } from './generated/validators.js';
import type { ValidationError } from './generated/validators.js';
import type { SchemaKind } from './jsonSchema.ts';
import { keyProblems } from './keyProblems.ts';
import type { SchemaProblem } from './schemaProblem.ts';
import { valueProblem } from './valueProblems.ts';

/**
 * Holds a YAML review, the front matter of a Markdown one, or a configuration to its schema. Front matter without a
 * `pir` key belongs to other tools and is never held to ours.
 * @returns one problem for each cause, in the order of the text; none on lines that cannot be read as
 * YAML anyway (`tree.problems` has those)
 */
export function validateAgainstSchema(tree: YamlTree, kind: SchemaKind): SchemaProblem[] {
  if (kind === 'front-matter' && !entriesUnder(tree, tree.document.contents).has('pir')) return [];
  const problems = [...errorsByPlace(tree, kind)].flatMap(([pointer, errors]) => {
    const place = placeAt(tree, pointer);
    return place ? problemsAt(tree, kind, place, errors) : [];
  });
  return withoutRepeats(withoutUnreadable(tree, problems)).sort(
    (a, b) => a.span.start - b.span.start,
  );
}

const validators = {
  review: validateReview,
  'front-matter': validateFrontMatter,
  config: validateConfig,
};

function errorsByPlace(tree: YamlTree, kind: SchemaKind): Map<string, ValidationError[]> {
  const validate = validators[kind];
  const places = new Map<string, ValidationError[]>();
  for (const error of validate(dataOf(tree))) {
    const errors = places.get(error.instancePath);
    if (errors) errors.push(error);
    else places.set(error.instancePath, [error]);
  }
  return places;
}

/**
 * The validator reports every branch of every alternative; which of its errors matter is told by the
 * value: those about keys where it is a mapping, else the one thing that is wrong with it.
 */
function problemsAt(
  tree: YamlTree,
  kind: SchemaKind,
  place: YamlPlace,
  errors: readonly ValidationError[],
): SchemaProblem[] {
  const unknown = keysOf(errors, 'additionalProperties');
  const missing = keysOf(errors, 'required');
  if (unknown.length + missing.length > 0) return keyProblems(tree, kind, place, unknown, missing);
  const problem = valueProblem(tree, kind, place);
  return problem ? [problem] : [];
}

function keysOf(errors: readonly ValidationError[], keyword: string): string[] {
  const keys = errors.filter((error) => error.keyword === keyword).map(({ property }) => property);
  return [...new Set(keys.filter((key) => key !== undefined))];
}

/** Without those that lie on a line that is broken as YAML: they are a consequence of that. */
function withoutUnreadable(tree: YamlTree, problems: readonly SchemaProblem[]): SchemaProblem[] {
  if (tree.problems.length === 0) return [...problems];
  const lines = new LineIndex(tree.text);
  const lineOf = ({ span }: { span: Span }) => lines.lineAt(span.start - tree.base);
  const broken = new Set(tree.problems.map(lineOf));
  return problems.filter((problem) => !broken.has(lineOf(problem)));
}

/** What stands at an anchor is checked again at each of its aliases. */
function withoutRepeats(problems: readonly SchemaProblem[]): SchemaProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, span, message }) => {
    const id = `${span.start} ${span.end} ${code} ${message.id} ${message.args.join()}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
