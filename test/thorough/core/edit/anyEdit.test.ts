import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Change } from '../../../../src/core/edit/change.ts';
import { planChange } from '../../../../src/core/edit/planChange.ts';
import { inEnglish } from '../../../../src/core/messages.ts';
import { applySplices } from '../../../../src/core/text/splice.ts';
import type { ReviewDocument } from '../../../../src/core/review/document.ts';
import { markdown, yaml } from '../../../support/edits.ts';
import { generatedReview } from '../../../support/generatedReviews.ts';
import { anyChange } from '../../../support/randomChange.ts';

const block = `# head
pir: 1
incident: {started: 2026-03-18T14:02, resolved: 2026-03-18T15:02}
summary: >
  folded
  text

timeline:

    -   at:   14:02   # first
        text: |+
          keep

    # about the second
    -   text: >-
          folded
          more
        at: "23:59"
        actor:
        # why
        kind: note

    -   at: 2026-03-19T00:10
        text:
          plain
          multi line
    - at: 00:20
      text: &t shared
    - at: 00:30
      text: *t
actionItems:
  - Only a title
  - title: |
      block title
      two lines
    status:
  -
    title: hanging
    owner: x
lessons: []`;

const flow = `pir: 1
title: 'Flow and friends'
services: [a, b]
timeline:
- {at: 2026-03-18 14:02:10Z, text: one, kind: note}
- {at: 14:05, text: "two", actor: x}   # tail

# loose comment

- {at: '14:06', until: 14:10, text: 'three'}
- {at: 2026-03-19 00:01Z, text: four}
actionItems: [{title: a, owner: b}, plain title, {title: c}]
`;

/** Documents in which every habit of YAML meets. */
const documents: Readonly<Record<string, ReviewDocument>> = {
  'block style': yaml(block),
  'block style with CRLF': yaml(block.replaceAll('\n', '\r\n')),
  'flow style': yaml(flow),
  'flow style behind a byte order mark': yaml(`\ufeff${flow}`),
  'two keys and no final newline': yaml('pir: 1\ntitle: x'),
};

function holdsFor(document: ReviewDocument, change: Change): void {
  const plan = planChange(document, change);
  if (plan.refused) {
    assert.notEqual(inEnglish(plan.refused), '');
    return;
  }
  const text = applySplices(document.text, plan.splices);
  assert.equal(text.startsWith('\ufeff'), document.text.startsWith('\ufeff'));
  if (document.text.includes('\r\n')) assert.doesNotMatch(text, /(?<!\r)\n/);
}

describe('Any edit of any YAML review', () => {
  for (const [name, document] of Object.entries(documents)) {
    it(`is made in the file's own line ends, or refused with a reason (${name})`, () => {
      const change = anyChange(document.review);
      fc.assert(
        fc.property(change, (any) => holdsFor(document, any)),
        { numRuns: 10 },
      );
    });
  }
});

describe('Any edit of any Markdown review', () => {
  it("is made in the file's own line ends, or refused with a reason", () => {
    const cases = generatedReview.chain(({ text }) => {
      const document = markdown(text);
      return fc.tuple(fc.constant(document), anyChange(document.review));
    });
    fc.assert(
      fc.property(cases, ([document, change]) => holdsFor(document, change)),
      { numRuns: 60 },
    );
  });
});
