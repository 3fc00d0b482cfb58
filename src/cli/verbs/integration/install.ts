import { textOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { packageAnswer } from "./packageAnswer.ts";

/** `mlstack integration install [NAME…] [-i NAME…] [--stack STACK] [-y] [--uv] [--python PATH] [--dry-run]`. */
export const run: Run = async (context) => {
  const stack = textOf(context.parsed, "stack");
  return packageAnswer(context, {
    work: "install",
    names: context.parsed.arguments,
    ...(stack === undefined ? {} : { stack }),
  });
};
