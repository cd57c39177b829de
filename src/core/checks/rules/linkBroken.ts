import { message } from '../../messages.ts';
import { stemOf } from '../../language/vocabulary.ts';
import { nearest } from '../../text/nearest.ts';
import { span } from '../../text/span.ts';
import { replace } from '../../text/splice.ts';
import type { Fix } from '../finding.ts';
import { anchorsIn, leadsTo, nearestAnchor } from '../links/anchors.ts';
import type { Anchors } from '../links/anchors.ts';
import { fileLinksOf } from '../links/targets.ts';
import type { FileLink } from '../links/targets.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';
import type { World } from '../world.ts';

/** A link to a file, a heading or a review that is not there. */
export const linkBroken: Rule = {
  id: 'link-broken',
  title: message('link-broken.title', 'A link that leads nowhere'),
  why: message(
    'link-broken.why',
    'Evidence that cannot be opened is no evidence. Files move; a review that is read years later is only as good as what it points to.',
  ),
  levels: 'warning',
  fixable: true,
  *check(context): Iterable<Problem> {
    const { document, options } = context;
    const { world } = options;
    yield* relatedProblems(context);
    const isTheEditors = document.format === 'markdown' && world?.linksAreChecked === true;
    if (isTheEditors || isOfASite(context)) return;
    const anchorsOf = remembering((text: string) => anchorsIn(text));
    for (const link of context.get(fileLinksOf)) {
      if (link.path !== '') {
        const problem = world && fileProblem(link, world, anchorsOf);
        if (problem) yield problem;
      } else if (document.format === 'markdown' && link.fragment !== undefined) {
        const own = anchorsOf(document.text);
        if (!leadsTo(own, link.fragment)) yield headingProblem(link, link.fragment, own);
      }
    }
  },
};

/** In the pages of a site generator relative links lead to where the pages will be, not to files. */
function isOfASite({ document }: CheckContext): boolean {
  const { markdown, text } = document;
  const { content } = markdown?.frontMatter ?? {};
  if (!content) return false;
  return /^["']?(?:layout|permalink|slug|url|aliases|weight|nav_order|categories|sidebar_position)["']?\s*[:=]/m.test(
    text.slice(content.start, content.end),
  );
}

/** Many links lead into one file: its headings are looked for once. */
function remembering<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key)!;
  };
}

function fileProblem(
  link: FileLink,
  world: World,
  anchorsOf: (text: string) => Anchors,
): Problem | undefined {
  const found = findFile(link.path, world);
  if (found === undefined) return undefined;
  if (found === false) {
    return {
      span: link.span,
      message: message('link-broken.file', 'There is no file “{0}”.', link.path),
      fixes: () => fileFixes(link, world),
    };
  }
  const { fragment } = link;
  const isText = /\.(?:md|markdown|qmd)$/i.test(found);
  const text = fragment !== undefined && isText ? world.textOf?.(found) : undefined;
  if (text === undefined) return undefined;
  const anchors = anchorsOf(text);
  return leadsTo(anchors, fragment!) ? undefined : headingProblem(link, fragment!, anchors);
}

/** Endings that links leave out or exchange because a site's pages do. */
const endings = ['', '.md', '.markdown', '/index.md', '/README.md'];

/** The file that a path leads to; `false` where there is none, nothing where that is not known. */
function findFile(path: string, world: World): string | false | undefined {
  let known = true;
  const plain = path.replace(/^(?:\.\/)+/, '');
  const bare = plain.replace(/\/+$/, '').replace(/\.html?$/, '');
  for (const candidate of [plain, ...endings.map((ending) => bare + ending)]) {
    const answer = world.exists?.(candidate);
    if (answer) return candidate;
    if (answer === undefined) known = false;
  }
  return known ? false : undefined;
}

/** The file of that folder that was most likely meant: renamed, or misspelt. */
function fileFixes({ path, pathSpan }: FileLink, world: World): Fix[] {
  const cut = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, cut);
  const names = world.entriesOf?.(folder === '' ? './' : folder) ?? [];
  const meant = nearest(
    path.slice(cut),
    names.filter((name) => !name.endsWith('/')),
  );
  if (meant === undefined) return [];
  const target = folder + meant;
  return [
    {
      title: message('link-broken.replace', 'Link to “{0}”', target),
      splices: [replace(pathSpan, encodeURI(target).replace(/[()#?]/g, encodeURIComponent))],
      preferred: true,
    },
  ];
}

function headingProblem(link: FileLink, fragment: string, anchors: Anchors): Problem {
  return {
    span: link.span,
    message: message('link-broken.heading', 'There is no heading “#{0}” there.', fragment),
    fixes: () => headingFixes(link, fragment, anchors),
  };
}

function headingFixes({ span: url }: FileLink, fragment: string, anchors: Anchors): Fix[] {
  const meant = nearestAnchor(anchors, fragment);
  if (meant === undefined) return [];
  const title = message('link-broken.replace', 'Link to “{0}”', `#${meant}`);
  const place = span(url.end - fragment.length, url.end);
  return [{ title, splices: [replace(place, meant)], preferred: true }];
}

/** Reviews are related by their ids or the names of their files. */
function* relatedProblems({ document, options }: CheckContext): Iterable<Problem> {
  const { related, id } = document.review.metadata;
  const reviews = options.world?.reviews;
  if (!reviews || related.length === 0) return;
  const names = reviews.flatMap((other) => [other.id ?? [], stemOf(other.path)].flat());
  const known = new Set(names.map((name) => name.toLowerCase()));
  for (const { value, span: where } of related) {
    // Paths and addresses are links of another kind.
    if (value === '' || /[/:\s]/.test(value)) continue;
    const name = stemOf(value).toLowerCase();
    if (known.has(name) || known.has(value.toLowerCase()) || value === id?.value) continue;
    const meant = nearest(value, names);
    yield {
      span: where,
      message:
        meant === undefined
          ? message('link-broken.review', 'There is no review “{0}”.', value)
          : message(
              'link-broken.reviewMeant',
              'There is no review “{0}”; did you mean “{1}”?',
              value,
              meant,
            ),
      fixes:
        meant === undefined
          ? []
          : [
              {
                title: message('ignore-unknown.replace', 'Change to “{0}”', meant),
                splices: [replace(where, meant)],
                preferred: true,
                bulk: true,
              },
            ],
    };
  }
}
