import { ok } from "../../core/result.ts";
import type { Run } from "../command/context.ts";

/** `mlstack version`. */
export const run: Run = async ({ env }) => ok({ kind: "text", text: `mlstack ${env.version}` });
