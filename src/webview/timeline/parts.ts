import type { Announcer } from './announce.ts';
import type { CellEditor } from './cellEditor.ts';
import type { Composer } from './composer.ts';
import type { List } from './list.ts';
import type { Store } from './store.ts';
import type { Track } from './track.ts';

/** What the page is made of. */
export interface Parts {
  readonly store: Store;
  readonly track: Track;
  readonly list: List;
  readonly editor: CellEditor;
  readonly composer: Composer;
  readonly announcer: Announcer;
}
