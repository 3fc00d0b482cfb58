import type { Entity } from "./component.ts";

/** A named set of key-values. The values are never part of it: they are opened one by one, on demand. */
export interface Secret extends Entity {
  /** Only its owner would see it on a ZenML server; kept for a faithful push. */
  readonly private: boolean;
  readonly keys: readonly string[];
}
