import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Transaction } from "../../database/view.ts";
import { change } from "../access.ts";
import { sealConfiguration } from "../component/sealing.ts";
import type { Env } from "../env.ts";
import { namesText } from "../several.ts";
import { type Plan, type Planned, type PlannedComponent, planIn, planOf } from "./plan.ts";
import { type Prepared, prepareFiles } from "./prepare.ts";

/** Which files are applied. */
export interface ApplyFiles {
  readonly files: readonly string[];
  /** The plan that the person agreed to; when another one is needed by now, nothing is done. */
  readonly agreed?: Plan;
}

/**
 * Creates and changes what files say, all of it or nothing, as one change of the history; nothing is deleted. Returns what was done. Errors: as `planFiles`;
 * conflict (the plan is no longer the one that was agreed to).
 */
export async function applyFiles(env: Env, { files, agreed }: ApplyFiles): Promise<Result<Plan>> {
  const prepared = await prepareFiles(env, files);
  return prepared.ok ? applyPrepared(env, prepared.value, agreed) : prepared;
}

/** The same for what was read already. */
export function applyPrepared(env: Env, prepared: Prepared, agreed?: Plan): Result<Plan> {
  return change(env, `apply ${namesText(prepared.files)}`, (tx): Result<Plan> => {
    const planned = planIn(env, tx, prepared);
    if (!planned.ok) return planned;
    const plan = planOf(planned.value);
    if (agreed !== undefined && JSON.stringify(agreed.steps) !== JSON.stringify(plan.steps)) return err(overtaken);
    const done = store(env, tx, planned.value);
    return done.ok ? ok(plan) : done;
  });
}

const overtaken = failure(
  "conflict",
  "Nothing was applied: what is stored, or a file, has changed since the plan was shown.",
  {
    hint: "Look at the new plan first.",
  },
);

function store(env: Env, tx: Transaction, { components, stacks }: Planned): Result<void> {
  for (const planned of components) {
    if (planned.kind === "leave") continue;
    const stored = storeComponent(env, tx, planned);
    if (!stored.ok) return stored;
  }
  for (const { kind, stack } of stacks) {
    const stored = kind === "leave" ? ok(undefined) : tx.stacks.put(stack);
    if (!stored.ok) return stored;
  }
  return ok(undefined);
}

function storeComponent(env: Env, tx: Transaction, planned: PlannedComponent): Result<unknown> {
  const { component, configuration, flavor, stored } = planned;
  const before = stored === undefined ? undefined : { ...stored.component, open: stored.open };
  const sealed = sealConfiguration(env, component.id, flavor.fields, configuration, before);
  return sealed.ok ? tx.components.put({ ...component, ...sealed.value }) : sealed;
}
