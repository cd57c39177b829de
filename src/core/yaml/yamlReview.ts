import type { ParsedNode } from 'yaml';
import type { SourceInfo } from '../review/document.ts';
import type { IncidentDate, Review, ReviewMetadata, Statement } from '../review/model.ts';
import { onDemand } from '../onDemand.ts';
import { entriesUnder, valuesOf } from './nodes.ts';
import { readActions } from './readActions.ts';
import { readDurations } from './readDurations.ts';
import { readDate, readMetadata, readMilestones } from './readMetadata.ts';
import { readSections } from './readSections.ts';
import { readFactors, readLinks, readStatements } from './readStatements.ts';
import { readTimelines } from './readTimeline.ts';
import type { YamlTree } from './tree.ts';

/** A YAML review. Its fields are read at once; its sections and lists when somebody first asks. */
export class YamlReview implements Review {
  readonly format = 'yaml';
  readonly metadata: ReviewMetadata;
  readonly milestones: Review['milestones'];
  readonly #tree: YamlTree;
  readonly #root: ParsedNode | null;
  readonly #valueOf: (key: string) => ParsedNode | null;
  #durations: Review['statedDurations'] | undefined;
  #sections: Review['sections'] | undefined;
  #timelines: Review['timelines'] | undefined;
  #rootCauses: Review['rootCauses'] | undefined;
  #factors: Review['contributingFactors'] | undefined;
  #wentWell: Review['wentWell'] | undefined;
  #wentBadly: Review['wentBadly'] | undefined;
  #lucky: Review['lucky'] | undefined;
  #lessons: Review['lessons'] | undefined;
  #actions: Review['actions'] | undefined;
  #evidence: Review['evidence'] | undefined;

  constructor(tree: YamlTree, source: SourceInfo) {
    this.#tree = tree;
    this.#root = tree.document.contents;
    this.#valueOf = valuesOf(tree, this.#root);
    this.milestones = readMilestones(tree, this.#valueOf('incident'));
    const metadata = readMetadata(tree, this.#root);
    const date = onDemand(() => this.#readDate(metadata, source));
    this.metadata = {
      ...metadata,
      get date() {
        return date();
      },
    };
  }

  get statedDurations() {
    return (this.#durations ??= readDurations(this.#tree, this.#tree.text));
  }

  get sections() {
    return (this.#sections ??= readSections(this.#tree, this.#root));
  }

  get timelines() {
    return (this.#timelines ??= readTimelines(
      this.#tree,
      entriesUnder(this.#tree, this.#root).get('timeline'),
      this.milestones,
    ));
  }

  get rootCauses() {
    return (this.#rootCauses ??= readStatements(this.#tree, this.#valueOf('rootCauses')));
  }

  get contributingFactors() {
    return (this.#factors ??= readFactors(this.#tree, this.#valueOf('contributingFactors')));
  }

  get wentWell() {
    return (this.#wentWell ??= this.#inResponse('wentWell'));
  }

  get wentBadly() {
    return (this.#wentBadly ??= this.#inResponse('wentBadly'));
  }

  get lucky() {
    return (this.#lucky ??= this.#inResponse('lucky'));
  }

  get lessons() {
    return (this.#lessons ??= readStatements(this.#tree, this.#valueOf('lessons')));
  }

  get actions() {
    return (this.#actions ??= readActions(this.#tree, this.#valueOf('actionItems')));
  }

  get evidence() {
    return (this.#evidence ??= readLinks(this.#tree, this.#valueOf('evidence')));
  }

  #inResponse(key: string): readonly Statement[] {
    return readStatements(this.#tree, valuesOf(this.#tree, this.#valueOf('response'))(key));
  }

  #readDate(metadata: ReviewMetadata, source: SourceInfo): IncidentDate | undefined {
    return readDate(this.#tree, metadata, this.milestones, () => this.timelines, source);
  }
}
