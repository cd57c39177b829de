import { l10n, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { registerActionSupport } from './features/actions/index.ts';
import { registerAddEventSupport } from './features/addEvent/index.ts';
import { registerCompletionSupport } from './features/completion/index.ts';
import { registerConfigSupport } from './features/config/index.ts';
import { registerCreateReviewSupport } from './features/createReview/index.ts';
import { registerDiagnosticSupport } from './features/diagnostics/index.ts';
import { registerHoverSupport } from './features/hover/index.ts';
import { registerInlayHintSupport } from './features/inlayHints/index.ts';
import { registerLanguageSupport } from './features/language/index.ts';
import { registerLinkSupport } from './features/links/index.ts';
import { registerLogSupport } from './features/log/index.ts';
import { registerNotAReviewSupport } from './features/notAReview/index.ts';
import { registerOutlineSupport } from './features/outline/index.ts';
import { registerReviewListSupport } from './features/reviewList/index.ts';
import { registerRuleSupport } from './features/rules/index.ts';
import { registerTimelineSupport } from './features/timeline/index.ts';
import type { DisposableLike } from './platform/disposables.ts';
import { createServices } from './platform/services.ts';
import type { Services } from './platform/services.ts';

/** What the extension is made of, one line a feature. */
const features: readonly ((services: Services) => DisposableLike)[] = [
  registerCreateReviewSupport,
  registerNotAReviewSupport,
  registerDiagnosticSupport,
  registerCompletionSupport,
  registerConfigSupport,
  registerHoverSupport,
  registerInlayHintSupport,
  registerLanguageSupport,
  registerOutlineSupport,
  registerLinkSupport,
  registerActionSupport,
  registerReviewListSupport,
  registerAddEventSupport,
  registerTimelineSupport,
  registerRuleSupport,
  registerLogSupport,
];

export function activate(context: ExtensionContext): void {
  try {
    const services = createServices(context);
    context.subscriptions.push(services);
    services.log.info(`Version ${versionOf(context)}`);
    for (const register of features) context.subscriptions.push(register(services));
  } catch (error) {
    // VS Code only notes a failed activation in a log; without the extension nothing else would say so.
    void window.showErrorMessage(
      l10n.t('PIR: Post-Incident Reviews could not start: {0}', String(error)),
    );
    throw error;
  }
}

function versionOf({ extension }: ExtensionContext): string {
  return (extension.packageJSON as { version: string }).version;
}
