import type { Run } from "../../command/context.ts";
import { packageAnswer } from "./packageAnswer.ts";

/** `mlstack integration uninstall [NAME…] [-i NAME…] [-y] [--uv] [--python PATH] [--dry-run]`. */
export const run: Run = (context) => packageAnswer(context, { work: "uninstall", names: context.parsed.arguments });
