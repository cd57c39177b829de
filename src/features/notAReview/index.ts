import { CodeAction, CodeActionKind, l10n, languages } from 'vscode';
import type { CodeActionContext, CodeActionProvider, TextDocument, Uri } from 'vscode';
import { escapeGlob } from '../../core/review/glob.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';
import { isOurs } from '../diagnostics/toDiagnostic.ts';

const excludeCommand = 'pir.excludeFile';

/** “This Is Not a Review”: a quick fix on any finding that takes the file out of what is checked. */
export function registerNotAReviewSupport({
  commands,
  log,
  reviews,
  settings,
}: Services): DisposableLike {
  return new DisposableStore(
    commands.register({
      id: excludeCommand,
      async execute(uri: Uri) {
        const pattern = escapeGlob(reviews.pathOf(uri));
        await settings.addEntry('files.exclude', pattern, true, uri);
        log.info(`${pattern} was added to pir.files.exclude`);
      },
    }),
    reviews.registerProviders((selector) =>
      languages.registerCodeActionsProvider(selector, new NotAReviewProvider(), {
        providedCodeActionKinds: [CodeActionKind.QuickFix],
      }),
    ),
  );
}

class NotAReviewProvider implements CodeActionProvider {
  provideCodeActions(
    { uri }: TextDocument,
    _range: unknown,
    { diagnostics }: CodeActionContext,
  ): CodeAction[] {
    const ours = diagnostics.filter(isOurs);
    // There is no path yet that a setting could name.
    if (ours.length === 0 || uri.scheme === 'untitled') return [];
    const title = l10n.t('This Is Not a Review');
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.diagnostics = ours;
    action.command = { title, command: excludeCommand, arguments: [uri] };
    return [action];
  }
}
