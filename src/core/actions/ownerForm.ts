import type { ReviewAction } from './item.ts';

/**
 * The name of an owner as the review writes names: with an `@` where the item's owner, or the first owner of
 * another item, has one, and without where they have none. A name of several words never has one.
 */
export function inOwnersForm(owner: string, { action, review }: ReviewAction): string {
  const other = action.owner ?? review.actions.find((one) => one.owner !== undefined)?.owner;
  if (other === undefined) return owner;
  const name = owner.replace(/^@/, '');
  return other.startsWith('@') && !/\s/.test(name) ? `@${name}` : name;
}
