import { failure } from "../../core/failure.ts";
import type { Integration } from "../../core/integration.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { suggest } from "../../core/suggest.ts";
import type { Env } from "../env.ts";

/** Finds an integration by its name or its title, letter case aside. Errors: not-found (with what was likely meant). */
export async function findIntegration(env: Env, text: string): Promise<Result<Integration>> {
  return findIntegrationIn(await env.catalogue.integrations(), text);
}

/** The same among integrations that are at hand. */
export function findIntegrationIn(all: readonly Integration[], text: string): Result<Integration> {
  const isNamed = (word: string) => (each: Integration) =>
    each.name === word.toLowerCase().replaceAll("-", "_") || each.title.toLowerCase() === word.toLowerCase();
  const found = all.find(isNamed(text));
  if (found !== undefined) return ok(found);
  const near = suggest(
    text,
    all.flatMap(({ name, title }) => [name, title]),
  );
  const meant = near === undefined ? undefined : all.find(isNamed(near));
  return err(
    failure("not-found", `There is no integration ${text}.`, {
      hint: meant === undefined ? "mlstack integration list shows all." : `Did you mean ${meant.name}?`,
    }),
  );
}
