import { message } from '../../messages.ts';
import type { Problem, Rule } from '../rule.ts';

/** An id that another review has too. */
export const idDuplicate: Rule = {
  id: 'id-duplicate',
  title: message('id-duplicate.title', 'Two reviews with one id'),
  why: message(
    'id-duplicate.why',
    'Reviews refer to each other by their ids. Of two with the same one, nobody can tell which is meant.',
  ),
  levels: 'error',
  needs: ['world'],
  fixable: false,
  *check({ review, options }): Iterable<Problem> {
    const { id } = review.metadata;
    if (!id) return;
    const key = id.value.toLowerCase();
    const others = (options.world?.reviews ?? []).filter(
      (other) => other.id?.toLowerCase() === key,
    );
    if (others.length === 0) return;
    yield {
      span: id.span,
      message: message(
        'id-duplicate.taken',
        'The id “{0}” belongs to “{1}” as well. Give one of them another.',
        id.value,
        others[0]!.title ?? others[0]!.path,
      ),
      related: others.slice(0, 3).map(({ uri, path, idLine = 1 }) => ({
        elsewhere: { uri, path, line: idLine },
        message: message('id-duplicate.other', 'This review has it too.'),
      })),
    };
  },
};
