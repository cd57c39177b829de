import { languages } from 'vscode';
import type { Diagnostic, TextDocument, Uri } from 'vscode';
import { openUntitled } from './documents.ts';
import { waitFor } from './wait.ts';

/** Our diagnostics of a file, in the order of the text. */
export function diagnosticsOf(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'PIR')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The code of a diagnostic, with or without a link behind it. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/**
 * Waits until the diagnostics of a file are as wanted.
 *
 * @param what in words, for the message when that does not happen
 */
export async function waitForDiagnostics(
  uri: Uri,
  what: string,
  wanted: (diagnostics: readonly Diagnostic[]) => boolean,
): Promise<Diagnostic[]> {
  try {
    return await waitFor(what, [languages.onDidChangeDiagnostics], () => {
      const diagnostics = diagnosticsOf(uri);
      return wanted(diagnostics) ? diagnostics : undefined;
    });
  } catch (error) {
    const seen = diagnosticsOf(uri).map((one) => `${codeOf(one)}: ${one.message}`);
    throw new Error(`${String(error)}\nIt has: ${seen.join('\n') || 'none'}`, { cause: error });
  }
}

/** Waits for the diagnostic with this code. */
export async function waitForCode(uri: Uri, code: string): Promise<Diagnostic> {
  const has = (one: Diagnostic): boolean => codeOf(one) === code;
  const all = await waitForDiagnostics(uri, `the diagnostic ${code}`, (some) => some.some(has));
  return all.find(has)!;
}

/** Our diagnostics of an open document, each as `pir/rule: the text it marks`. */
export function findingsIn(document: TextDocument): string[] {
  return diagnosticsOf(document.uri).map((one) => `${codeOf(one)}: ${document.getText(one.range)}`);
}

/** Waits until the findings of a document are as wanted. */
export async function waitForFindings(
  document: TextDocument,
  wanted: (findings: readonly string[]) => boolean,
): Promise<string[]> {
  const what = `the findings of ${document.uri.path}`;
  await waitForDiagnostics(document.uri, what, () => wanted(findingsIn(document)));
  return findingsIn(document);
}

/**
 * Waits until everything that is open has been checked: documents are checked in the order they come
 * up in, so that the findings of another one, opened now, come last.
 */
export async function allChecked(): Promise<void> {
  const document = await openUntitled(`Last of all ${++last}.pir.yaml`, 'status: none\n');
  await waitForFindings(document, (shown) => shown.includes('pir/schema-value: none'));
}

let last = 0;
