import { StoreError } from "../../authoring/index.ts";
import { fileErrorCode } from "../../platform/files.ts";
import type { SaidError } from "../store/messages.ts";
import { thrownText } from "./thrown.ts";

/** Whatever a store threw, for the other side of the pipe. */
export function saidError(error: unknown, folder: string): SaidError {
  const code = fileErrorCode(error);
  if (!(error instanceof Error)) return { name: "Error", message: thrownText(error, folder) };
  const { name, message } = error;
  if (name === "NotCapable") return { name, problem: "not-permitted", message: withoutFlag(message), hint: rights };
  return {
    name,
    message,
    ...(code !== undefined && { code }),
    ...(error instanceof StoreError && {
      problem: error.problem,
      ...(error.hint !== undefined && { hint: error.hint }),
    }),
  };
}

const rights = "A store whose path is a folder reaches that folder alone, and none may start programs.";

/** Deno says how one would start it oneself. */
function withoutFlag(message: string): string {
  return message.replace(/, run again with the --\S+ flag\.?$/, "");
}
