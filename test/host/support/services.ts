import { EventEmitter, window } from 'vscode';
import { DisposableStore } from '../../../src/platform/disposables.ts';
import { Findings } from '../../../src/platform/findings.ts';
import { Reviews } from '../../../src/platform/reviews.ts';
import type { Services } from '../../../src/platform/services.ts';
import { Settings } from '../../../src/platform/settings.ts';
import { WorkspaceConfig } from '../../../src/platform/workspaceConfig.ts';
import { WorkspaceTemplates } from '../../../src/platform/workspaceTemplates.ts';
import type { WorkspaceWorld } from '../../../src/platform/workspaceWorld.ts';

/** A text on its own: no files and no other reviews around it. */
const nothingAround = {
  around: () => ({}),
  onDidChange: new EventEmitter<void>().event,
} as unknown as WorkspaceWorld;

/** What a feature needs to read and check documents, apart from the extension that VS Code runs. */
export function readingServices(): Services {
  const log = window.createOutputChannel('PIR of a test', { log: true });
  const settings = new Settings();
  const config = new WorkspaceConfig(log);
  const reviews = new Reviews(settings, config, log);
  const templates = new WorkspaceTemplates(log);
  const findings = new Findings(settings, templates, config, nothingAround);
  const all = new DisposableStore(log, settings, config, reviews, templates, findings);
  const services = { log, settings, config, reviews, templates, findings };
  // What only activation can make is left out; whoever asks for it fails at once.
  return { ...services, dispose: () => all.dispose() } as unknown as Services;
}
