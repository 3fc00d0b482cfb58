import { isComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import type { FlavorSpec } from "../../core/flavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { type GeneralRule, generalRule, generalRules } from "../../core/stackRule/generalRules.ts";
import type { StackRule } from "../../core/stackRule/stackRule.ts";
import { didYouMean } from "../../core/suggest.ts";
import type { Env } from "../env.ts";
import { allFlavors } from "../flavor/all.ts";

/** A rule as findings name it: one that belongs to no flavor, or one of a flavor's stack rules. */
export type KnownRule =
  | { readonly id: string; readonly general: GeneralRule }
  | { readonly id: string; readonly rule: StackRule; readonly flavor: FlavorSpec };

/** Finds a rule by the id that findings give. Errors: not-found. */
export async function findRule(env: Env, id: string): Promise<Result<KnownRule>> {
  const general = generalRule(id);
  if (general !== undefined) return ok({ id, general });
  const [type = "", name = "", own = ""] = id.split("/");
  const flavor = isComponentTypeId(type) ? await env.catalogue.read(type, name) : undefined;
  const rule = flavor?.spec.stackRules.find((each) => each.id === own);
  if (flavor !== undefined && rule !== undefined) return ok({ id, rule, flavor: flavor.spec });
  return err(failure("not-found", `There is no rule ${id}.`, { hint: await hintFor(env, id) }));
}

/** Rules of flavors that end so, else the most similar id. */
async function hintFor(env: Env, id: string): Promise<string> {
  const ids = await allRuleIds(env);
  const ending = ids.filter((each) => each.endsWith(`/${id}`));
  if (ending.length > 0) return `Flavors have it: ${ending.slice(0, 4).join(", ")}${ending.length > 4 ? ", …" : ""}.`;
  return (
    didYouMean(id, ids) ?? "Findings name their rule, such as missing-type or orchestrator/vertex/no_pipeline_root."
  );
}

/** The ids of all rules, as findings give them: first those of no flavor. */
export async function allRuleIds(env: Env): Promise<readonly string[]> {
  const own = (await allFlavors(env)).flatMap(({ spec: { type, name, stackRules } }) =>
    stackRules.map(({ id }) => `${type}/${name}/${id}`),
  );
  return [...generalRules.map(({ id }) => id), ...own];
}
