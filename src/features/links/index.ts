import { DocumentLink, l10n, languages, Uri, workspace } from 'vscode';
import type { CancellationToken, DocumentLinkProvider, TextDocument } from 'vscode';
import type { LinkTarget } from '../../core/language/links.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import { loadEngine } from '../../platform/engine.ts';
import { toRange } from '../../platform/ranges.ts';
import type { Services } from '../../platform/services.ts';
import { findReview } from './findReview.ts';

/** Ticket numbers, related reviews and the files of a YAML review as links. */
export function registerLinkSupport(services: Services): DisposableLike {
  return services.reviews.registerProviders((selector) =>
    languages.registerDocumentLinkProvider(selector, new LinkProvider(services)),
  );
}

/** A link to another review: which file that is gets looked up when someone follows it. */
class RelatedReviewLink extends DocumentLink {
  /** The id or file name of the review. */
  reference = '';
  /** The review it is mentioned in. */
  from: Uri | undefined;
}

class LinkProvider implements DocumentLinkProvider {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async provideDocumentLinks(document: TextDocument, token: CancellationToken) {
    const { config, reviews, settings } = this.#services;
    const review = await reviews.reviewOf(document, token);
    if (!review) return [];
    const { linksOf } = await loadEngine();
    // Somebody else's repository does not decide where links lead.
    const agreed = workspace.isTrusted ? (await config.for(document.uri)).tickets : {};
    const tickets = { ...agreed, ...settings.read('tickets', document.uri) };
    return linksOf(review, { tickets }).map((link) =>
      toDocumentLink(link.target, toRange(review.lines, link.span), document.uri),
    );
  }

  async resolveDocumentLink(link: DocumentLink, token: CancellationToken): Promise<DocumentLink> {
    if (link instanceof RelatedReviewLink && link.from) {
      const target = await findReview(link.reference, link.from, token);
      if (target) link.target = target;
    }
    return link;
  }
}

function toDocumentLink(target: LinkTarget, range: DocumentLink['range'], from: Uri): DocumentLink {
  if (target.kind === 'review') {
    const link = new RelatedReviewLink(range);
    link.reference = target.reference;
    link.from = from;
    link.tooltip = l10n.t('Open this review');
    return link;
  }
  const link = new DocumentLink(
    range,
    target.kind === 'url' ? Uri.parse(target.url) : fileAt(target.path, from),
  );
  link.tooltip = target.kind === 'url' ? l10n.t('Open this ticket') : l10n.t('Open this file');
  return link;
}

/** Relative to the folder of the review, or from the root of its workspace folder. */
function fileAt(path: string, from: Uri): Uri {
  const [place = '', fragment = ''] = path.split('#', 2);
  const root = workspace.getWorkspaceFolder(from)?.uri;
  const base = place.startsWith('/') && root ? root : Uri.joinPath(from, '..');
  return Uri.joinPath(base, decode(place)).with({ fragment });
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A bare per cent sign: the path means what it says.
    return path;
  }
}
