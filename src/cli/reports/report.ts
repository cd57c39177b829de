import type { Finding, Level } from '../../core/checks/finding.ts';
import type { LineIndex, Position } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';

/** What was found in one file. */
export interface FileReport {
  /** As the person named it, or as it was found in a folder they named. */
  readonly file: string;
  /** Relative to the root of the repository, with `/`; absent for what lies outside of it and for standard input. */
  readonly pathFromRoot?: string;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
}

export type Severity = Finding['level'];

/** What was found in all files. */
export interface Totals {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Complaints about files that could not be read. */
  readonly failures: readonly string[];
}

/** Turns findings into output piece by piece, so that nothing is held back until the last file. */
export interface Report {
  begin(): string;
  file(report: FileReport): string;
  end(totals: Totals): string;
}

/**
 * A span in lines and columns from one; columns count UTF-16 code units, the end column is behind the
 * last. A byte order mark counts for nothing, as in an editor, which does not show it.
 */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function placeOf({ start, end }: Span, lines: LineIndex): Place {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    line: from.line + 1,
    column: columnOf(from, lines),
    endLine: to.line + 1,
    endColumn: columnOf(to, lines),
  };
}

function columnOf({ line, character }: Position, lines: LineIndex): number {
  const isMarked = line === 0 && lines.textOf(0).startsWith('\uFEFF');
  return Math.max(1, isMarked ? character : character + 1);
}

/** How the editor and every report name a rule. */
export function codeOf(rule: string): string {
  return `pir/${rule}`;
}

/** `1 error`, `2 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Hints are for the person who writes: a draft has many, and none of them counts. */
export function isHint({ level }: { readonly level: Level }): boolean {
  return level === 'hint';
}
