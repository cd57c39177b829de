import { dayOf, reviewName } from '../actions/item.ts';
import type { ReviewFacts } from '../facts/reviewFacts.ts';
import { message } from '../messages.ts';
import type { Message } from '../messages.ts';
import type { ReviewStatus } from '../review/vocabulary.ts';

export const reviewGroupings = ['status', 'date', 'service', 'severity'] as const;
export type ReviewGrouping = (typeof reviewGroupings)[number];

export interface ReviewGroup {
  readonly key: string;
  readonly label: string | Message;
  readonly order: string;
}

export const statusNames: Readonly<Record<ReviewStatus, Message>> = {
  draft: message('review.status.draft', 'Draft'),
  'in-review': message('review.status.in-review', 'In review'),
  published: message('review.status.published', 'Published'),
};

const none: Readonly<Record<ReviewGrouping, Message>> = {
  status: message('review.group.noStatus', 'No status'),
  date: message('review.group.noDate', 'No date'),
  service: message('review.group.noService', 'No service'),
  severity: message('review.group.noSeverity', 'No severity'),
};

/** Behind every group that has a name. */
const LAST = '\uffff';

/** The groups that a review is shown in: by service it can be several. */
export function groupsOf(review: ReviewFacts, grouping: ReviewGrouping): ReviewGroup[] {
  const groups = namesOf(review, grouping);
  return groups.length > 0 ? groups : [{ key: '', label: none[grouping], order: LAST }];
}

function namesOf(review: ReviewFacts, grouping: ReviewGrouping): ReviewGroup[] {
  switch (grouping) {
    case 'status': {
      const { status } = review;
      const order = String(Object.keys(statusNames).indexOf(status ?? ''));
      return status ? [{ key: status, label: statusNames[status], order }] : [];
    }
    case 'date': {
      const month = review.date?.slice(0, 7);
      if (month === undefined) return [];
      return [
        { key: month, label: month, order: String(999_999 - Number(month.replace('-', ''))) },
      ];
    }
    case 'service':
      return distinct(review.services);
    case 'severity':
      return distinct([review.level ?? review.severity ?? '']);
  }
}

function distinct(names: readonly string[]): ReviewGroup[] {
  const groups = new Map<string, ReviewGroup>();
  for (const name of names) {
    const key = name.trim().toLowerCase();
    if (key !== '' && !groups.has(key)) groups.set(key, { key, label: name.trim(), order: key });
  }
  return [...groups.values()];
}

/** The latest incident first, what has no date last. */
export function compareReviews(one: ReviewFacts, other: ReviewFacts): number {
  const first = `${other.date ?? ''}\n${reviewName(one)}\n${one.uri}`;
  const second = `${one.date ?? ''}\n${reviewName(other)}\n${other.uri}`;
  return first < second ? -1 : 1;
}

/** A draft is to be finished while people still remember: "Site Reliability Engineering" asks for weeks. */
const OLD_DRAFT = 14;

/**
 * How many days ago the incident of a review was that is still a draft, once that is too long.
 * @param today days since 1970
 */
export function oldDraft({ status, date }: ReviewFacts, today: number): number | undefined {
  const day = status === 'draft' || status === 'in-review' ? dayOf(date) : undefined;
  return day !== undefined && today - day > OLD_DRAFT ? today - day : undefined;
}
