/** What `pir.create.path` is by default: in a folder that is known for reviews, sorted by day. */
export const defaultPathPattern = 'postmortems/${date}-${slug}.${extension}';
