import assert from 'node:assert/strict';
import { readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { packageExtension } from '../../../build/package.ts';
import { removeFolder, temporaryFolder } from '../../../build/processes.ts';
import { root } from '../../../build/toolchain.mjs';

const folder = temporaryFolder('package');
after(() => removeFolder(folder));

describe('The packaged extension', () => {
  it('has the same bytes when the same sources are packaged later', async () => {
    utimesSync(path.join(root, 'dist/extension.js'), new Date(), new Date());
    const again = await packageExtension(folder);
    assert.ok(readFileSync(again).equals(readFileSync(process.env['PIR_VSIX']!)));
  });
});
