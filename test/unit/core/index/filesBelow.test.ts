import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filesBelow } from '../../../../src/core/index/filesBelow.ts';
import type { FolderEntry, WalkLimits } from '../../../../src/core/index/filesBelow.ts';
import { compileGlobs } from '../../../../src/core/review/glob.ts';

/** A tree of folders: an object is one, a text says what else something is. */
interface Tree {
  readonly [name: string]: Tree | 'file' | 'link' | 'pipe';
}

const reviews: Tree = {
  'a.pir.md': 'file',
  'notes.txt': 'file',
  team: { pirs: { deep: { 'b.md': 'file' } } },
  node_modules: { x: { 'c.pir.md': 'file' } },
};

function entryOf(name: string, what: Tree[string]): FolderEntry {
  return {
    name,
    isDirectory: () => typeof what === 'object',
    isFile: () => what === 'file',
    isSymbolicLink: () => what === 'link',
  };
}

async function found(tree: Tree, limits: Partial<WalkLimits> = {}, isCancelled = () => false) {
  const entriesOf = async (folder: string): Promise<FolderEntry[]> => {
    let place = tree;
    for (const name of folder.split('/').slice(0, -1)) place = place[name] as Tree;
    return Promise.resolve(Object.entries(place).map(([name, what]) => entryOf(name, what)));
  };
  const choice = {
    matches: compileGlobs(['**/*.pir.md', '**/pirs/**/*.md']),
    isExcluded: compileGlobs(['**/node_modules']),
    handOut: (path: string) => path,
    breathe: () => Promise.resolve(),
  };
  const paths = await filesBelow(
    entriesOf,
    choice,
    { files: 10, folders: 10, ...limits },
    isCancelled,
  );
  return paths?.sort();
}

describe('The files below a folder', () => {
  it('are those that a pattern names, at any depth, but for excluded folders', async () => {
    assert.deepEqual(await found(reviews), ['a.pir.md', 'team/pirs/deep/b.md']);
  });

  it('are files, and nothing that waits for somebody to write to it', async () => {
    assert.deepEqual(await found({ 'a.pir.md': 'pipe', 'b.pir.md': 'file' }), ['b.pir.md']);
  });

  it('are left to a search in more folders than asked for', async () => {
    assert.deepEqual(await found(reviews, { folders: 4 }), ['a.pir.md', 'team/pirs/deep/b.md']);
    assert.equal(await found(reviews, { folders: 3 }), undefined);
  });

  it('are left to a search where a link may lead to others', async () => {
    assert.equal(await found({ ...reviews, elsewhere: 'link' }), undefined);
    assert.notEqual(await found({ ...reviews, node_modules: { x: 'link' } }), undefined);
  });

  it('are no more than were asked for', async () => {
    assert.deepEqual(await found(reviews, { files: 1 }), ['a.pir.md']);
  });

  it('are not told once nobody wants them', async () => {
    assert.equal(await found(reviews, {}, () => true), undefined);
  });
});
