/** Larger files are no reviews that a person wrote, and reading one would hold everything up. */
export const largestIndexed = 256 * 1024;

/** A file that the settings name. */
export interface FileToRead {
  readonly uri: string;
  /** As the system names it. */
  readonly file: string;
  /** As reviews are named to people and to patterns. */
  readonly path: string;
}
