import type { ComponentTypeId } from "../../../core/componentType.ts";
import { flavorKey } from "../../../core/flavor.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { Env } from "../../../usecases/env.ts";
import { listFlavors } from "../../../usecases/flavor/list.ts";
import { type FlavorWithState, flavorStates } from "../../../usecases/flavor/state.ts";
import { type Parsed, textOf } from "../../arguments/parsed.ts";
import type { Answer } from "../../output/answer.ts";
import { flavorColumns, flavorValue } from "../../values/flavor.ts";

const noStates: ReadonlyMap<string, FlavorWithState> = new Map();

/** A list of flavors as the options of both `flavor list` say; `type` absent: of all types, which then have a column. */
export async function flavorsAnswer(
  env: Env,
  parsed: Parsed,
  { type, empty }: { readonly type?: ComponentTypeId; readonly empty: string },
): Promise<Result<Answer>> {
  const [integration, search] = [textOf(parsed, "integration"), textOf(parsed, "search")];
  const page = await listFlavors(env, {
    ...(type !== undefined && { type }),
    ...(integration !== undefined && { integration }),
    ...(search !== undefined && { search }),
  });
  if (!page.ok) return page;
  const { items, total } = page.value;
  const hasOwn = items.some(({ origin }) => origin.kind === "custom");
  const states = hasOwn ? await flavorStates(env) : ok(noStates);
  if (!states.ok) return states;
  return ok({
    kind: "list",
    items: items.map((each) => flavorValue(each, states.value.get(flavorKey(each)))),
    total,
    columns: flavorColumns({ hasTypes: type === undefined, hasOwn }),
    empty,
  });
}
