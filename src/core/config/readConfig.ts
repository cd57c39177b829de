import type { LanguageRule } from '../checks/house.ts';
import { levels } from '../checks/finding.ts';
import type { Finding, Level } from '../checks/finding.ts';
import { matchesRule } from '../checks/levels.ts';
import { rules } from '../checks/registry.ts';
import { message } from '../messages.ts';
import { nearest } from '../text/nearest.ts';
import { replace } from '../text/splice.ts';
import { sectionConcepts } from '../review/vocabulary.ts';
import type { SectionConcept } from '../review/vocabulary.ts';
import { validateAgainstSchema } from '../schema/validate.ts';
import type { SchemaProblem } from '../schema/schemaProblem.ts';
import { LineIndex } from '../text/lines.ts';
import { dataOf } from '../yaml/data.ts';
import { entriesUnder, spanOfKey, valuesOf } from '../yaml/nodes.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { YamlTree } from '../yaml/tree.ts';
import { noConfig } from './config.ts';
import type { Config } from './config.ts';
import { readSupportHours } from './supportHours.ts';

/** A configuration file, read. */
export interface ConfigDocument {
  readonly text: string;
  readonly lines: LineIndex;
  readonly yaml: YamlTree;
  /** What can be made of it; what is wrong in it counts as if it were not there. */
  readonly config: Config;
  /** What is wrong, in the order of the text. */
  readonly findings: readonly Finding[];
}

/** Reads a configuration. Never throws. */
export function readConfig(text: string): ConfigDocument {
  const yaml = parseYaml(text);
  const found = [...syntaxOf(yaml), ...schemaOf(yaml), ...unknownRules(yaml)];
  return {
    text,
    lines: new LineIndex(text),
    yaml,
    config: configOf(dataOf(yaml)),
    findings: found.sort((one, other) => one.span.start - other.span.start),
  };
}

function finding(rule: string, problem: Omit<Finding, 'rule' | 'level' | 'related'>): Finding {
  const { span, message: text, fixes } = problem;
  return { rule, level: 'error', span, message: text, fixes, related: [] };
}

function syntaxOf({ problems }: YamlTree): Finding[] {
  return problems.map((problem) => finding('syntax', { ...problem, fixes: problem.fixes ?? [] }));
}

function schemaOf(yaml: YamlTree): Finding[] {
  return validateAgainstSchema(yaml, 'config')
    .filter((problem) => !isEmptyFile(problem))
    .map((problem) => finding(problem.code, { ...problem, message: messageOf(problem) }));
}

/** A file with nothing in it agrees on nothing. */
function isEmptyFile({ path, code }: SchemaProblem): boolean {
  return path.length === 0 && code === 'schema-empty';
}

function messageOf(problem: SchemaProblem): SchemaProblem['message'] {
  return problem.path.length === 0 && problem.code === 'schema-type'
    ? message('config.keys', 'A configuration is made of keys and values, such as `rules:`.')
    : problem.message;
}

function unknownRules(yaml: YamlTree): Finding[] {
  const ids = rules.map(({ id }) => id);
  const entries = entriesUnder(yaml, valuesOf(yaml, yaml.document.contents)('rules'));
  return [...entries.values()]
    .filter(({ key }) => !key.startsWith('language/') && !ids.some((id) => matchesRule(key, id)))
    .map((entry) => {
      const { key } = entry;
      const span = spanOfKey(yaml, entry);
      const meant = nearest(key.replace(/^pir\//, ''), ids);
      if (meant === undefined) {
        const text = message('ignore-unknown.unknown', 'There is no rule “{0}”.', key);
        return finding('schema-unknown-key', { span, message: text, fixes: [] });
      }
      const text = message(
        'ignore-unknown.meant',
        'There is no rule “{0}”; did you mean “{1}”?',
        key,
        meant,
      );
      const title = message('ignore-unknown.replace', 'Change to “{0}”', meant);
      const fix = { title, splices: [replace(span, meant)], preferred: true, bulk: true };
      return finding('schema-unknown-key', { span, message: text, fixes: [fix] });
    });
}

type Data = Readonly<Record<string, unknown>>;

function configOf(raw: unknown): Config {
  if (!isData(raw)) return noConfig;
  const supportHours = readSupportHours(raw['supportHours']);
  const files = isData(raw['files']) ? raw['files'] : {};
  const sections = isData(raw['sections']) ? raw['sections'] : {};
  return {
    rules: recordOf(raw['rules'], isLevel),
    files: { include: textsOf(files['include']), exclude: textsOf(files['exclude']) },
    requiredSections: conceptsOf(sections['required']),
    ...(supportHours && { supportHours }),
    tickets: recordOf(raw['tickets'], isText),
    roles: textsOf(raw['roles']),
    allowedPhrases: textsOf(raw['allowedPhrases']),
    languageRules: listOf(raw['language']).flatMap(languageRuleOf),
  };
}

function languageRuleOf(raw: unknown): LanguageRule[] {
  if (!isData(raw)) return [];
  const { id, message: text, suggestion, scope, level } = raw;
  const phrases = textsOf(raw['phrases']);
  if (!isText(id) || !isText(text) || phrases.length === 0) return [];
  return [
    {
      id,
      phrases,
      message: text,
      ...(isText(suggestion) && { suggestion }),
      ...(Array.isArray(scope) && { scope: conceptsOf(scope) }),
      ...(isLevel(level) && { level }),
    },
  ];
}

function conceptsOf(raw: unknown): SectionConcept[] {
  return textsOf(raw).filter((text): text is SectionConcept =>
    (sectionConcepts as readonly string[]).includes(text),
  );
}

function recordOf<T>(raw: unknown, fits: (value: unknown) => value is T): Record<string, T> {
  if (!isData(raw)) return {};
  return Object.fromEntries(
    Object.entries(raw).filter((entry): entry is [string, T] => fits(entry[1])),
  );
}

function textsOf(raw: unknown): string[] {
  return listOf(raw).filter(isText);
}

function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [];
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isLevel(value: unknown): value is Level {
  return levels.includes(value as Level);
}
