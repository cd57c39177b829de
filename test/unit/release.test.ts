import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const root = path.join(import.meta.dirname, '../..');

interface Manifest {
  readonly version: string;
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly license: string;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

const manifest = JSON.parse(read('package.json')) as Manifest;

describe('A release', () => {
  it('has one version in the manifest, the lock file and the change log', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      version: string;
      packages: Record<string, { version: string }>;
    };
    assert.equal(lock.version, manifest.version);
    assert.equal(lock.packages['']!.version, manifest.version);
    // Until the first release the change log names none.
    const released = /^## \[(\d[^\]]*)\]/m.exec(read('CHANGELOG.md'))?.[1];
    if (released !== undefined) assert.equal(released, manifest.version);
  });

  it('is the same file on the desktop and in the browser', () => {
    assert.equal(manifest.browser, manifest.main);
  });

  it('has an icon of 128 × 128 pixels', () => {
    const image = readFileSync(path.join(root, manifest.icon));
    assert.equal(image.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([image.readUInt32BE(16), image.readUInt32BE(20)], [128, 128]);
  });

  it('says in the manifest what the licence is that it brings', () => {
    assert.ok(read('LICENSE').startsWith(`${manifest.license} License`));
  });

  it('is built from exact versions, and needs none of them when it runs', () => {
    assert.equal(manifest.dependencies, undefined);
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      assert.match(version, /^(?:npm:\w+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
    }
  });
});
