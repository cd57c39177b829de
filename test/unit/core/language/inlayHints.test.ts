import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inlayHintsIn } from '../../../../src/core/language/inlayHints.ts';
import type { ReviewFormat } from '../../../../src/core/review/model.ts';
import { readReview } from '../../../../src/core/review/read.ts';

/** The text with its hints in guillemets. */
function hinted(text: string, format: ReviewFormat = 'yaml', part?: [number, number]): string {
  const document = readReview(text, format, { fileName: 'example' });
  const [start, end] = part ?? [0, text.length];
  let shown = text;
  for (const { offset, label } of inlayHintsIn(document, { start, end }).reverse()) {
    shown = `${shown.slice(0, offset)} «${label}»${shown.slice(offset)}`;
  }
  return shown;
}

const incident = 'timezone: UTC\nincident:\n  started: 2026-03-18T14:02\ntimeline:\n';

describe('Inlay hints', () => {
  it('tell how long after the start an event was, before it too, and over midnight', () => {
    assert.equal(
      hinted(`${incident}  - at: 2026-03-18T13:58\n  - at: 14:02\n  - at: "2026-03-19T00:10"\n`),
      `${incident}  - at: 2026-03-18T13:58 «T−00:04»\n  - at: 14:02 «T+00:00»\n  - at: "2026-03-19T00:10" «T+10:08»\n`,
    );
  });

  it('count between instants where the event names another zone', () => {
    assert.match(hinted(`${incident}  - at: 2026-03-18T15:14+01:00\n`), /15:14\+01:00 «T\+00:12»/);
  });

  it('stand behind the time in tables and lists of Markdown', () => {
    const head =
      '---\npir: 1\nincident:\n  started: 2026-03-18T14:02Z\n---\n\n## Timeline (UTC)\n\n';
    const table =
      '| Time | What |\n| --- | --- |\n| 2026-03-18 14:09 | Pages |\n| 15:00 | Calm |\n';
    assert.match(hinted(head + table, 'markdown'), /14:09 «T\+00:07» \| Pages/);
    assert.match(hinted(head + table, 'markdown'), /15:00 «T\+00:58» \| Calm/);
    const list = '- **2026-03-18 14:09** Pages\n- `15:00` Calm\n';
    assert.match(hinted(head + list, 'markdown'), /14:09\*\* «T\+00:07» Pages/);
    assert.match(hinted(head + list, 'markdown'), /`15:00` «T\+00:58» Calm/);
  });

  it('are left out where nothing says when it started, or which day it was', () => {
    const without = 'timeline:\n  - at: 2026-03-18T14:09Z\n';
    assert.equal(hinted(without), without);
    const dayless = 'incident:\n  started: 2026-03-18T14:02Z\ntimeline:\n  - text: x\n';
    assert.equal(hinted(dayless), dayless);
  });

  it('are made for the part of the text that is on show', () => {
    const text = `${incident}  - at: 2026-03-18T14:09\n  - at: 2026-03-18T14:10\n`;
    const second = text.lastIndexOf('- at');
    const shown = hinted(text, 'yaml', [second, text.length]);
    assert.equal(shown.match(/«/g)?.length, 1);
    assert.match(shown, /14:10 «T\+00:08»/);
  });
});
