import { failure } from "../../../core/failure.ts";
import { listed } from "../../../core/listed.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Env } from "../../../usecases/env.ts";
import type { FlavorName } from "../../../usecases/flavor/find.ts";
import { listFlavors } from "../../../usecases/flavor/list.ts";
import { typeNamed } from "./typeAsked.ts";

/** The flavor that `TYPE/FLAVOR` names; whether it exists is not asked. Errors: usage (no type), unknown-type. */
export async function flavorNamed(env: Env, text: string): Promise<Result<FlavorName>> {
  const slash = text.indexOf("/");
  if (slash < 0) {
    const hint = await meant(env, text);
    return err(failure("usage", `${text} does not say which type the flavor belongs to.`, { hint }));
  }
  const type = typeNamed(text.slice(0, slash));
  return type.ok ? ok({ type: type.value, name: text.slice(slash + 1) }) : type;
}

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
