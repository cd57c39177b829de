import type { ParsedNode } from 'yaml';
import { onDemand } from '../onDemand.ts';
import { DateOnDemand } from '../review/dateOnDemand.ts';
import type { SourceInfo } from '../review/document.ts';
import { LazyReview } from '../review/lazyReview.ts';
import type { Statements } from '../review/lazyReview.ts';
import type { Review, ReviewMetadata } from '../review/model.ts';
import { entriesUnder, valuesOf } from './nodes.ts';
import { readActions } from './readActions.ts';
import { readDurations } from './readDurations.ts';
import { readDate, readMetadata, readMilestones } from './readMetadata.ts';
import { readSections } from './readSections.ts';
import { readFactors, readLinks, readStatements } from './readStatements.ts';
import { readTimelines } from './readTimeline.ts';
import type { YamlTree } from './tree.ts';

/** A YAML review. Its fields are read at once; its sections and lists when somebody first asks. */
export class YamlReview extends LazyReview implements Review {
  readonly format = 'yaml';
  readonly metadata: ReviewMetadata;
  readonly milestones: Review['milestones'];
  readonly #tree: YamlTree;
  readonly #root: ParsedNode | null;
  readonly #valueOf: (key: string) => ParsedNode | null;
  readonly #sections = onDemand(() => readSections(this.#tree, this.#root));
  readonly #timelines = onDemand(() => this.#readTimelines());
  readonly #actions = onDemand(() => readActions(this.#tree, this.#valueOf('actionItems')));

  constructor(tree: YamlTree, source: SourceInfo) {
    super();
    this.#tree = tree;
    this.#root = tree.document.contents;
    this.#valueOf = valuesOf(tree, this.#root);
    const milestones = readMilestones(tree, this.#valueOf('incident'));
    const metadata = readMetadata(tree, this.#root);
    const date = () => readDate(tree, metadata, milestones, this.#timelines, source);
    this.milestones = milestones;
    this.metadata = Object.assign(new DateOnDemand(date), metadata);
  }

  get sections() {
    return this.#sections();
  }

  get timelines() {
    return this.#timelines();
  }

  get actions() {
    return this.#actions();
  }

  protected readDurations() {
    return readDurations(this.#tree, this.#tree.text);
  }

  protected readStatements(): Statements {
    const tree = this.#tree;
    const valueOf = this.#valueOf;
    const inResponse = valuesOf(tree, valueOf('response'));
    return {
      rootCauses: readStatements(tree, valueOf('rootCauses')),
      contributingFactors: readFactors(tree, valueOf('contributingFactors')),
      wentWell: readStatements(tree, inResponse('wentWell')),
      wentBadly: readStatements(tree, inResponse('wentBadly')),
      lucky: readStatements(tree, inResponse('lucky')),
      lessons: readStatements(tree, valueOf('lessons')),
      evidence: readLinks(tree, valueOf('evidence')),
    };
  }

  #readTimelines() {
    const entry = entriesUnder(this.#tree, this.#root).get('timeline');
    return readTimelines(this.#tree, entry, this.milestones);
  }
}
