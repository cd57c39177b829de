/**
 * Stands in for the library of this name in the bundles: markdown-it makes one, and calls it only
 * with its option `linkify`, which nothing here sets. It would be 11 kB of every window that opens.
 */
export class LinkifyIt {}
