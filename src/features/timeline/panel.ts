import { Range, Uri, WorkspaceEdit, env, l10n, window, workspace } from 'vscode';
import type { TextDocument, WebviewPanel } from 'vscode';
import type { Finding } from '../../core/checks/finding.ts';
import type { ReviewDocument } from '../../core/review/document.ts';
import type { Splice } from '../../core/text/splice.ts';
import type { TimelineModel } from '../../core/timeline/model.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import { loadEngine } from '../../platform/engine.ts';
import { toRange, toTextEdits } from '../../platform/ranges.ts';
import { Scheduler } from '../../platform/scheduler.ts';
import type { Services } from '../../platform/services.ts';
import { translate } from '../../platform/translate.ts';
import { isViewMessage } from '../../webview/timeline/protocol.ts';
import type { HostMessage, ViewCommand, ViewMessage } from '../../webview/timeline/protocol.ts';
import { EditQueue } from './editQueue.ts';
import { obstacleOf } from './obstacle.ts';
import { emptyModel } from './emptyModel.ts';
import { TimelineSession } from './session.ts';
import { openText, showInText } from './textView.ts';

/** The document as it is read for a view. */
interface State {
  readonly version: number;
  readonly review: ReviewDocument | undefined;
  readonly findings: readonly Finding[];
  readonly model: TimelineModel;
}

const links = /^(?:https?|mailto|vscode|vscode-insiders):/i;

/** One timeline editor: a view, the document it shows, and what goes on between the two. */
export class TimelinePanel implements DisposableLike {
  readonly document: TextDocument;
  readonly #panel: WebviewPanel;
  readonly #services: Services;
  readonly #session = new TimelineSession();
  readonly #scheduler = new Scheduler();
  readonly #disposables: DisposableStore;
  #isReady = false;
  #state: State | undefined;

  constructor(document: TextDocument, panel: WebviewPanel, services: Services) {
    this.document = document;
    this.#panel = panel;
    this.#services = services;
    const { reviews, findings } = services;
    this.#disposables = new DisposableStore(
      this.#scheduler,
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      reviews.onDidChange((changed) => {
        if (changed === document) this.#scheduleUpdate();
      }),
      workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        // Also where it is not, or no longer, a review.
        if (changed === document && contentChanges.length > 0) this.#scheduleUpdate();
      }),
      workspace.onDidSaveTextDocument((saved) => {
        if (saved === document) this.#scheduleUpdate();
      }),
      findings.onDidChange(() => this.#scheduleUpdate()),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document === document) void this.#followCursor(selections[0]!);
      }),
    );
  }

  /** Lets the view carry out a command. */
  run(command: ViewCommand): void {
    this.#post({ type: 'run', command });
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get viewColumn() {
    return this.#panel.viewColumn;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #post(message: HostMessage): void {
    // A view that is hidden is gone; it asks for everything when it is shown again.
    void this.#panel.webview.postMessage(message);
  }

  #receive(message: unknown): void {
    if (!isViewMessage(message)) {
      this.#services.log.error('The timeline view sent a message that was not understood');
      return;
    }
    this.#handle(message).catch((error: unknown) => {
      this.#services.log.error(`The timeline of ${this.document.uri.toString(true)}:`, error);
      if ('request' in message) {
        const refused = l10n.t('This could not be done: {0}', String(error));
        this.#post({ type: 'edited', request: message.request, refused });
      }
    });
  }

  async #handle(message: ViewMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#session.reset();
        this.#isReady = true;
        await this.#update();
        return;
      case 'edit':
        this.#answer(message.request, await this.#edit(message));
        return;
      case 'fix':
        this.#answer(message.request, await this.#fix(message));
        return;
      case 'reveal':
        await this.#reveal(message);
        return;
      case 'open-text':
        await this.#openAtObstacle();
        return;
      case 'open-link':
        await this.#openLink(message.url);
        return;
      case 'copy':
        await env.clipboard.writeText(message.text);
        return;
      case 'save-svg':
        await this.#saveSvg(message.svg);
        return;
      case 'failed':
        this.#services.log.error(`The timeline view: ${message.error}`);
    }
  }

  #scheduleUpdate(): void {
    if (this.#isReady) this.#scheduler.schedule('update', async () => this.#update());
  }

  /** Brings the view up to date. */
  async #update(): Promise<void> {
    try {
      const { review, model, version } = await this.#read();
      const { obstacle, explanation } = await obstacleOf(this.document, review);
      const state = {
        version,
        ...(obstacle && { obstacle }),
        ...(explanation !== undefined && { explanation }),
      };
      if (version !== this.document.version) return;
      const message = this.#session.show(state, model);
      if (message) this.#post(message);
    } catch (error) {
      this.#services.log.error(`The timeline of ${this.document.uri.toString(true)}:`, error);
    }
  }

  async #read(): Promise<State> {
    const { document } = this;
    const { reviews, findings } = this.#services;
    const { timelineModelOf } = await loadEngine();
    const review = await reviews.reviewOf(document);
    const { version } = document;
    if (!review) {
      return { version, review, findings: [], model: emptyModel };
    }
    const found = await findings.of(review, document.uri);
    const known = this.#state;
    if (known?.review === review && known.findings === found) return known;
    const model = timelineModelOf(review, { findings: found, translate });
    return (this.#state = { version, review, findings: found, model });
  }

  #answer(request: number, refused: string | undefined): void {
    this.#post({ type: 'edited', request, ...(refused !== undefined && { refused }) });
  }

  /** @returns why the edit was not made, if so */
  async #edit({
    intent,
    version,
  }: Extract<ViewMessage, { type: 'edit' }>): Promise<string | undefined> {
    const { planIntent } = await loadEngine();
    return this.#change(({ review, model }) => {
      const rebased = this.#session.rebase(intent, version, model);
      return rebased.refused ? rebased : planIntent(review, rebased.intent);
    });
  }

  async #fix(wish: Extract<ViewMessage, { type: 'fix' }>): Promise<string | undefined> {
    return this.#change(({ review, model, findings }) => {
      const place = this.#session.placeOf(wish.event, wish.version, model);
      const event =
        place === undefined ? undefined : review.review.timelines.flatMap((t) => t.events)[place];
      const fix = findings.find(
        ({ rule, span }) =>
          rule === wish.rule &&
          event &&
          span.start >= event.span.start &&
          span.end <= event.span.end,
      )?.fixes[wish.fix];
      return { splices: fix?.splices ?? [] };
    });
  }

  /** Plans a change of the document as it is then, and makes it; anew where it changes in between. */
  async #change(
    plan: (state: State & { readonly review: ReviewDocument }) => Planned,
  ): Promise<string | undefined> {
    return EditQueue.of(this.document).run(async () => {
      for (let attempt = 0; attempt < 3; attempt++) {
        const state = await this.#read();
        const { review, version } = state;
        const { explanation } = await obstacleOf(this.document, review);
        if (!review || explanation !== undefined) return explanation;
        const planned = plan({ ...state, review });
        if (planned.refused) return translate(planned.refused);
        if (planned.splices.length === 0) return undefined;
        if (version !== this.document.version) continue;
        if (await this.#apply(review, planned.splices)) {
          await this.#update();
          return undefined;
        }
      }
      return l10n.t('The text kept changing meanwhile. Try again.');
    });
  }

  /** @returns false where the document was another one by the time the edit reached it */
  async #apply(review: ReviewDocument, splices: readonly Splice[]): Promise<boolean> {
    const edit = new WorkspaceEdit();
    edit.set(this.document.uri, toTextEdits(review.lines, splices));
    return workspace.applyEdit(edit);
  }

  async #reveal({ event, version, open }: Extract<ViewMessage, { type: 'reveal' }>): Promise<void> {
    const { review, model } = await this.#read();
    const place = this.#session.placeOf(event, version, model);
    if (!review || place === undefined) return;
    const { span } = review.review.timelines.flatMap(({ events }) => events)[place]!;
    const range = toRange(review.lines, span);
    if (open) await openText(this.document, range, this.#panel.viewColumn);
    else showInText(this.document, range);
  }

  async #openAtObstacle(): Promise<void> {
    const review = await this.#services.reviews.reviewOf(this.document);
    const { line } = await obstacleOf(this.document, review);
    const range = line === undefined ? undefined : new Range(line, 0, line, 0);
    await openText(this.document, range, this.#panel.viewColumn);
  }

  async #followCursor(selection: Range): Promise<void> {
    if (!this.#isReady || !this.#panel.visible) return;
    const { eventAt } = await loadEngine();
    const review = await this.#services.reviews.reviewOf(this.document);
    if (!review) return;
    const events = review.review.timelines.flatMap((timeline) => timeline.events);
    const { start } = selection;
    const offset = review.lines.offsetAt({ line: start.line, character: start.character });
    const event = eventAt(events, offset);
    const { version } = this.document;
    this.#post({ type: 'cursor', version, event: event ? events.indexOf(event) : null });
  }

  async #openLink(url: string): Promise<void> {
    if (links.test(url)) await env.openExternal(Uri.parse(url));
    else if (!/^[a-z][a-z\d+.-]*:/i.test(url)) {
      const target = Uri.joinPath(this.document.uri, '..', url.replace(/[?#].*$/, ''));
      await window.showTextDocument(target);
    }
  }

  async #saveSvg(svg: string): Promise<void> {
    const { uri } = this.document;
    const name = (uri.path.split('/').at(-1) ?? 'timeline').replace(/(\.pir)?\.[^.]*$/, '');
    const target = await window.showSaveDialog({
      defaultUri: Uri.joinPath(uri, '..', `${name}.svg`),
      filters: { SVG: ['svg'] },
    });
    if (target) await workspace.fs.writeFile(target, new TextEncoder().encode(svg));
  }
}

type Planned =
  | { readonly splices: readonly Splice[]; readonly refused?: undefined }
  | { readonly refused: Parameters<typeof translate>[0] };
