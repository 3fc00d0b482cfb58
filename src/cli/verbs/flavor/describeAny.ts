import { failure } from "../../../core/failure.ts";
import { listed } from "../../../core/listed.ts";
import { err } from "../../../core/result.ts";
import type { Env } from "../../../usecases/env.ts";
import { listFlavors } from "../../../usecases/flavor/list.ts";
import type { Run } from "../../command/context.ts";
import { descriptionAnswer } from "./descriptionAnswer.ts";
import { typeNamed } from "./typeAsked.ts";

/** `mlstack flavor describe TYPE/FLAVOR`. */
export const run: Run = async ({ env, parsed }) => {
  const [text = ""] = parsed.arguments;
  const slash = text.indexOf("/");
  if (slash < 0) {
    const hint = await meant(env, text);
    return err(failure("usage", `${text} does not say which type the flavor belongs to.`, { hint }));
  }
  const type = typeNamed(text.slice(0, slash));
  if (!type.ok) return type;
  return descriptionAnswer(env, parsed, { type: type.value, name: text.slice(slash + 1) });
};

/** Which flavors have that name or title, in all types. */
async function meant(env: Env, text: string): Promise<string> {
  const flavors = await listFlavors(env, {});
  const wanted = text.toLowerCase();
  const named = (flavors.ok ? flavors.value.items : [])
    .filter(({ name, title }) => name === wanted || title.toLowerCase() === wanted)
    .map(({ type, name }) => `${type}/${name}`);
  if (named.length === 0) return "For example artifact_store/s3; mlstack flavor list has all of them.";
  return named.length === 1 ? `Did you mean ${named[0]}?` : `There are ${listed(named)}.`;
}
