import { failure } from "../../core/failure.ts";
import type { Integration } from "../../core/integration.ts";
import { listed } from "../../core/listed.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import { findIntegrationIn } from "./find.ts";

/** Which integrations are meant. */
export interface ChooseIntegrations {
  /** None: all. */
  readonly names: readonly string[];
  /** Those that are left out. */
  readonly ignore?: readonly string[];
}

/** The integrations that are meant, by name and each once. Errors: not-found (what is named or left out is none, with what was likely meant). */
export async function chosenIntegrations(
  env: Env,
  { names, ignore = [] }: ChooseIntegrations,
): Promise<Result<readonly Integration[]>> {
  const all = await env.catalogue.integrations();
  const named = allNamed(all, [...names, ...ignore]);
  if (!named.ok) return named;
  const wanted = new Set(names.length === 0 ? all : named.value.slice(0, names.length));
  for (const each of named.value.slice(names.length)) wanted.delete(each);
  return ok(all.filter((each) => wanted.has(each)));
}

function allNamed(all: readonly Integration[], names: readonly string[]): Result<readonly Integration[]> {
  const results = names.map((name) => findIntegrationIn(all, name));
  const unknown = results.flatMap((each) => (each.ok ? [] : [each.error]));
  const [first, ...more] = unknown;
  if (first === undefined) return ok(results.flatMap((each) => (each.ok ? [each.value] : [])));
  if (more.length === 0) return err(first);
  const wrong = names.filter((_, index) => results[index]?.ok === false);
  return err(failure("not-found", `There are no integrations ${listed(wrong)}.`, { causes: unknown }));
}
