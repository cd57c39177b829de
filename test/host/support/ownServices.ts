import { window } from 'vscode';
import type { ExtensionContext, Uri } from 'vscode';
import { createServices } from '../../../src/platform/services.ts';
import type { Services } from '../../../src/platform/services.ts';

/**
 * All services of the extension beside those that VS Code runs, so that tests can ask them.
 * @param storage where the index keeps its cache; without it, nowhere
 */
export function ownServices(storage?: Uri): Services {
  const { createOutputChannel } = window;
  window.createOutputChannel = ((name: string, options: object) =>
    (createOutputChannel as (name: string, options: object) => unknown)(
      `${name} (test)`,
      options,
    )) as typeof createOutputChannel;
  try {
    return createServices({
      storageUri: storage,
      extension: { packageJSON: { version: '0.0.0' } },
      subscriptions: [],
    } as unknown as ExtensionContext);
  } finally {
    window.createOutputChannel = createOutputChannel;
  }
}
