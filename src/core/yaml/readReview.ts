import type { ReviewDocument, SourceInfo } from '../review/document.ts';
import type { Review, StatedDuration } from '../review/model.ts';
import { LineIndex } from '../text/lines.ts';
import { entriesUnder, valuesOf } from './nodes.ts';
import { parseYaml } from './parse.ts';
import { readActions } from './readActions.ts';
import { readDurations } from './readDurations.ts';
import { readDate, readMetadata, readMilestones } from './readMetadata.ts';
import { readSections } from './readSections.ts';
import { readFactors, readLinks, readStatements } from './readStatements.ts';
import { readTimelines } from './readTimeline.ts';
import type { YamlTree } from './tree.ts';

/**
 * Reads a YAML review. Never throws: broken text gives what can be read of it, and `problems` says
 * what is wrong. Spans are offsets of `text`.
 */
export function readYamlReview(text: string, source: SourceInfo): ReviewDocument {
  const tree = parseYaml(text);
  return {
    ...source,
    format: 'yaml',
    text,
    lines: new LineIndex(text),
    review: readTree(tree, text, source),
    problems: tree.problems,
    yaml: tree,
  };
}

function readTree(tree: YamlTree, text: string, source: SourceInfo): Review {
  const root = tree.document.contents;
  const valueOf = valuesOf(tree, root);
  const inResponse = valuesOf(tree, valueOf('response'));
  const milestones = readMilestones(tree, valueOf('incident'));
  const metadata = readMetadata(tree, root);
  const timelines = readTimelines(tree, entriesUnder(tree, root).get('timeline'), milestones);
  const date = readDate(tree, metadata, milestones, timelines, source);
  let durations: readonly StatedDuration[] | undefined;
  return {
    format: 'yaml',
    get statedDurations() {
      return (durations ??= readDurations(tree, text));
    },
    metadata: date ? { ...metadata, date } : metadata,
    milestones,
    sections: readSections(tree, root),
    timelines,
    rootCauses: readStatements(tree, valueOf('rootCauses')),
    contributingFactors: readFactors(tree, valueOf('contributingFactors')),
    wentWell: readStatements(tree, inResponse('wentWell')),
    wentBadly: readStatements(tree, inResponse('wentBadly')),
    lucky: readStatements(tree, inResponse('lucky')),
    lessons: readStatements(tree, valueOf('lessons')),
    actions: readActions(tree, valueOf('actionItems')),
    evidence: readLinks(tree, valueOf('evidence')),
  };
}
