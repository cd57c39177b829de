import { EventEmitter } from 'vscode';
import type { CancellationToken, Event, ProviderResult, TreeDataProvider, TreeItem } from 'vscode';
import { DisposableStore } from './disposables.ts';
import type { DisposableLike } from './disposables.ts';

type Changed<Node> = Node | Node[] | undefined;

/** A tree that says which of its rows changed, where they belong, and more of one that is pointed at. */
interface Tree<Node> extends Required<Omit<TreeDataProvider<Node>, 'onDidChangeTreeData'>> {
  readonly onDidChangeTreeData: Event<Changed<Node>>;
}

/** The rows of a view, whose code is loaded and whose contents are looked for when somebody first looks. */
export class LazyTree<Node, Whole extends DisposableLike>
  implements TreeDataProvider<Node>, DisposableLike
{
  readonly #begin: () => Promise<Whole>;
  readonly #treeOf: (whole: Whole) => Tree<Node>;
  readonly #looked: () => void;
  readonly #changed = new EventEmitter<Changed<Node>>();
  readonly #disposables = new DisposableStore(this.#changed);
  #loading: Promise<Whole> | undefined;
  #loaded: Whole | undefined;
  #isDisposed = false;

  readonly onDidChangeTreeData = this.#changed.event;

  /**
   * @param begin loads what the tree is a part of; called once
   * @param treeOf the tree in it
   * @param looked somebody looks, or does something that needs it; called each time
   */
  constructor(
    begin: () => Promise<Whole>,
    treeOf: (whole: Whole) => Tree<Node>,
    looked: () => void,
  ) {
    this.#begin = begin;
    this.#treeOf = treeOf;
    this.#looked = looked;
  }

  /** What was loaded, if somebody looked already. */
  get loaded(): Whole | undefined {
    return this.#loaded;
  }

  load(): Promise<Whole> {
    this.#looked();
    return (this.#loading ??= this.#begin().then((loaded) => this.#keep(loaded)));
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const tree = this.#treeOf(await this.load());
    return (await tree.getChildren(node)) ?? [];
  }

  getTreeItem(node: Node): TreeItem | Thenable<TreeItem> {
    return this.#tree!.getTreeItem(node);
  }

  getParent(node: Node): ProviderResult<Node> {
    return this.#tree?.getParent(node);
  }

  resolveTreeItem(item: TreeItem, node: Node, token: CancellationToken): ProviderResult<TreeItem> {
    return this.#tree!.resolveTreeItem(item, node, token);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#disposables.dispose();
  }

  get #tree(): Tree<Node> | undefined {
    return this.#loaded && this.#treeOf(this.#loaded);
  }

  #keep(loaded: Whole): Whole {
    this.#loaded = loaded;
    this.#disposables.add(
      loaded,
      this.#treeOf(loaded).onDidChangeTreeData((nodes) => this.#changed.fire(nodes)),
    );
    // The window may have been closed meanwhile.
    if (this.#isDisposed) this.#disposables.dispose();
    return loaded;
  }
}
