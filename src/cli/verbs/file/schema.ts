import { ok } from "../../../core/result.ts";
import { stackFileSchema } from "../../../usecases/stackFile/schema.ts";
import type { Run } from "../../command/context.ts";

/** `mlstack schema stack`. */
export const run: Run = async ({ env }) => ok({ kind: "text", text: await stackFileSchema(env) });
