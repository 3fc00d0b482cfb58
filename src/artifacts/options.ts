import type { Meter } from "./meter.ts";

/** How many files are under way at the same time. */
export const filesAtOnce = 8;

/** How files are transferred. */
export interface TransferOptions {
  /** A folder is taken with all in it. */
  readonly recursive?: boolean;
  /** What is there already is replaced. */
  readonly overwrite: boolean;
  readonly meter: Meter;
  readonly signal?: AbortSignal | undefined;
}
