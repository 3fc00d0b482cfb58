import { failure } from "../../../core/failure.ts";
import { err } from "../../../core/result.ts";
import type { Run } from "../../command/context.ts";
import { descriptionAnswer } from "./descriptionAnswer.ts";
import { typeNamed } from "./typeAsked.ts";

/** `mlstack flavor describe TYPE/FLAVOR`. */
export const run: Run = async ({ env, parsed }) => {
  const [text = ""] = parsed.arguments;
  const slash = text.indexOf("/");
  if (slash < 0) {
    const hint = "For example artifact_store/s3; mlstack flavor list has all of them.";
    return err(failure("usage", `${text} does not say which type the flavor belongs to.`, { hint }));
  }
  const type = typeNamed(text.slice(0, slash));
  if (!type.ok) return type;
  return descriptionAnswer(env, parsed, { type: type.value, name: text.slice(slash + 1) });
};
