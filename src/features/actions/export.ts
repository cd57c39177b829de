import { env, l10n, Uri, window, workspace } from 'vscode';
import { toCsv, toJson, toMarkdown, toStandUp } from '../../core/actions/formats.ts';
import type { ReviewAction } from '../../core/actions/item.ts';

/** The items as a Markdown table in the clipboard, their reviews linked from the root of the workspace. */
export async function copyAsMarkdown(items: readonly ReviewAction[]): Promise<void> {
  const link = ({ review, action }: ReviewAction): string =>
    `${review.path.split('/').map(encodeURIComponent).join('/')}#L${action.line}`;
  await env.clipboard.writeText(toMarkdown(items, link));
  say(items.length);
}

/** What each owner has to do, in the clipboard. */
export async function copyStandUp(items: readonly ReviewAction[], today: number): Promise<void> {
  await env.clipboard.writeText(toStandUp(items, today));
  say(items.length);
}

function say(count: number): void {
  window.setStatusBarMessage(l10n.t('{0} action items copied', count), 4_000);
}

/** Writes the items to a file that the person chooses; its ending says how. */
export async function exportItems(items: readonly ReviewAction[], today: number): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: l10n.t('Export action items'),
    filters: { CSV: ['csv'], JSON: ['json'], Markdown: ['md'] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, 'action-items.csv') } : {}),
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(textFor(target, items, today)));
  const open = l10n.t('Open File');
  const choice = await window.showInformationMessage(
    l10n.t('{0} action items exported.', items.length),
    open,
  );
  if (choice === open) await window.showTextDocument(target);
}

/** @returns the text that a file of this name holds */
export function textFor({ path }: Uri, items: readonly ReviewAction[], today: number): string {
  if (/\.json$/i.test(path)) return toJson(items, today);
  return /\.md$/i.test(path) ? toMarkdown(items) : toCsv(items, today);
}
