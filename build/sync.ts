/**
 * `npm run sync`: brings files up to date that are kept in the repository and follow from the sources:
 * `l10n/bundle.l10n.json`, and the names of the rules in the manifest and in a schema. A unit test says when they are
 * not.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '../src/core/checks/registry.ts';
import { inEnglish } from '../src/core/messages.ts';
import { bundleOf, collectSentences } from './l10n.ts';

const root = path.join(import.meta.dirname, '..');

/** What each of the files should hold, by its path from the root. */
export function derivedFiles(): Record<string, string> {
  return {
    'l10n/bundle.l10n.json': bundleOf(collectSentences().sentences),
    'package.json': withRules(read('package.json')),
    'package.nls.json': withRuleTitles(read('package.nls.json')),
    'schemas/pir-config.schema.json': withRuleKeys(read('schemas/pir-config.schema.json')),
  };
}

/** The manifest, with completion for the names of the rules in `pir.rules`. */
function withRules(manifest: string): string {
  const content = JSON.parse(manifest) as {
    contributes: { configuration: { properties: Record<string, Record<string, unknown>> } };
  };
  content.contributes.configuration.properties['pir.rules']!['propertyNames'] = {
    enum: rules.map(({ id }) => id),
    enumDescriptions: rules.map(({ id }) => `%rule.${id}%`),
  };
  return written(content);
}

/** The schema of the configuration, with a key for each rule. */
function withRuleKeys(schema: string): string {
  const content = JSON.parse(schema) as { properties: { rules: { properties: object } } };
  const level = { $ref: '#/$defs/level' };
  content.properties.rules.properties = Object.fromEntries(rules.map(({ id }) => [id, level]));
  return written(content);
}

/** The strings of the manifest, with the titles of the rules behind the others. */
function withRuleTitles(strings: string): string {
  const others = Object.entries(JSON.parse(strings) as Record<string, string>).filter(
    ([key]) => !key.startsWith('rule.'),
  );
  const titles = rules.map(({ id, title }) => [`rule.${id}`, inEnglish(title)]);
  return written(Object.fromEntries([...others, ...titles]));
}

function written(content: unknown): string {
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** The files that are not what they should be. */
export function outdatedFiles(): string[] {
  return Object.entries(derivedFiles())
    .filter(([file, text]) => !existsSync(path.join(root, file)) || read(file) !== text)
    .map(([file]) => file);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [file, text] of Object.entries(derivedFiles())) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}
