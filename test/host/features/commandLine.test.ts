import { DiagnosticSeverity, window, workspace } from 'vscode';
import type { Diagnostic } from 'vscode';
import type { CheckedFinding, CheckedFolder } from '../../../build/test/checked.ts';
import assert from '../support/assert.ts';
import { codeOf, diagnosticsOf, waitForDiagnostics } from '../support/diagnostics.ts';
import { closeAll, uriOf } from '../support/documents.ts';

/** Replaced when bundling: the samples and a fixture, and what `pir check` found in them. */
declare const PIR_TEST_CHECKED: CheckedFolder;

const severities: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** A finding of either side in one line, as a person reads it. */
function lineOf(finding: Omit<CheckedFinding, 'file'>): string {
  const { line, column, endLine, endColumn, severity, code, message } = finding;
  return `${line}:${column}–${endLine}:${endColumn} ${severity} ${code} ${message}`;
}

function shownLine(diagnostic: Diagnostic): string {
  const { range, severity, message } = diagnostic;
  return lineOf({
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    severity: severities[severity],
    code: codeOf(diagnostic),
    message,
  });
}

/** What the command line found in a file; the order of findings in one place does not matter. */
function expectedOf(file: string): string[] {
  return PIR_TEST_CHECKED.findings
    .filter((finding) => finding.file === file)
    .map(lineOf)
    .sort();
}

function shownOf(file: string): string[] {
  return diagnosticsOf(uriOf(file)).map(shownLine).sort();
}

/** Waits until the editor says of a file what the command line says; else tells where they differ. */
async function waitForSameFindings(file: string): Promise<void> {
  const expected = expectedOf(file);
  const isSame = () => JSON.stringify(shownOf(file)) === JSON.stringify(expected);
  await waitForDiagnostics(uriOf(file), `the findings of ${file}`, isSame).catch(() => undefined);
  assert.deepEqual(shownOf(file), expected, file);
}

describe('The editor and `pir check`', () => {
  const paths = Object.keys(PIR_TEST_CHECKED.files);
  const reviews = paths.filter((path) => /\.(?:md|yaml)$/.test(path) && !path.includes('.pir/'));

  before(async () => {
    for (const [path, bytes] of Object.entries(PIR_TEST_CHECKED.files)) {
      const data = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
      await workspace.fs.writeFile(uriOf(path), data);
    }
  });

  after(async () => {
    await closeAll();
    for (const top of new Set(paths.map((path) => path.split('/')[0]!))) {
      // The README of the workspace was there before.
      if (top !== 'README.md') await workspace.fs.delete(uriOf(top), { recursive: true });
    }
  });

  for (const path of reviews) {
    it(`find the same at the same places, in the same words, in ${path}`, async () => {
      await window.showTextDocument(uriOf(path), { preview: false });
      await waitForSameFindings(path);
    });
  }

  it('stay with that when all are open', () => {
    for (const path of reviews) assert.deepEqual(shownOf(path), expectedOf(path), path);
  });

  it('look at reviews that have something to be found by nearly every rule', () => {
    const codes = new Set(PIR_TEST_CHECKED.findings.map(({ code }) => code));
    assert.ok(codes.size >= 30, [...codes].sort().join('\n'));
  });
});
