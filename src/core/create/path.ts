import { message } from '../messages.ts';
import type { Message } from '../messages.ts';
import type { ReviewFormat } from '../review/model.ts';
import { fillPlaceholders, textOfValues } from '../templates/values.ts';
import type { ReviewValues } from '../templates/values.ts';
import { slugOf } from './slug.ts';

/** The end of a review's file name that every part of the product knows it by. */
export const extensionOf: Readonly<Record<ReviewFormat, string>> = {
  yaml: 'pir.yaml',
  markdown: 'pir.md',
};

const fitting: Readonly<Record<ReviewFormat, RegExp>> = {
  yaml: /\.ya?ml$/i,
  markdown: /\.(?:md|markdown|qmd)$/i,
};

/**
 * The path a pattern gives for a new review, relative to its folder and with `/`. Values are made fit
 * for file names; a part whose only value is not known is left out. Whatever the pattern's own
 * extension, the path ends in one that fits the format.
 */
export function pathFromPattern(
  pattern: string,
  format: ReviewFormat,
  values: ReviewValues,
  templateId: string,
): string {
  const known = {
    ...textOfValues(values, templateId),
    slug: slugOf(values.title),
    severity: values.severity ?? '',
    extension: extensionOf[format],
  };
  const safe = Object.fromEntries(
    Object.entries(known).map(([name, value]) => [name, safeInName(value ?? '')]),
  );
  const segments = pattern
    .split(/[/\\]/)
    .map((segment) => tidySegment(fillPlaceholders(segment, safe)))
    .filter((segment) => segment !== '');
  return withExtension(segments.join('/') || known.slug, format);
}

/** The path with an extension that fits the format, in the place of one that fits only the other. */
export function withExtension(path: string, format: ReviewFormat): string {
  if (fitting[format].test(path)) return path;
  const bare = path.replace(/(?:\.pir)?(?:\.(?:ya?ml|md|markdown|qmd))?$/i, '');
  return `${bare}.${extensionOf[format]}`;
}

/**
 * What is wrong with a path that a person typed for a new review, if anything.
 * @param path relative to the chosen folder
 */
export function problemOfPath(path: string, format: ReviewFormat): Message | undefined {
  const trimmed = path.trim();
  const segments = trimmed.split(/[/\\]/);
  if (trimmed === '' || segments.at(-1) === '') {
    return message('create.path.empty', 'Name the file, for example {0}.', example(format));
  }
  if (/^(?:[/\\]|[a-z]:)/i.test(trimmed)) {
    return message(
      'create.path.absolute',
      'The path starts in the folder you chose: leave out {0}.',
      trimmed[0]!,
    );
  }
  if (segments.includes('..')) {
    return message(
      'create.path.outside',
      'The path leads out of the folder you chose: leave out {0}.',
      '..',
    );
  }
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  const odd = /[<>:"|?*\u0000-\u001f]/.exec(trimmed);
  if (odd) {
    return message(
      'create.path.character',
      'Not every system can store {0} in a file name: leave it out.',
      odd[0],
    );
  }
  if (segments.some((segment) => segment === '' || /[. ]$/.test(segment))) {
    return message(
      'create.path.segment',
      'Each part of the path needs a name that does not end in a dot or a space.',
    );
  }
  if (!fitting[format].test(trimmed)) {
    return message(
      'create.path.extension',
      'End the name in {0}, so that it is known as a review.',
      `.${extensionOf[format]}`,
    );
  }
  return undefined;
}

function example(format: ReviewFormat): string {
  return `2026-03-18-checkout-timeouts.${extensionOf[format]}`;
}

/** A value without what separates folders or what some file systems refuse. */
function safeInName(value: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what it takes out
  return value.replace(/[<>:"|?*/\\\u0000-\u001f]+/g, ' ').trim();
}

/** A segment without the separators around a value that is not known, and without dots at its end: `..` is none. */
function tidySegment(segment: string): string {
  return segment
    .replace(/([-_ ])[-_ ]+/g, '$1')
    .replace(/[-_ ]+(?=\.|$)/g, '')
    .replace(/^[-_ ]+/, '')
    .replace(/[. ]+$/, '');
}
