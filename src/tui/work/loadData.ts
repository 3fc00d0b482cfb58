import { ok, type Result } from "../../core/result.ts";
import { listComponents } from "../../usecases/component/list.ts";
import type { Env } from "../../usecases/env.ts";
import { listFlavors } from "../../usecases/flavor/list.ts";
import { nextSteps } from "../../usecases/history/next.ts";
import { secretKeys } from "../../usecases/secret/references.ts";
import { activeStack } from "../../usecases/stack/active.ts";
import { listStacks } from "../../usecases/stack/list.ts";
import { workspaceName } from "../../usecases/workspace/name.ts";
import type { AppData } from "../state/data.ts";
import { draftEntries } from "./drafts.ts";

/** Reads what the screens show. Components only when a screen needs them, so that the first screen is there sooner. */
export async function loadData(env: Env, withComponents: boolean): Promise<Result<AppData>> {
  const database = env.database();
  if (!database.ok) return database;
  const [stacks, flavors, active, drafts] = await Promise.all([
    listStacks(env, {}),
    listFlavors(env, {}),
    activeStack(env),
    draftEntries(env),
  ]);
  if (!stacks.ok) return stacks;
  if (!flavors.ok) return flavors;
  const components = withComponents ? await listComponents(env, {}) : undefined;
  if (components !== undefined && !components.ok) return components;
  const secrets = withComponents ? secretKeys(env) : undefined;
  if (secrets !== undefined && !secrets.ok) return secrets;
  const history = nextSteps(env);
  if (!history.ok) return history;
  return ok({
    stacks: stacks.value.items,
    components: components === undefined ? null : components.value.items,
    flavors: flavors.value.items,
    secrets: secrets?.value ?? [],
    active: active.ok
      ? { name: active.value.stack.name, reason: active.value.reason }
      : { name: "none", reason: "default" },
    workspace: workspaceName(env),
    drafts,
    history: history.value,
    readOnly: database.value.readOnly,
  });
}
