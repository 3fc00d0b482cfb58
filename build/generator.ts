/** A file that a script writes: where (relative to the project's folder, forward slashes) and its whole text. */
export type GeneratedFile = { path: string; text: string };

/** Makes one or more files from the sources, always the same text from the same sources. */
export type Generator = {
  /** What is printed when its files change. */
  name: string;
  /** All files it owns. `root` is the project's folder, absolute. */
  files(root: string): Promise<readonly GeneratedFile[]>;
  /** Files that are its alone, as a glob: those that it no longer makes are removed. */
  owns?: string;
};
