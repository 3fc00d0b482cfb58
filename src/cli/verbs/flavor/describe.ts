import type { Run } from "../../command/context.ts";
import { descriptionAnswer } from "./descriptionAnswer.ts";

/** `mlstack <type> flavor describe FLAVOR`. */
export const run: Run = async ({ env, parsed, type }) => {
  const [name = ""] = parsed.arguments;
  return descriptionAnswer(env, parsed, { type, name });
};
