import { Uri, env, window, workspace } from 'vscode';

/** What may be handed to the system; everything else is a file beside the review. */
const openable = /^(?:https?|mailto|vscode|vscode-insiders):/i;

/**
 * Opens a link of a review: an address outside of the editor, a relative one as a file.
 * @param from the review's own place
 */
export async function openLink(from: Uri, url: string): Promise<void> {
  if (openable.test(url)) await env.openExternal(Uri.parse(url));
  else if (!/^[a-z][a-z\d+.-]*:/i.test(url)) {
    const target = Uri.joinPath(from, '..', url.replace(/[?#].*$/, ''));
    await window.showTextDocument(target);
  }
}

/** Asks where to, and writes the track of a review there. */
export async function saveSvg(of: Uri, svg: string): Promise<void> {
  const name = (of.path.split('/').at(-1) ?? 'timeline').replace(/(\.pir)?\.[^.]*$/, '');
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(of, '..', `${name}.svg`),
    filters: { SVG: ['svg'] },
  });
  if (target) await workspace.fs.writeFile(target, new TextEncoder().encode(svg));
}
