import { DataTransferItem } from 'vscode';
import type { DataTransfer, TreeDragAndDropController } from 'vscode';
import { isItem } from './nodes.ts';
import type { GroupNode, ItemNode, Node } from './nodes.ts';

const MIME = 'application/vnd.code.tree.pir.actions';

/** Items dragged onto a group, or onto an item of it, get its status, owner or priority. */
export class ActionDrop implements TreeDragAndDropController<Node> {
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME];
  readonly #drop: (items: readonly ItemNode[], onto: GroupNode) => Promise<void>;
  #dragged: readonly ItemNode[] = [];

  constructor(drop: (items: readonly ItemNode[], onto: GroupNode) => Promise<void>) {
    this.#drop = drop;
  }

  handleDrag(nodes: readonly Node[], transfer: DataTransfer): void {
    this.#dragged = nodes.filter(isItem);
    transfer.set(MIME, new DataTransferItem(this.#dragged.map(({ item }) => item.id).join('\n')));
  }

  async handleDrop(onto: Node | undefined, transfer: DataTransfer): Promise<void> {
    const group = onto?.kind === 'group' ? onto : onto?.group;
    if (!group || !transfer.get(MIME)) return;
    const moved = this.#dragged.filter((node) => node.group.key !== group.key);
    if (moved.length > 0) await this.#drop(moved, group);
  }
}
