import { languages, window } from 'vscode';
import type { CustomTextEditorProvider, TextDocument, WebviewPanel } from 'vscode';
import type { Command } from '../../platform/commands.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';
import type { ViewCommand } from '../../webview/timeline/protocol.ts';
import { followActiveReview } from './activeReview.ts';
import { TimelineLenses } from './codeLens.ts';
import {
  openTimeline,
  openTimelineText,
  openTimelineToSide,
  timelineViewType,
} from './commands.ts';
import { pageOf, resourceRoots } from './page.ts';
import type { TimelinePanel } from './panel.ts';
import { followRenames } from './renames.ts';

/** The timeline editor, the ways to it and the line above each timeline in the text. */
export function registerTimelineSupport(services: Services): DisposableLike {
  const { commands, reviews } = services;
  const editors = new TimelineEditors(services);
  return new DisposableStore(
    editors,
    window.registerCustomEditorProvider(timelineViewType, editors, {
      supportsMultipleEditorsPerDocument: true,
    }),
    commands.register(
      openTimeline,
      openTimelineToSide,
      openTimelineText,
      editors.command('pir.timeline.addEvent', 'add-event'),
      editors.command('pir.timeline.fit', 'fit'),
      editors.command('pir.timeline.help', 'help'),
      editors.command('pir.timeline.exportSvg', 'export-svg'),
    ),
    reviews.registerProviders((selector) =>
      languages.registerCodeLensProvider(selector, new TimelineLenses(reviews)),
    ),
    followActiveReview(reviews),
    followRenames(editors.panels),
  );
}

class TimelineEditors implements CustomTextEditorProvider, DisposableLike {
  /** The timelines that are open. */
  readonly panels = new Set<TimelinePanel>();
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async resolveCustomTextEditor(document: TextDocument, webviewPanel: WebviewPanel): Promise<void> {
    // Most windows never show a timeline: what it needs is evaluated when one is opened.
    const { TimelinePanel } = await import('./panel.ts');
    const { webview } = webviewPanel;
    const { extensionUri } = this.#services.context;
    webview.options = { enableScripts: true, localResourceRoots: resourceRoots(extensionUri) };
    const panel = new TimelinePanel(document, webviewPanel, this.#services);
    this.panels.add(panel);
    webviewPanel.onDidDispose(() => {
      this.panels.delete(panel);
      panel.dispose();
    });
    webview.html = pageOf(webview, extensionUri);
  }

  /** A command that the timeline before the person carries out. */
  command(id: string, command: ViewCommand): Command {
    return {
      id,
      execute: () => [...this.panels].find(({ isActive }) => isActive)?.run(command),
    };
  }

  dispose(): void {
    for (const panel of this.panels) panel.dispose();
    this.panels.clear();
  }
}
