import type { LastCheck } from "../../core/storeCheck.ts";
import type { Env } from "../env.ts";

/** How the last check of a component went; undefined: it was never checked on this machine. */
export function lastCheck(env: Env, component: string): LastCheck | undefined {
  return env.checks.get(component);
}
