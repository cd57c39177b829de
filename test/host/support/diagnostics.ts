import { languages } from 'vscode';
import type { Diagnostic, Uri } from 'vscode';
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
