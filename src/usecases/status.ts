import { ok, type Result } from "../core/result.ts";
import { read } from "./access.ts";
import type { Env } from "./env.ts";
import { type ActiveReason, whichActive } from "./stack/whichActive.ts";

/** Where things are and how many there are. */
export interface Status {
  readonly version: string;
  /** The folder that holds everything, unless the system's own folders are used. */
  readonly home: string;
  readonly database: string;
  /** The folder that flavors of one's own resolve from: marked by `mlstack init`, else the current one. */
  readonly workspace: { readonly root: string; readonly marked: boolean };
  readonly active: { readonly name: string; readonly id: string; readonly reason: ActiveReason };
  readonly counts: {
    readonly stacks: number;
    readonly components: number;
    readonly secrets: number;
    readonly flavors: number;
  };
}

/** Tells where the data are, which stack is active and why. Errors: not-found and ambiguous (what `MLSTACK_STACK` names). */
export async function status(env: Env): Promise<Result<Status>> {
  return read(env, (view) => {
    const active = whichActive(env, view);
    if (!active.ok) return active;
    const { stack, reason } = active.value;
    return ok({
      version: env.version,
      home: env.home,
      database: env.databasePath,
      workspace: env.workspace(),
      active: { name: stack.name, id: stack.id, reason },
      counts: {
        stacks: view.stacks.count(),
        components: view.components.count(),
        secrets: view.secrets.count(),
        flavors: env.catalogue.entries().length,
      },
    });
  });
}
