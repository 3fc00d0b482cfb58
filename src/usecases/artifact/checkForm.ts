import { ok, type Result } from "../../core/result.ts";
import { type Configuration, objectOf, type Value } from "../../core/value/value.ts";
import { read } from "../access.ts";
import { findComponent } from "../component/find.ts";
import { openConfiguration } from "../component/sealing.ts";
import type { Env } from "../env.ts";
import { type CheckInput, type CheckReport, checkStored } from "./check.ts";

/** An artifact store as a form holds it, saved or not. */
export interface FormToCheck {
  readonly name: string;
  readonly flavor: string;
  /** What would be stored, but for kept secret values. */
  readonly configuration: Configuration;
  /** The component that is changed; absent: a new one. */
  readonly ref?: string;
  /** The fields whose stored secret values stay as they are. */
  readonly kept: readonly string[];
}

/** Checks a store before it is saved; nothing is remembered. Errors: not-found, key-unavailable, bad-data. */
export async function checkForm(env: Env, form: FormToCheck, input: CheckInput = {}): Promise<Result<CheckReport>> {
  const { name, flavor, configuration, ref, kept } = form;
  const stored = ref === undefined ? ok(undefined) : storedStore(env, ref);
  if (!stored.ok) return stored;
  const secrets = kept.map((field): [string, Value] => [field, stored.value?.open[field] ?? null]);
  const whole = objectOf([...Object.entries(configuration), ...secrets]);
  const { id, connector } = stored.value ?? { id: "", connector: null };
  return ok(await checkStored(env, { id, name, flavor, connector, configuration: whole, sealed: {} }, input));
}

function storedStore(env: Env, ref: string) {
  return read(env, (view) => {
    const found = findComponent(view, "artifact_store", ref, "exact");
    if (!found.ok) return found;
    const open = openConfiguration(env, found.value.id, found.value);
    return open.ok ? ok({ ...found.value, open: open.value }) : open;
  });
}
