import {
  CancellationTokenSource,
  ConfigurationTarget,
  Uri,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { WorkspaceFolder } from 'vscode';
import { findInFolder, usualLimits } from '../../../src/platform/index/discover.ts';
import type { DiscoveryLimits } from '../../../src/platform/index/discover.ts';
import type { ReviewIndex } from '../../../src/platform/index/reviewIndex.ts';
import type { Services } from '../../../src/platform/services.ts';
import assert from '../support/assert.ts';
import { closeAll, openFile, openText, replaceIn, uriOf, writeFile } from '../support/documents.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { ownServices } from '../support/ownServices.ts';
import { waitFor } from '../support/wait.ts';

const review = (title: string): string =>
  `# ${title}\n\n## Timeline\n\n- 10:00 Down\n- 10:30 Up\n\n## Action items\n\n- [ ] ${title} follow-up\n`;

/** Paths below the folder of a test, with the titles of the items in them. */
function itemsIn(index: ReviewIndex, folder: string): string[] {
  const start = `${uriOf(folder).toString()}/`;
  return [...index.all()]
    .filter(({ uri }) => uri.startsWith(start))
    .map(
      ({ uri, actions }) =>
        `${uri.slice(start.length)}: ${actions.map(({ title }) => title).join()}`,
    )
    .sort();
}

async function waitForItems(index: ReviewIndex, folder: string, expected: string[]): Promise<void> {
  await waitFor(
    `${expected.join('; ')} (there: ${itemsIn(index, folder).join('; ')})`,
    [index.onDidChange, index.onDidChangeState],
    () => (itemsIn(index, folder).join('\n') === expected.join('\n') ? true : undefined),
  );
}

/** Says something else of which files are reviews, which changes nothing for those that are there. */
async function touchSettings(): Promise<void> {
  const settings = workspace.getConfiguration('pir');
  for (const value of [{ '**/*.nothing': true }, undefined]) {
    await settings.update('files.exclude', value, ConfigurationTarget.Workspace);
  }
}

describe('The index of reviews', () => {
  let services: Services;
  let index: ReviewIndex;
  before(async () => {
    await writeFile('idx/postmortems/a.md', review('A'));
    await writeFile('idx/postmortems/README.md', '# How we write reviews\n');
    await writeFile('idx/b.pir.yaml', 'pir: 1\ntitle: B\nactionItems:\n  - title: B1\n');
    await writeFile('idx/broken.pir.yaml', 'pir: 1\ntitle: [\nactionItems:\n  - title: C1\n');
    await writeFile('idx/notes.md', review('Elsewhere'));
    await writeFile('idx/postmortems/huge.md', review('Huge') + 'x'.repeat(300_000));
    await workspace.fs.writeFile(uriOf('idx/postmortems/binary.md'), Uint8Array.of(0, 1, 2, 0));
    services = ownServices();
    ({ index } = services);
    await index.whenReady();
  });
  after(() => services.dispose());
  afterEach(closeAll);

  const there = ['b.pir.yaml: B1', 'broken.pir.yaml: C1', 'postmortems/a.md: A follow-up'];

  it('holds what is a review, broken ones too, and leaves out what is none, binary or huge', () => {
    assert.deepEqual(itemsIn(index, 'idx'), there);
    assert.equal(index.state, 'ready');
  });

  it('takes no folder for a review, whatever it is called', async () => {
    const { log } = services;
    const warn = log.warn.bind(log);
    const warnings: string[] = [];
    log.warn = (text: string) => warnings.push(text);
    await writeFile('idx/postmortems/folder.md/notes.txt', 'Something else.');
    assert.equal(await index.lookAt(uriOf('idx/postmortems/folder.md').toString()), undefined);
    assert.equal(await index.lookAt(uriOf('idx/postmortems/missing.md').toString()), undefined);
    assert.deepEqual(itemsIn(index, 'idx'), there);
    log.warn = warn;
    assert.deepEqual(warnings, []);
  });

  it('follows files that come, change and go', async () => {
    await writeFile('idx/live/one.pir.md', review('One'));
    await waitForItems(index, 'idx/live', ['one.pir.md: One follow-up']);
    const { document } = await openFile('idx/live/one.pir.md');
    await replaceIn(document, 'One follow-up', 'Uno! follow-up');
    await document.save();
    await closeAll();
    await waitForItems(index, 'idx/live', ['one.pir.md: Uno! follow-up']);
    await workspace.fs.delete(uriOf('idx/live/one.pir.md'));
    await waitForItems(index, 'idx/live', []);
  });

  it('finds when a person comes back what happened in new folders that the watcher does not see', async () => {
    await writeFile('idx/deep/in/one/two.pir.md', review('Two'));
    await waitForItems(index, 'idx/deep', ['in/one/two.pir.md: Two follow-up']);
    await workspace.fs.delete(uriOf('idx/deep/in/one/two.pir.md'));
    await writeFile('idx/deep/in/one/three.pir.md', review('Three'));
    await index.lookAgain();
    await waitForItems(index, 'idx/deep', ['in/one/three.pir.md: Three follow-up']);
  });

  it('lets a deleted file go for good, although the editor still has its document', async () => {
    const uri = await writeFile('idx/gone/a.pir.md', review('A'));
    await workspace.openTextDocument(uri);
    await waitForItems(index, 'idx/gone', ['a.pir.md: A follow-up']);
    // Of a file that comes and goes within half a second the watcher says nothing. Once it has told of one
    // that came later, it has told of this one.
    await writeFile('idx/gone/b.pir.md', review('B'));
    await waitForItems(index, 'idx/gone', ['a.pir.md: A follow-up', 'b.pir.md: B follow-up']);
    await workspace.fs.delete(uri);
    await waitForItems(index, 'idx/gone', ['b.pir.md: B follow-up']);
    // Everything is looked at anew, the document too that the editor keeps for a while.
    await touchSettings();
    await index.whenReady();
    assert.deepEqual(itemsIn(index, 'idx/gone'), ['b.pir.md: B follow-up']);
  });

  it('keeps what is unsaved of a deleted file until that is given up', async () => {
    const { document } = await openText('idx/unsaved/a.pir.md', review('A'));
    await replaceIn(document, 'A follow-up', 'A better one');
    await waitForItems(index, 'idx/unsaved', ['a.pir.md: A better one']);
    await workspace.fs.delete(document.uri);
    // What comes after the deletion is known once the deletion is.
    await writeFile('idx/unsaved/b.pir.md', review('B'));
    const both = ['a.pir.md: A better one', 'b.pir.md: B follow-up'];
    await waitForItems(index, 'idx/unsaved', both);
    await index.whenReady();
    assert.deepEqual(itemsIn(index, 'idx/unsaved'), both);
    await closeAll();
    await waitForItems(index, 'idx/unsaved', ['b.pir.md: B follow-up']);
  });

  it('ends with what is on disk, whatever is opened, typed, saved, closed and deleted in a hurry', async () => {
    for (const name of ['a', 'b', 'c']) {
      await writeFile(`idx/hurry/${name}.pir.md`, review('R'));
      const { document } = await openFile(`idx/hurry/${name}.pir.md`);
      await replaceIn(document, 'follow-up', 'next');
      if (name !== 'b') assert.ok(await document.save());
      if (name === 'a') await workspace.fs.delete(document.uri);
    }
    await closeAll();
    await waitForItems(index, 'idx/hurry', ['b.pir.md: R follow-up', 'c.pir.md: R next']);
    await workspace.fs.delete(uriOf('idx/hurry'), { recursive: true });
    await waitForItems(index, 'idx/hurry', []);
  });

  it('sees what is typed before it is saved, and what is on disk once that is given up', async () => {
    await writeFile('idx/typed/a.pir.md', review('A'));
    await waitForItems(index, 'idx/typed', ['a.pir.md: A follow-up']);
    const { document } = await openFile('idx/typed/a.pir.md');
    await replaceIn(document, 'A follow-up', 'A better one');
    await waitForItems(index, 'idx/typed', ['a.pir.md: A better one']);
    await closeAll();
    await waitForItems(index, 'idx/typed', ['a.pir.md: A follow-up']);
  });

  it('follows folders that are renamed and deleted with everything in them', async () => {
    await writeFile('idx/tree/pirs/2026/a.md', review('A'));
    await writeFile('idx/tree/pirs/2026/b.md', review('B'));
    await waitForItems(index, 'idx/tree', [
      'pirs/2026/a.md: A follow-up',
      'pirs/2026/b.md: B follow-up',
    ]);
    const rename = new WorkspaceEdit();
    rename.renameFile(uriOf('idx/tree/pirs/2026'), uriOf('idx/tree/pirs/old'));
    assert.ok(await workspace.applyEdit(rename));
    await waitForItems(index, 'idx/tree', [
      'pirs/old/a.md: A follow-up',
      'pirs/old/b.md: B follow-up',
    ]);
    await workspace.fs.rename(uriOf('idx/tree/pirs'), uriOf('idx/tree/elsewhere'));
    await waitForItems(index, 'idx/tree', []);
    await workspace.fs.rename(uriOf('idx/tree/elsewhere'), uriOf('idx/tree/incidents'));
    await waitForItems(index, 'idx/tree', [
      'incidents/old/a.md: A follow-up',
      'incidents/old/b.md: B follow-up',
    ]);
    await workspace.fs.delete(uriOf('idx/tree/incidents'), { recursive: true });
    await waitForItems(index, 'idx/tree', []);
  });

  it('keeps up with a branch that is switched', async () => {
    const names = Array.from({ length: 700 }, (_, number) => `r${String(number).padStart(3, '0')}`);
    await Promise.all(names.map((name) => writeFile(`idx/storm/pirs/${name}.md`, review(name))));
    await waitForItems(
      index,
      'idx/storm',
      names.map((name) => `pirs/${name}.md: ${name} follow-up`),
    );
    await Promise.all(
      names.map((name, number) =>
        number % 2 === 0
          ? workspace.fs.delete(uriOf(`idx/storm/pirs/${name}.md`))
          : writeFile(`idx/storm/pirs/${name}.md`, review(`${name}b`)),
      ),
    );
    await waitForItems(
      index,
      'idx/storm',
      names
        .filter((_, number) => number % 2 === 1)
        .map((name) => `pirs/${name}.md: ${name}b follow-up`),
    );
    await workspace.fs.delete(uriOf('idx/storm'), { recursive: true });
    await waitForItems(index, 'idx/storm', []);
  });

  it('is stopped, and begins again', async () => {
    const other = ownServices();
    other.index.start();
    other.index.stop();
    assert.equal(other.index.state, 'stopped');
    await other.index.whenReady();
    assert.equal(other.index.state, 'ready');
    assert.deepEqual(itemsIn(other.index, 'idx').slice(0, 2), there.slice(0, 2));
    other.dispose();
  });
});

describe('The cache of the index', () => {
  const storage = (): Uri => uriOf('idx-storage');

  /** Runs an index on the storage; gives what it read and what it knew before it read anything. */
  async function open(): Promise<{ read: string; first: number; all: number; services: Services }> {
    const services = ownServices(storage());
    let first = 0;
    let read = '';
    services.log.info = (text: string) => {
      read = text;
    };
    services.index.onDidChange((changes) => (first ||= changes.length));
    await services.index.whenReady();
    return { read, first, all: [...services.index.all()].length, services };
  }

  async function waitForCache(): Promise<string> {
    const uri = Uri.joinPath(storage(), 'reviews.jsonl');
    for (let attempt = 0; attempt < 200; attempt++) {
      try {
        return new TextDecoder().decode(await workspace.fs.readFile(uri));
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }
    throw new Error('The cache was not written.');
  }

  it('lets the next start read nothing that has not changed, and survives being damaged', async () => {
    const first = await open();
    assert.ok(!first.read.includes(' 0 of them'), first.read);
    const text = await waitForCache();
    first.services.dispose();

    const second = await open();
    assert.match(second.read, / 0 of them read/);
    assert.equal(second.all, first.all);
    second.services.dispose();

    for (const damaged of [text.slice(0, text.length >> 1), 'nonsense', '']) {
      const file = Uri.joinPath(storage(), 'reviews.jsonl');
      await workspace.fs.writeFile(file, new TextEncoder().encode(damaged));
      const third = await open();
      assert.equal(third.all, first.all);
      third.services.dispose();
    }
  });
});

describe('Finding files', () => {
  const globs = ['**/*.pir.{yaml,md}', '**/{pirs,incidents}/**/*.md'];
  const portionsOf = async (
    folder: WorkspaceFolder,
    limits: DiscoveryLimits,
    token = new CancellationTokenSource().token,
  ): Promise<Uri[][]> => {
    const portions: Uri[][] = [];
    for await (const portion of findInFolder(folder, globs, token, limits)) portions.push(portion);
    return portions;
  };

  it('reads the folders where a file system has no search', async () => {
    const memory = new MemoryFiles('pirnosearch', {
      '/w/a.pir.md': '',
      '/w/x/pirs/deep/b.md': '',
      '/w/x/notes.md': '',
      '/w/node_modules/c.pir.md': '',
    });
    const folder: WorkspaceFolder = { uri: memory.uri('/w'), name: 'w', index: 0 };
    const [found] = await portionsOf(folder, { ...usualLimits, patience: 10 });
    assert.deepEqual(found!.map(({ path }) => path).sort(), ['/w/a.pir.md', '/w/x/pirs/deep/b.md']);
    memory.dispose();
  });

  it('looks into a folder that is itself the one where reviews are kept', async () => {
    const memory = new MemoryFiles('pirroot', { '/pirs/a.md': '', '/pirs/b.txt': '' });
    const folder: WorkspaceFolder = { uri: memory.uri('/pirs'), name: 'pirs', index: 0 };
    const [found] = await portionsOf(folder, { ...usualLimits, patience: 10 });
    assert.deepEqual(
      found!.map(({ path }) => path),
      ['/pirs/a.md'],
    );
    memory.dispose();
  });

  it('hands out the first ones before it has found all, and a few at once', async () => {
    const [folder] = workspace.workspaceFolders!;
    const names = (uris: readonly Uri[]): string[] => uris.map(({ path }) => path).sort();
    const [all, none] = await portionsOf(folder!, usualLimits);
    assert.equal(none, undefined);
    const [first, rest] = await portionsOf(folder!, { ...usualLimits, near: 0, first: 2 });
    assert.equal(first!.length, 2);
    assert.deepEqual(names(rest!), names(all!));
  });

  it('ends when it is cancelled', async () => {
    const memory = new MemoryFiles('pircancel', { '/w/a.pir.md': '' });
    const folder: WorkspaceFolder = { uri: memory.uri('/w'), name: 'w', index: 0 };
    const source = new CancellationTokenSource();
    const finding = portionsOf(folder, usualLimits, source.token);
    source.cancel();
    assert.deepEqual((await finding).flat(), []);
    memory.dispose();
  });
});
