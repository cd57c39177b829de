import { window } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { CommandManager } from './commands.ts';
import { DisposableStore } from './disposables.ts';
import type { DisposableLike } from './disposables.ts';
import { keepEngine } from './engine.ts';
import { Findings } from './findings.ts';
import { ReviewEditor } from './edits/reviewEditor.ts';
import { ReviewIndex } from './index/reviewIndex.ts';
import { Reviews } from './reviews.ts';
import { Settings } from './settings.ts';
import { WorkspaceConfig } from './workspaceConfig.ts';
import { WorkspaceTemplates } from './workspaceTemplates.ts';
import { WorkspaceWorld } from './workspaceWorld.ts';

/** What every feature stands on. Features take it whole and use what they need. */
export interface Services extends DisposableLike {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly settings: Settings;
  readonly commands: CommandManager;
  readonly reviews: Reviews;
  /** All reviews of the workspace, open or not. */
  readonly index: ReviewIndex;
  /** Changes reviews, open or not. */
  readonly editor: ReviewEditor;
  readonly templates: WorkspaceTemplates;
  /** What the checks say of open reviews. */
  readonly findings: Findings;
  readonly config: WorkspaceConfig;
}

export function createServices(context: ExtensionContext): Services {
  const log = window.createOutputChannel('PIR', { log: true });
  const settings = new Settings();
  const commands = new CommandManager(log);
  const config = new WorkspaceConfig(log);
  const reviews = new Reviews(settings, config, log);
  const index = new ReviewIndex(context, reviews, log);
  const editor = new ReviewEditor(reviews, settings, log);
  const templates = new WorkspaceTemplates(log);
  const world = new WorkspaceWorld(index);
  const findings = new Findings(settings, templates, config, world);
  const engine = keepEngine(context.globalStorageUri, log);
  const all = new DisposableStore(
    log,
    engine,
    settings,
    commands,
    config,
    reviews,
    index,
    templates,
    world,
    findings,
  );
  return {
    context,
    log,
    settings,
    commands,
    reviews,
    index,
    editor,
    templates,
    findings,
    config,
    dispose: () => all.dispose(),
  };
}
