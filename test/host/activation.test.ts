import { extensions } from 'vscode';
import assert from './support/assert.ts';
import { inWebWorker } from './support/host.ts';

describe('The extension', () => {
  it('activates', async () => {
    const extension = extensions.getExtension('pir.post-incident-reviews');
    assert.ok(extension, 'the extension is known to the host');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('runs without Node where there is none', function () {
    if (!inWebWorker) this.skip();
    assert.equal(typeof process, 'undefined');
  });
});
