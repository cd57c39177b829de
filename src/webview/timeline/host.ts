import type { SavedState } from './savedState.ts';
import type { ViewMessage } from './protocol.ts';

interface VsCodeApi {
  postMessage(message: ViewMessage): void;
  getState(): unknown;
  setState(state: SavedState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The way to the host; there is one for each page. */
export const host: VsCodeApi = acquireVsCodeApi();
