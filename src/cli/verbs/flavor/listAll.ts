import type { Run } from "../../command/context.ts";
import { flavorsAnswer } from "./flavorsAnswer.ts";
import { typeAsked } from "./typeAsked.ts";

/** `mlstack flavor list`. */
export const run: Run = async ({ env, parsed }) => {
  const type = typeAsked(parsed);
  if (!type.ok) return type;
  const empty = "There are no such flavors here.";
  return flavorsAnswer(env, parsed, { ...(type.value !== undefined && { type: type.value }), empty });
};
