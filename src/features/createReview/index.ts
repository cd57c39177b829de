import { Uri, workspace } from 'vscode';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';
import { createReview } from './createReview.ts';
import type { Surroundings } from './createReview.ts';
import { quickInputDialog } from './quickInputDialog.ts';

/**
 * “Create Post-Incident Review”: from the palette, from File > New File, from the walkthrough, and on a
 * folder of the explorer, which then is where the review goes.
 */
export function registerCreateReviewSupport(services: Services): DisposableLike {
  const { commands, context, settings, templates } = services;
  const surroundings: Surroundings = {
    dialog: quickInputDialog,
    settings,
    memory: context.globalState,
    ownTemplates: (folder) => templates.own(folder),
    folders: () => workspace.workspaceFolders ?? [],
    now: () => Date.now(),
  };
  return commands.register(
    // Menus hand over all sorts of arguments; only a folder means something here.
    { id: 'pir.createReview', execute: () => createReview(surroundings) },
    {
      id: 'pir.createReviewInFolder',
      execute: (folder: unknown) =>
        createReview(surroundings, folder instanceof Uri ? folder : undefined),
    },
  );
}
