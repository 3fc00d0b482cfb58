import { join } from "node:path";
import { createEnv } from "../../src/env.ts";
import { componentForm } from "../../src/usecases/component/form.ts";
import { listComponents } from "../../src/usecases/component/list.ts";
import { listStacks } from "../../src/usecases/stack/list.ts";

/** What is wrong in the database of a home, a sentence each: components that their flavors would refuse, stacks without what each needs. */
export async function invalidRows(home: string): Promise<readonly string[]> {
  const env = createEnv({ version: "fuzz", home: join(home, "mlstack"), environment: {} });
  const [components, stacks] = [await listComponents(env, {}), await listStacks(env, {})];
  if (!components.ok) return [components.error.message];
  if (!stacks.ok) return [stacks.error.message];
  const wrong: string[] = [];
  for (const { id, name, type } of components.value.items) {
    const form = await componentForm(env, { type, ref: id });
    const failures = form.ok ? form.value.check(form.value.configuration, form.value.sealed) : [form.error];
    wrong.push(...failures.map(({ message }) => `${type} ${name}: ${message}`));
  }
  for (const { name, components: held } of stacks.value.items)
    if (held.orchestrator?.length !== 1 || held.artifact_store?.length !== 1)
      wrong.push(`stack ${name} lacks an orchestrator or an artifact store`);
  const database = env.database();
  if (database.ok) database.value.close();
  return wrong;
}
