import type { ComponentTypeId } from "../../../core/componentType.ts";
import type { Failure } from "../../../core/failure.ts";
import type { Env } from "../../../usecases/env.ts";
import { describeFlavor } from "../../../usecases/flavor/describe.ts";

/** Where `--secret=VALUE` names no secret and the flavor has a field of that name, says how the field is set. */
export async function withFieldHint(
  env: Env,
  type: ComponentTypeId,
  flavor: string,
  refusal: Failure,
): Promise<Failure> {
  if (refusal.code !== "not-found" || refusal.at?.option !== "secret") return refusal;
  const found = await describeFlavor(env, { type, name: flavor });
  if (!found.ok || !found.value.fields.some(({ name }) => name === "secret")) return refusal;
  const hint = `--secret attaches a secret by its name; the field secret of ${flavor} is set by --field secret=VALUE or --secret={{name.key}}.`;
  return { ...refusal, hint };
}
