import type { Run } from "../../command/context.ts";
import { packageAnswer } from "./packageAnswer.ts";

/** `mlstack integration upgrade [NAME…] [-i NAME…] [-y] [--uv] [--python PATH] [--dry-run]`. */
export const run: Run = (context) => packageAnswer(context, { work: "upgrade", names: context.parsed.arguments });
