import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { defaultPathPattern } from '../../src/core/create/defaults.ts';
import { defaultFilePatterns } from '../../src/core/review/files.ts';
import { settingReaders } from '../../src/platform/settingValues.ts';

const root = path.join(import.meta.dirname, '../..');

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
}

interface Setting {
  readonly default?: unknown;
  readonly scope?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus?: Readonly<Record<string, readonly { command?: string; when?: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

const source = readFileSync(path.join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(source) as Manifest;
const { commands, menus = {}, configuration } = manifest.contributes;
const strings = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Record<
  string,
  string
>;

/** Every id of a command that the sources name. */
function idsInSources(): Set<string> {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const ids = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(root, 'src', file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/['"](pir\.[a-zA-Z.]+)['"]/g)].map((match) => match[1]!));
  return new Set(ids);
}

function sorted(names: Iterable<string>): string[] {
  return [...names].sort();
}

describe('The manifest', () => {
  it('takes every string a person sees from package.nls.json, and leaves none of them unused', () => {
    const used = [...source.matchAll(/"%([^"%]+)%"/g)].map((match) => match[1]!);
    assert.deepEqual(sorted(new Set(used)), sorted(Object.keys(strings)));
  });

  it('shows only commands that exist, under one category', () => {
    const known = idsInSources();
    for (const { command, title, category } of commands) {
      assert.ok(known.has(command), `${command} is in the manifest and nowhere else`);
      assert.match(title, /^%.+%$/);
      assert.equal(category, 'PIR');
    }
  });

  it('puts only commands in menus that it declares', () => {
    const declared = new Set(commands.map(({ command }) => command));
    for (const [menu, items] of Object.entries(menus)) {
      for (const { command } of items) {
        if (command) assert.ok(declared.has(command), `${command} in ${menu}`);
      }
    }
  });

  it('documents every setting, with a default and a scope', () => {
    for (const [name, setting] of Object.entries(configuration.properties)) {
      assert.notEqual(setting.default, undefined, `${name} has no default`);
      assert.match(setting.scope ?? '', /^(?:resource|window|machine|application)/, name);
      assert.match(setting.markdownDescription ?? '', /^%.+%$/, name);
    }
  });

  it('declares the settings that are read, and reads those that are declared', () => {
    const read = Object.keys(settingReaders).map((key) => `pir.${key}`);
    assert.deepEqual(sorted(Object.keys(configuration.properties)), sorted(read));
  });

  it('restricts only settings that there are', () => {
    for (const name of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations) {
      assert.ok(configuration.properties[name], name);
    }
  });

  it('includes and excludes by default what the command line does', () => {
    const globs = (name: string) =>
      Object.entries(configuration.properties[name]!.default as Record<string, boolean>)
        .filter(([, counts]) => counts)
        .map(([glob]) => glob);
    assert.deepEqual(globs('pir.files.include'), defaultFilePatterns.include);
    assert.deepEqual(globs('pir.files.exclude'), defaultFilePatterns.exclude);
  });

  it('proposes by default the path that the settings fall back to', () => {
    assert.equal(configuration.properties['pir.create.path']!.default, defaultPathPattern);
  });

  it('starts the extension for files that may be reviews, never for everything', () => {
    for (const event of manifest.activationEvents) {
      assert.match(event, /^(?:onLanguage:[a-z]+|onCustomEditor:|onView:|onFileSystem:pir)/);
    }
  });

  it('needs no newer editor than the one it is tested in, and is compiled against the oldest', () => {
    const { vscode } = manifest.engines;
    assert.equal(vscode, `^${manifest.devDependencies['@types/vscode']!}`);
    const minor = Number(/^\^1\.(\d+)\.\d+$/.exec(vscode)?.[1]);
    assert.ok(minor <= 138, vscode);
  });
});
