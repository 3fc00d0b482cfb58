import type { Run } from "../../command/context.ts";
import { descriptionAnswer } from "./descriptionAnswer.ts";
import { flavorNamed } from "./flavorNamed.ts";

/** `mlstack flavor describe TYPE/FLAVOR`. */
export const run: Run = async ({ env, parsed }) => {
  const [text = ""] = parsed.arguments;
  const name = await flavorNamed(env, text);
  return name.ok ? descriptionAnswer(env, parsed, name.value) : name;
};
