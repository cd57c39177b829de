import { languages } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';
import { FixProvider } from './codeActions.ts';
import { DiagnosticPublisher } from './publisher.ts';
import { turnOffRule } from './turnOffRule.ts';

/** Findings of the checks in the Problems view and under the text, with their fixes. */
export function registerDiagnosticSupport(services: Services): DisposableLike {
  const { commands, findings, log, reviews, settings } = services;
  const publisher = new DiagnosticPublisher(reviews, findings, log);
  return new DisposableStore(
    publisher,
    findings.onDidChange(() => publisher.refresh()),
    reviews.registerProviders((selector) =>
      languages.registerCodeActionsProvider(
        selector,
        new FixProvider(reviews, findings),
        FixProvider.metadata,
      ),
    ),
    commands.register(turnOffRule(settings)),
  );
}
