import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseTemplate } from '../../src/core/templates/own/parseTemplate.ts';
import { templates } from '../../src/core/templates/templates.ts';
import { valueNames } from '../../src/core/templates/values.ts';
import { settingReaders } from '../../src/platform/settingValues.ts';

const root = new URL('../../', import.meta.url);

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

describe('The README', () => {
  const text = read('README.md');

  it('has every setting in its table', () => {
    const listed = [...text.matchAll(/^\| `pir\.([\w.]+)` \|/gm)].map(([, name]) => name!);
    assert.deepEqual(listed.sort(), Object.keys(settingReaders).sort());
  });

  it('leads only to files that are there', () => {
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)) {
      assert.ok(existsSync(fileURLToPath(new URL(target!, root))), target);
    }
  });

  it('names the version that the manifest does', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    const named = [...text.matchAll(/post-incident-reviews-([\d.]+)\.tgz/g)].map(([, v]) => v);
    assert.deepEqual([...new Set(named)], [version]);
    assert.ok(read('CHANGELOG.md').includes(`## [${version}] - `));
  });
});

describe('The documentation of templates', () => {
  const text = read('docs/templates.md');

  it('lists the built-in ones by id and name', () => {
    const listed = [...text.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \|/gm)].map(([, id, name]) => [
      id,
      name,
    ]);
    assert.deepEqual(
      listed,
      templates.map(({ id, name }) => [id, name]),
    );
  });

  it('explains every placeholder', () => {
    for (const name of Object.keys(valueNames)) assert.ok(text.includes(`\`\${${name}}\``), name);
  });

  it('has examples that are templates', () => {
    const [markdown, yaml] = [...text.matchAll(/^```(?:markdown|yaml)\n([^]*?)^```$/gm)];
    for (const [example, fileName] of [
      [markdown?.[1], 'a.md'],
      [yaml?.[1], 'a.yaml'],
    ] as const) {
      const template = parseTemplate(example!, fileName);
      assert.equal(template?.name, 'Checkout incident');
      const required = template.sections.map((section) => [section.required, section.concept]);
      assert.deepEqual(required.slice(0, 2), [
        [true, 'summary'],
        [true, 'timeline'],
      ]);
      assert.equal(required.at(-1)?.[0], false);
    }
  });
});
