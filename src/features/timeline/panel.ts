import { Range, env, l10n, window, workspace } from 'vscode';
import type { TextDocument, WebviewPanel } from 'vscode';
import type { ReviewDocument } from '../../core/review/document.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import { loadEngine } from '../../platform/engine.ts';
import { toRange } from '../../platform/ranges.ts';
import { Scheduler } from '../../platform/scheduler.ts';
import type { Services } from '../../platform/services.ts';
import { isViewMessage } from '../../webview/timeline/protocol.ts';
import type { HostMessage, ViewCommand, ViewMessage } from '../../webview/timeline/protocol.ts';
import { changeDocument } from './documentEdits.ts';
import type { Planned, ReadReview } from './documentEdits.ts';
import { DocumentReader } from './documentReader.ts';
import type { ReadDocument } from './documentReader.ts';
import { obstacleOf } from './obstacle.ts';
import type { FoundObstacle } from './obstacle.ts';
import { openLink, saveSvg } from './outside.ts';
import { isRehearsed, Rehearsal } from './rehearsal.ts';
import { TimelineSession } from './session.ts';
import { Surroundings } from './surroundings.ts';
import { openText, showInText } from './textView.ts';

type Say<Type extends ViewMessage['type']> = Extract<ViewMessage, { type: Type }>;

/** One timeline editor: a view, the document it shows, and what goes on between the two. */
export class TimelinePanel implements DisposableLike {
  readonly document: TextDocument;
  readonly #panel: WebviewPanel;
  readonly #services: Services;
  readonly #reader: DocumentReader;
  readonly #session = new TimelineSession();
  readonly #surroundings: Surroundings;
  readonly #rehearsal = new Rehearsal(someTime);
  readonly #scheduler = new Scheduler();
  readonly #disposables: DisposableStore;
  #isReady = false;

  constructor(document: TextDocument, panel: WebviewPanel, services: Services) {
    this.document = document;
    this.#panel = panel;
    this.#services = services;
    this.#reader = new DocumentReader(document, services);
    this.#surroundings = new Surroundings(document);
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
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('files', document)) return;
        this.#surroundings.forget();
        this.#scheduleUpdate();
      }),
      findings.onDidChange(() => this.#scheduleUpdate()),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document === document) void this.#followCursor(selections[0]!);
      }),
    );
    // The text is read while the page is still loading.
    this.#reader.readSoon().catch((error: unknown) => this.#log(error));
  }

  /** Lets the view carry out a command. */
  run(command: ViewCommand): void {
    this.#post({ type: 'run', command });
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get isVisible(): boolean {
    return this.#panel.visible;
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

  #log(error: unknown): void {
    this.#services.log.error(`The timeline of ${this.document.uri.toString(true)}:`, error);
  }

  #receive(message: unknown): void {
    if (!isViewMessage(message)) {
      this.#services.log.error('The timeline view sent a message that was not understood');
      return;
    }
    this.#handle(message).catch((error: unknown) => {
      this.#log(error);
      if ('request' in message) {
        this.#answer(message.request, l10n.t('This could not be done: {0}', String(error)));
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
        this.#rehearsal.end();
        this.#answer(message.request, await this.#edit(message));
        // Whoever moves one thing is likely to move it again.
        this.#rehearse(message);
        return;
      case 'fix':
        this.#answer(message.request, await this.#fix(message));
        return;
      case 'reveal':
        await this.#reveal(message);
        return;
      case 'hold':
        this.#rehearse(message);
        await this.#surroundings.look();
        return;
      case 'open-text':
        await this.#openAtObstacle();
        return;
      case 'open-link':
        await openLink(this.document.uri, message.url);
        return;
      case 'copy':
        await env.clipboard.writeText(message.text);
        return;
      case 'save-svg':
        await saveSvg(this.document.uri, message.svg);
        return;
      case 'failed':
        this.#services.log.error(`The timeline view: ${message.error}`);
    }
  }

  #scheduleUpdate(): void {
    if (this.#isReady) this.#scheduler.schedule('update', async () => this.#update());
  }

  /** Brings the view up to date: a long document is on show before the checks have been through it. */
  async #update(): Promise<void> {
    try {
      const soon = await this.#reader.readSoon();
      await this.#show(soon);
      if (soon.findings) return;
      // What was posted leaves only once the thread is free.
      await someTime();
      await this.#show(await this.#reader.read());
    } catch (error) {
      this.#log(error);
    }
  }

  async #show({ review, model, version }: ReadDocument): Promise<void> {
    const { obstacle, explanation } = await this.#obstacleOf(review);
    if (version !== this.document.version) return;
    const state = {
      version,
      ...(obstacle && { obstacle }),
      ...(explanation !== undefined && { explanation }),
    };
    const message = this.#session.show(state, model);
    if (message) this.#post(message);
  }

  #answer(request: number, refused: string | undefined): void {
    this.#post({ type: 'edited', request, ...(refused !== undefined && { refused }) });
  }

  /** @returns why the edit was not made, if so */
  async #edit({ intent, version }: Say<'edit'>): Promise<string | undefined> {
    const { planIntent } = await loadEngine();
    return this.#change(
      async () => this.#reader.readSoon(),
      ({ review, model }) => {
        const rebased = this.#session.rebase(intent, version, model);
        return rebased.refused ? rebased : planIntent(review, rebased.intent);
      },
    );
  }

  /** Plans what may be wished for next: that takes many times as long where the text has just changed. */
  #rehearse({ intent, version }: Pick<Say<'edit'>, 'intent' | 'version'>): void {
    if (!isRehearsed(intent)) return;
    const plan = async (): Promise<void> => {
      const { planIntent } = await loadEngine();
      const { review, model } = await this.#reader.readSoon();
      const rebased = this.#session.rebase(intent, version, model);
      if (review && !rebased.refused) planIntent(review, rebased.intent);
    };
    this.#rehearsal.begin(plan).catch((error: unknown) => this.#log(error));
  }

  async #fix(wish: Say<'fix'>): Promise<string | undefined> {
    return this.#change(
      async () => this.#reader.read(),
      (state) => {
        const span = this.#spanOf(wish, state);
        const finding = state.findings?.find(
          ({ rule, span: at }) =>
            rule === wish.rule && span && at.start >= span.start && at.end <= span.end,
        );
        return { splices: finding?.fixes[wish.fix]?.splices ?? [] };
      },
    );
  }

  /** Makes a change, and shows what came of it before the view is told that it is made. */
  async #change(
    read: () => Promise<ReadDocument>,
    plan: (state: ReadReview) => Planned,
  ): Promise<string | undefined> {
    const refused = await changeDocument(this.document, read, plan, () =>
      this.#surroundings.recall(),
    );
    if (refused === undefined) await this.#show(await this.#reader.readSoon());
    return refused;
  }

  async #obstacleOf(review: ReviewDocument | undefined): Promise<FoundObstacle> {
    return obstacleOf(this.document, review, () => this.#surroundings.look());
  }

  /** Where an event that the view knows from a version stands in the text now. */
  #spanOf({ event, version }: { event: number; version: number }, state: ReadDocument) {
    const place = this.#session.placeOf(event, version, state.model);
    if (place === undefined) return undefined;
    return state.review?.review.timelines.flatMap(({ events }) => events)[place]?.span;
  }

  async #reveal(wish: Say<'reveal'>): Promise<void> {
    const state = await this.#reader.readSoon();
    const span = this.#spanOf(wish, state);
    if (!state.review || !span) return;
    const range = toRange(state.review.lines, span);
    if (wish.open) await openText(this.document, range, this.#panel.viewColumn);
    else showInText(this.document, range);
  }

  async #openAtObstacle(): Promise<void> {
    const review = await this.#services.reviews.reviewOf(this.document);
    const { line } = await this.#obstacleOf(review);
    const range = line === undefined ? undefined : new Range(line, 0, line, 0);
    await openText(this.document, range, this.#panel.viewColumn);
  }

  async #followCursor({ start }: Range): Promise<void> {
    if (!this.#isReady || !this.#panel.visible) return;
    const { eventAt } = await loadEngine();
    const review = await this.#services.reviews.reviewOf(this.document);
    if (!review) return;
    const events = review.review.timelines.flatMap((timeline) => timeline.events);
    const offset = review.lines.offsetAt({ line: start.line, character: start.character });
    const event = eventAt(events, offset);
    const { version } = this.document;
    this.#post({ type: 'cursor', version, event: event ? events.indexOf(event) : null });
  }
}

/** Lets everything else that waits for the thread have it, also what comes from the view. */
async function someTime(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
