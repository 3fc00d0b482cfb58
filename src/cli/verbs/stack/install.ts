import type { Run } from "../../command/context.ts";
import { packageAnswer } from "../integration/packageAnswer.ts";

/** `mlstack stack install [STACK] [-i NAME…] [-y] [--uv] [--python PATH] [--dry-run]`. */
export const run: Run = (context) =>
  packageAnswer(context, { work: "install", names: [], stack: context.parsed.arguments[0] ?? null });
