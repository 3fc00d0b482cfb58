import { resolve } from "node:path";
import { failure } from "../../../core/failure.ts";
import { err } from "../../../core/result.ts";
import { textOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { packageAnswer } from "./packageAnswer.ts";

/** `mlstack integration bundle [NAME…] [-i NAME…] [--stack STACK] --dir DIR [--python PATH] [--dry-run]`. */
export const run: Run = async (context) => {
  const stack = textOf(context.parsed, "stack");
  const folder = textOf(context.parsed, "dir") ?? "";
  if (folder === "") return err(failure("usage", "The folder of --dir is empty.", { at: { option: "--dir" } }));
  return packageAnswer(context, {
    work: "bundle",
    names: context.parsed.arguments,
    folder: resolve(folder),
    ...(stack === undefined ? {} : { stack }),
  });
};
