import { languages } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';
import { FixProvider } from './codeActions.ts';
import { Findings } from './findings.ts';
import { DiagnosticPublisher } from './publisher.ts';
import { turnOffRule } from './turnOffRule.ts';

/** Findings of the checks in the Problems view and under the text, with their fixes. */
export function registerDiagnosticSupport(services: Services): DisposableLike {
  const { commands, log, reviews, settings, templates } = services;
  const findings = new Findings(settings, templates);
  const publisher = new DiagnosticPublisher(reviews, findings, log);
  const checkAnew = (): void => {
    findings.forgetAll();
    publisher.refresh();
  };
  return new DisposableStore(
    publisher,
    settings.onDidChange((event) => {
      if (event.affectsConfiguration('pir.rules')) checkAnew();
    }),
    templates.onDidChange(checkAnew),
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
