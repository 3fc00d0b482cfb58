import { failure } from "../core/failure.ts";
import { err, type Result } from "../core/result.ts";
import type { Env } from "./env.ts";
import type { ActiveReason } from "./stack/active.ts";

/** Where things are and how many there are. */
export interface Status {
  readonly version: string;
  /** The folder that holds everything, unless the system's own folders are used. */
  readonly home: string;
  readonly database: string;
  readonly active: { readonly name: string; readonly id: string; readonly reason: ActiveReason };
  readonly counts: {
    readonly stacks: number;
    readonly components: number;
    readonly secrets: number;
    readonly flavors: number;
  };
}

/** Tells where the data are, which stack is active and why. */
export async function status(_env: Env): Promise<Result<Status>> {
  return err(failure("bug", "This is not written yet."));
}
