import type { Level } from '../core/checks/finding.ts';
import { reaches } from '../core/checks/levels.ts';
import type { ExitCode } from './command.ts';
import type { FileReport, Severity, Totals } from './reports/report.ts';

/** Counts while files go by. */
export class Tally {
  #files = 0;
  #filesWithFindings = 0;
  readonly #findings: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  readonly #failures: string[] = [];

  add(findings: FileReport['findings']): void {
    this.#files++;
    if (findings.some(({ level }) => level !== 'hint')) this.#filesWithFindings++;
    for (const { level } of findings) this.#findings[level]++;
  }

  fail(complaint: string): void {
    this.#failures.push(complaint);
  }

  totals(): Totals {
    return {
      files: this.#files,
      filesWithFindings: this.#filesWithFindings,
      findings: this.#findings,
      failures: this.#failures,
    };
  }

  exitCode(failOn: Level | 'never'): ExitCode {
    if (this.#failures.length > 0) return 2;
    if (failOn === 'never') return 0;
    const loud = (Object.keys(this.#findings) as Severity[]).filter((level) =>
      reaches(level, failOn),
    );
    return loud.some((level) => this.#findings[level] > 0) ? 1 : 0;
  }
}
