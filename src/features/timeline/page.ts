import { Uri, env, l10n } from 'vscode';
import type { Webview } from 'vscode';
import type { PageData } from '../../webview/timeline/protocol.ts';

/** The page of the view: nothing in it but its script, its styles and the sentences it speaks. */
export function pageOf(webview: Webview, extensionUri: Uri): string {
  const resource = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', name)).toString();
  const nonce = newNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  const data: PageData = {
    language: env.language,
    ...(l10n.bundle && { sentences: l10n.bundle }),
  };
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(resource('timeline.css'))}">
<title>${escaped(l10n.t('Timeline'))}</title>
</head>
<body>
<script type="application/json" id="page-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script nonce="${nonce}" src="${escaped(resource('timeline.js'))}"></script>
</body>
</html>`;
}

/** Where the page may load from. */
export function resourceRoots(extensionUri: Uri): Uri[] {
  return [Uri.joinPath(extensionUri, 'dist')];
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
