import { EventEmitter } from 'vscode';
import type { TextDocument, WebviewPanel } from 'vscode';
import type { Intent } from '../../../src/core/timeline/intent.ts';
import type { TimelineModel } from '../../../src/core/timeline/model.ts';
import { applyPatch } from '../../../src/core/timeline/modelPatch.ts';
import { TimelinePanel } from '../../../src/features/timeline/panel.ts';
import type { Services } from '../../../src/platform/services.ts';
import { isHostMessage } from '../../../src/webview/timeline/protocol.ts';
import type {
  DocumentState,
  HostMessage,
  ViewMessage,
} from '../../../src/webview/timeline/protocol.ts';
import assert from './assert.ts';
import { waitFor } from './wait.ts';

/** A page that keeps what it is told, and checks it as the real one does. */
export class TimelinePage {
  readonly #told = new EventEmitter<HostMessage>();
  readonly #said = new EventEmitter<ViewMessage>();
  readonly #panel: TimelinePanel;
  readonly onDidHear = this.#told.event;
  readonly heard: HostMessage[] = [];
  state: DocumentState | undefined;
  model: TimelineModel | undefined;
  #request = 0;

  constructor(document: TextDocument, services: Services) {
    const webview = {
      onDidReceiveMessage: this.#said.event,
      postMessage: (message: HostMessage) => this.#hear(message),
    };
    const panel = { webview, visible: true, active: true } as unknown as WebviewPanel;
    this.#panel = new TimelinePanel(document, panel, services);
  }

  #hear(message: HostMessage): void {
    assert.ok(isHostMessage(JSON.parse(JSON.stringify(message))), JSON.stringify(message));
    this.heard.push(message);
    if (message.type === 'document') ({ state: this.state, model: this.model } = message);
    if (message.type === 'change') {
      assert.equal(message.from, this.state?.version);
      this.state = message.state;
      this.model = applyPatch(this.model!, message.patch);
    }
    this.#told.fire(message);
  }

  say(message: ViewMessage): void {
    this.#said.fire(message);
  }

  /** Waits for what the host says, now or soon. */
  async hears(what: string, wanted: (message: HostMessage) => boolean): Promise<HostMessage> {
    return await waitFor(what, [this.onDidHear], () => this.heard.find(wanted));
  }

  async open(): Promise<void> {
    this.say({ type: 'ready' });
    await this.hears('the document', ({ type }) => type === 'document');
  }

  /** @returns why the edit was refused, if it was */
  async edit(intent: Intent, version = this.state!.version): Promise<string | undefined> {
    const request = ++this.#request;
    this.say({ type: 'edit', request, version, intent });
    const answer = await this.hears(
      'an answer',
      (one) => one.type === 'edited' && one.request === request,
    );
    return answer.type === 'edited' ? answer.refused : undefined;
  }

  /** Waits until the page shows the document as it is now. */
  async upToDate({ version }: TextDocument): Promise<void> {
    await waitFor(`version ${version}`, [this.onDidHear], () =>
      this.state?.version === version ? true : undefined,
    );
  }

  dispose(): void {
    this.#panel.dispose();
  }
}
