import { onDemand } from '../../onDemand.ts';
import type { Review, ReviewMetadata, SyntaxProblem } from '../../review/model.ts';
import { sliceOf } from '../../text/span.ts';
import { valuesOf } from '../../yaml/nodes.ts';
import { parseYaml } from '../../yaml/parse.ts';
import { readMetadata, readMilestones } from '../../yaml/readMetadata.ts';
import type { YamlTree } from '../../yaml/tree.ts';
import type { FrontMatter, MarkdownTree } from '../tree.ts';
import type { Fact } from './fact.ts';
import { tomlFacts, yamlFacts } from './frontMatterFacts.ts';
import { plainFrontMatterFacts } from './plainFrontMatter.ts';

/** What the front matter of a Markdown file says. */
export interface FrontMatterReading {
  /** What its keys say under names we understand. */
  readonly facts: readonly Fact[];
  /** What keys of our own schema say. */
  readonly own: ReviewMetadata;
  readonly milestones: Review['milestones'];
  readonly problems: readonly SyntaxProblem[];
  /** The tree of YAML front matter; parsed when it is first asked for, unless reading needed it. */
  readonly yaml?: () => YamlTree;
}

const nothing: ReviewMetadata = {
  services: [],
  tags: [],
  authors: [],
  reviewTeam: [],
  related: [],
};

/** Reads the front matter of a Markdown file, if it has any. Never throws. */
export function readFrontMatter(text: string, { frontMatter }: MarkdownTree): FrontMatterReading {
  const empty = { own: nothing, milestones: {}, problems: [] };
  if (!frontMatter) return { ...empty, facts: [] };
  if (frontMatter.format === 'toml') return { ...empty, facts: tomlFacts(text, frontMatter) };
  const yaml = onDemand(() => parseFrontMatter(text, frontMatter));
  const facts = plainFrontMatterFacts(text, frontMatter);
  return facts ? { ...empty, facts, yaml } : { ...readTree(yaml()), yaml };
}

function parseFrontMatter(text: string, { content }: FrontMatter): YamlTree {
  return parseYaml(sliceOf(text, content), content.start);
}

function readTree(tree: YamlTree): FrontMatterReading {
  const valueOf = valuesOf(tree, tree.document.contents);
  const own = readMetadata(tree, tree.document.contents);
  // Other tools write several names in one text; the facts take them apart.
  const lists = valueOf('pir') ? {} : { services: [], tags: [], authors: [] };
  return {
    facts: yamlFacts(tree),
    own: { ...own, ...lists },
    milestones: readMilestones(tree, valueOf('incident')),
    problems: tree.problems,
  };
}
