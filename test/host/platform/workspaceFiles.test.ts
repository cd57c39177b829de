import * as vscode from 'vscode';
import { findWorkspaceFiles } from '../../../src/platform/workspaceFiles.ts';
import assert from '../support/assert.ts';
import { writeFile } from '../support/documents.ts';

const glob = '**/found/{a,b}.*';

async function names(patience?: number): Promise<string[]> {
  const found = await findWorkspaceFiles(glob, 10, undefined, patience);
  return found.map(({ path }) => path.split('/').slice(-2).join('/')).sort();
}

describe('Files of the workspace', () => {
  const expected = ['found/a.md', 'found/b.yaml'];
  before(async () => {
    for (const file of ['found/a.md', 'x/found/b.yaml', 'node_modules/found/a.md', 'found/c.md']) {
      await writeFile(`search/${file}`, '');
    }
  });

  it('are found by a glob, those of packages left out', async () => {
    assert.deepEqual(await names(), expected);
  });

  it('are found too where a search never ends', async () => {
    const { findFiles } = vscode.workspace;
    vscode.workspace.findFiles = () => new Promise(() => undefined);
    try {
      assert.deepEqual(await names(1), expected);
    } finally {
      vscode.workspace.findFiles = findFiles;
    }
  });
});
