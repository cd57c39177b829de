import { span } from '../text/span.ts';
import type { Located, Span } from '../text/span.ts';

/**
 * Addresses that name one piece of tracked work: an issue, a pull or merge request, a card, a story.
 * Home pages of repositories, dashboards, commits and documents are none.
 */
const TRACKER_PATHS: readonly RegExp[] = [
  /\/(?:issues|pull|pulls|merge_requests|work_items|epics|stories|tickets?|bugs?|defects?|tasks?)\/(?:show\/)?#?[\w-]*\d/i,
  /\/browse\/[A-Za-z][A-Za-z0-9_]+-\d+/,
  /[?&](?:selectedIssue|issueKey|issue|issue_id|bug_id|ticket)=[\w-]+/i,
  /\/show_bug\.cgi\?id=\d+/i,
  /\/_workitems\/(?:edit\/)?\d+/i,
  /\/(?:issue|story|bug|card)\/[\w-]*\d/i,
  /\/projects\/\d+|\/boards?\/[\w-]+/i,
  /\/\+bug\/\d+/,
  /\/\+\/\d+/,
  /\/T\d{3,}(?:$|[#?])/,
];
const TRACKER_HOSTS =
  /^https?:\/\/(?:[\w-]+\.)*(?:trello\.com\/[bc]\/|app\.asana\.com\/|linear\.app\/[^/]+\/issue\/|(?:app\.)?clickup\.com\/t\/|crbug\.com\/\d|(?:app\.)?shortcut\.com\/|pivotaltracker\.com\/|youtrack\.|[\w-]+\.monday\.com\/boards|bugs?\.[\w.-]+\/(?:\d|[\w-]*\d))/i;

/** Whether an address leads to an issue, a board's card or a pull request. */
export function isTicketUrl(url: string): boolean {
  return (
    /^https?:\/\//i.test(url) &&
    (TRACKER_HOSTS.test(url) || TRACKER_PATHS.some((pattern) => pattern.test(url)))
  );
}

/** What stands before the number in each of them; most texts are not searched for more. */
const MAY_REFER = /[#\-/A-Z]\d/;
const REFERENCE =
  /(?<![\w/#&.-])(?:[\w.-]+\/[\w.-]+#\d{1,7}|(?:GH|gh)-\d{1,7}|#\d{1,7}|[A-Z][A-Z0-9_]{1,11}-\d{1,7}|T\d{4,7}|(?:INC|CHG|TASK|PRB|RITM|STRY)\d{5,10}|b\/\d{5,})(?![\w-]|\.\d)/g;

/** Names that look like a tracker's but are standards, levels and protocols. */
const NOT_A_TRACKER =
  /^(?:UTF|SHA\d?|ISO|RFC|CVE|CWE|HTTP|TLS|SSL|COVID|SEV|UTC|GMT|AES|RSA|MD|IPV|BASE|IEEE|PEP|KB|X|EC|GPT|HTTPS|USB|ASCII|CP|ES|EU|US|AP|SA|PM|Q|H|TOP|WEB|ARM|AMD|X86|I18N|TCP|UDP|OSI|NIST|PCI|SOC|GDPR|OWASP|ADR|RFD|AI|RAID|SEV\d)$/;

/**
 * References to tracked work that stand in a text without an address: `#2127`, `PGM-118`,
 * `owner/repo#12`.
 * @param named whether the place is one for tickets: there `WEB-311` is one too
 */
export function findReferences(text: string, where: Span, named = false): Located<string>[] {
  const found: Located<string>[] = [];
  const stretch = text.slice(where.start, where.end);
  for (const match of MAY_REFER.test(stretch) ? stretch.matchAll(REFERENCE) : []) {
    const value = match[0];
    const key = /^([A-Z][A-Z0-9_]*)-\d+$/.exec(value)?.[1];
    if (!named && key !== undefined && NOT_A_TRACKER.test(key)) continue;
    if (/^#\d$/.test(value) && !isSoleReference(stretch, match.index)) continue;
    const start = where.start + match.index;
    found.push({ value, span: span(start, start + value.length) });
  }
  return found;
}

/** Whether `#4` can be the number of an issue and not that of anything else. */
function isSoleReference(text: string, index: number): boolean {
  return /(?:^|[([]|\b(?:issues?|pr|pull request|ticket|bug|see|mr)\s*)$/i.test(
    text.slice(Math.max(0, index - 20), index),
  );
}
