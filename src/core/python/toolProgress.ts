/** What pip or uv is doing. */
export type ToolStep = "resolving" | "downloading" | "building" | "installing" | "removing";

/** How far it has come with that: `done` of `total` packages, or bytes of one download. */
export interface ToolProgress {
  readonly step: ToolStep;
  /** The package or file that it is about; null: all of them. */
  readonly what: string | null;
  readonly done: number;
  /** Null: nobody knows yet. */
  readonly total: number | null;
  readonly unit: "packages" | "bytes";
}

/** A package in a version, as the tool names it. */
export interface PackageVersion {
  readonly name: string;
  readonly version: string;
}
