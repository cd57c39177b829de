import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { packageCommand } from '../../build/package.ts';
import { root } from '../../build/toolchain.mjs';
import { unzipped, zipEntries } from './support/zip.ts';

const vsix = process.env['PIR_VSIX']!;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const folder = mkdtempSync(path.join(tmpdir(), 'pir-package-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('The packaged extension', () => {
  it('holds what a person needs, and nothing else', () => {
    const names = zipEntries(vsix).map(({ name }) => name);
    assert.deepEqual(names.sort(), [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/dist/data.jsonl',
      'extension/dist/extension.js',
      'extension/dist/timeline.css',
      'extension/dist/timeline.js',
      'extension/docs/rules.md',
      'extension/media/icon.png',
      'extension/media/view.svg',
      'extension/media/walkthrough/check.svg',
      'extension/media/walkthrough/create.svg',
      'extension/media/walkthrough/existing.svg',
      'extension/media/walkthrough/write.svg',
      'extension/package.json',
      'extension/package.nls.json',
      'extension/readme.md',
      'extension/schemas/pir-config.schema.json',
      'extension/schemas/pir-front-matter.schema.json',
      'extension/schemas/pir.schema.json',
      'extension/snippets/markdown.json',
      'extension/snippets/yaml.json',
    ]);
  });

  it('is at most 400 kB large, and its bundle 600 kB', () => {
    const bundle = zipEntries(vsix).find(({ name }) => name === 'extension/dist/extension.js');
    assert.ok(statSync(vsix).size <= 400_000, `${statSync(vsix).size} bytes`);
    assert.ok(bundle!.size <= 600_000, `${bundle!.size} bytes`);
  });

  it('says nothing else than what was built, however it is packed', () => {
    const contents = unzipped(vsix);
    for (const name of [
      'dist/extension.js',
      'dist/data.jsonl',
      'docs/rules.md',
      'media/icon.png',
    ]) {
      assert.ok(
        contents.get(`extension/${name}`)!.equals(readFileSync(path.join(root, name))),
        name,
      );
    }
  });
});

describe('JSON in the package', () => {
  const contents = unzipped(vsix);
  const valueOf = (text: string | Buffer): unknown => JSON.parse(text.toString());

  it('says what the sources say, on one line', () => {
    for (const name of ['package.nls.json', 'schemas/pir.schema.json', 'snippets/yaml.json']) {
      const packed = contents.get(`extension/${name}`)!.toString();
      assert.deepEqual(valueOf(packed), valueOf(readFileSync(path.join(root, name))));
      assert.ok(!packed.includes('\n'), name);
    }
  });

  it('has all of the manifest that an editor reads, and nothing of how it is built', () => {
    const { scripts, devDependencies, allowScripts, ...rest } = valueOf(
      readFileSync(path.join(root, 'package.json')),
    ) as Record<string, unknown>;
    assert.ok(scripts && devDependencies && allowScripts);
    assert.deepEqual(valueOf(contents.get('extension/package.json')!), rest);
  });
});

describe('The packaged command line', () => {
  it('can be installed, and brings nothing but itself', async () => {
    const tarball = await packageCommand(folder);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const place = ['--prefix', folder, '--offline', '--no-audit', '--no-fund'];
    execFileSync(npm, ['install', ...place, tarball], { stdio: 'pipe' });
    const installed = path.join(folder, 'node_modules');
    const pir = path.join(installed, '.bin/pir');
    assert.equal(execFileSync(pir, ['--version'], { encoding: 'utf8' }).trim(), version);
    const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
    assert.deepEqual(files.sort(), [
      'package/CHANGELOG.md',
      'package/LICENSE',
      'package/README.md',
      'package/dist/cli.js',
      'package/package.json',
    ]);
  });
});
