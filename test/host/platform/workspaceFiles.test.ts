import * as vscode from 'vscode';
import type { DiscoveryLimits } from '../../../src/platform/index/discover.ts';
import { findWorkspaceFiles } from '../../../src/platform/workspaceFiles.ts';
import assert from '../support/assert.ts';
import { writeFile } from '../support/documents.ts';

const glob = '**/found/{a,b}.*';

async function names(limits?: Partial<DiscoveryLimits>): Promise<string[]> {
  const found = await findWorkspaceFiles(glob, 10, undefined, limits);
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
    // And by a search, where there are more folders than one would read through.
    assert.deepEqual(await names({ near: 1 }), expected);
  });

  it('are not found where a person excluded them', async () => {
    const settings = vscode.workspace.getConfiguration('files');
    const usual = settings.inspect('exclude')?.workspaceValue;
    await settings.update('exclude', { 'search/x': true }, vscode.ConfigurationTarget.Workspace);
    try {
      assert.deepEqual(await names(), ['found/a.md']);
      assert.deepEqual(await names({ near: 0 }), ['found/a.md']);
    } finally {
      await settings.update('exclude', usual, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('are found too where a search never ends', async () => {
    const { findFiles } = vscode.workspace;
    vscode.workspace.findFiles = () => new Promise(() => undefined);
    try {
      assert.deepEqual(await names({ near: 0, patience: 1 }), expected);
    } finally {
      vscode.workspace.findFiles = findFiles;
    }
  });
});
