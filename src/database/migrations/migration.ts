/** One step from a version of the file to the next; runs in one transaction together with the new version number. */
export interface Migration {
  /** The version (`user_version`) that the file has afterwards. */
  readonly version: number;
  /** Statements without parameters. */
  readonly sql: string;
}
