import assert from 'node:assert/strict';
import { completionsAt } from '../../../../src/core/language/completion.ts';
import type { Completion } from '../../../../src/core/language/completion.ts';
import type { LanguageContext } from '../../../../src/core/language/context.ts';
import { inEnglish } from '../../../../src/core/messages.ts';
import type { ReviewFormat } from '../../../../src/core/review/model.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { templates } from '../../../../src/core/templates/templates.ts';
import { applySplices } from '../../../../src/core/text/splice.ts';

/** The mark that stands for the cursor in the texts of these tests. */
const CURSOR = '‸';

/** Wednesday, 18 March 2026, 15:30 in Berlin. */
export const context: LanguageContext = {
  now: Date.UTC(2026, 2, 18, 14, 30),
  zone: 'Europe/Berlin',
  workspace: { people: [], services: [], tags: [], tickets: [], priorities: [], reviews: [] },
  templates,
};

export interface Completed {
  readonly proposals: readonly Completion[];
  readonly labels: readonly string[];
  /** The document after choosing a proposal, with each place to type in guillemets: `«1:text»`. */
  readonly choose: (label: string) => string;
}

interface Options {
  readonly format?: ReviewFormat;
  readonly fileName?: string;
  readonly context?: Partial<LanguageContext>;
}

/** Asks for proposals where the mark stands in `marked`. */
export function completing(marked: string, options: Options = {}): Completed {
  const offset = marked.indexOf(CURSOR);
  assert.notEqual(offset, -1, 'the text needs a cursor');
  const text = marked.replace(CURSOR, '');
  const format = options.format ?? 'yaml';
  const read = readReview(text, format, { fileName: options.fileName ?? 'example.pir.yaml' });
  const source = { format, text, lines: read.lines, read };
  const unsorted = completionsAt(source, offset, { ...context, ...options.context });
  const proposals = [...unsorted].sort((one, other) => (one.sort < other.sort ? -1 : 1));
  return {
    proposals,
    labels: proposals.map(({ label }) => label),
    choose: (label) => {
      const chosen = proposals.find((proposal) => proposal.label === label);
      assert.ok(chosen, `“${label}” is not among ${proposals.map((p) => p.label).join(', ')}`);
      assertAcceptable(text, offset, chosen);
      return applySplices(text, [{ ...chosen.span, text: shown(chosen.snippet) }]);
    },
  };
}

/** What stands beside a proposal's label, in English. */
export function detailOf(proposal: Completion | undefined): string | undefined {
  const detail = proposal?.detail;
  return typeof detail === 'object' ? inEnglish(detail) : detail;
}

/** What VS Code asks of a proposal: a range on the cursor's line, around it, whose typed part matches. */
function assertAcceptable(text: string, offset: number, { span, filter }: Completion): void {
  assert.ok(span.start <= offset && span.end >= offset, 'the range does not hold the cursor');
  assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/, 'the range leaves its line');
  const typed = text.slice(span.start, offset).trim().toLowerCase();
  let position = 0;
  for (const character of typed) {
    position = filter.toLowerCase().indexOf(character, position) + 1;
    assert.notEqual(position, 0, `“${typed}” does not find “${filter}”`);
  }
}

function shown(snippet: string): string {
  return snippet
    .replace(/\$(\d)/g, '«$1»')
    .replace(/\$\{(\d):((?:\\.|[^}])*)\}/g, '«$1:$2»')
    .replace(/\$\{(\d)\|((?:\\.|[^|])*)\|\}/g, '«$1:$2»')
    .replace(/\\([\\$}])/g, '$1');
}
