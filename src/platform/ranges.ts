import { Range, TextEdit } from 'vscode';
import type { LineIndex } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import type { Splice } from '../core/text/splice.ts';

/** A span of the text that `lines` counts, as the editor writes it. */
export function toRange(lines: LineIndex, { start, end }: Span): Range {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return new Range(from.line, from.character, to.line, to.character);
}

/** Splices of the text that `lines` counts, as the editor applies them. */
export function toTextEdits(lines: LineIndex, splices: readonly Splice[]): TextEdit[] {
  return splices.map((splice) => new TextEdit(toRange(lines, splice), splice.text));
}
