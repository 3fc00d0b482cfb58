import { readOnlyProblem } from "../../artifacts/openStore.ts";
import {
  listSome,
  type ProbeOptions,
  probePlace,
  reach,
  readProbe,
  removeProbe,
  writeProbe,
} from "../../artifacts/probe.ts";
import { storeFailure } from "../../artifacts/storeFailure.ts";
import type { Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { CheckStep, LastCheck } from "../../core/storeCheck.ts";
import { now } from "../../platform/clock.ts";
import { read } from "../access.ts";
import { findComponentOrActive } from "../component/find.ts";
import type { Env } from "../env.ts";
import { redactedFailure } from "../text/redactedFailure.ts";
import { closeArtifactStore, type OpenedStore, openStored, type StoredStore, usedConfiguration } from "./open.ts";

/** How a store is checked. */
export interface CheckInput {
  /** Also write, read back and remove a small file. */
  readonly write?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Told of every step as it ends. */
  readonly onStep?: (step: CheckStep) => void;
}

/** What a check found: all steps up to the first that failed. */
export interface CheckReport {
  readonly name: string;
  readonly steps: readonly CheckStep[];
  /** What the store itself said of its configuration. */
  readonly warnings: readonly string[];
  readonly failure?: Failure;
}

/** Failures that tell nothing of the store itself: it was not even asked. */
const noVerdict: ReadonlySet<Failure["code"]> = new Set(["not-implemented", "not-trusted"]);

/** Checks the store of a component and remembers how it went. Errors: not-found, ambiguous, and those that are no verdict on the store: not-implemented, not-trusted. */
export async function checkArtifactStore(
  env: Env,
  { ref, ...input }: CheckInput & { readonly ref?: string },
): Promise<Result<CheckReport>> {
  const found = read(env, (view) => findComponentOrActive(env, view, "artifact_store", ref, "loose"));
  if (!found.ok) return found;
  const { id, rev } = found.value;
  const report = await checkStored(env, found.value, input);
  if (report.failure !== undefined && noVerdict.has(report.failure.code)) return err(report.failure);
  if (input.signal?.aborted !== true && !env.isReadOnly())
    env.checks.put(remembered(report, { component: id, rev, wrote: input.write === true }));
  return ok(report);
}

/** Checks a configuration that need not be saved; nothing is remembered. */
export async function checkStored(env: Env, stored: StoredStore, input: CheckInput = {}): Promise<CheckReport> {
  const steps: CheckStep[] = [];
  const step: Step = async (name, work) => {
    const start = performance.now();
    const done = await work().then(ok, (error: unknown) => err(storeFailure(error, undefined, input.signal)));
    const facts = { name, ms: performance.now() - start };
    const one = done.ok ? { ...facts, said: done.value.said } : { ...facts, ...refusedStep(env, done.error) };
    steps.push(one);
    input.onStep?.(one);
    return done.ok ? done.value.value : undefined;
  };
  const store = await openSteps(env, stored, step);
  if (store !== undefined) {
    await storeSteps(store, input, step);
    await closeArtifactStore(store);
  }
  const failed = steps.find(({ failure }) => failure !== undefined)?.failure;
  return {
    name: stored.name,
    steps,
    warnings: store?.warnings ?? [],
    ...(failed !== undefined && { failure: failed }),
  };
}

/** Does one thing, counts its time and keeps what is said of it; undefined: it failed. */
type Step = <T>(
  name: CheckStep["name"],
  work: () => Promise<{ readonly said: string; readonly value: T }>,
) => Promise<T | undefined>;

async function openSteps(env: Env, stored: StoredStore, step: Step): Promise<OpenedStore | undefined> {
  const used = await step("secrets", async () => {
    const used = usedConfiguration(env, stored);
    if (!used.ok) throw used.error;
    return { said: "all are there", value: used.value };
  });
  if (used === undefined) return undefined;
  return step("open", async () => {
    const opened = await openStored(env, stored);
    if (!opened.ok) throw opened.error;
    return { said: `flavor ${opened.value.flavor}`, value: opened.value };
  });
}

async function storeSteps(store: OpenedStore, { write = false, signal }: CheckInput, step: Step): Promise<void> {
  const options: ProbeOptions = { signal };
  const doing = (name: CheckStep["name"], work: () => Promise<string>) =>
    step(name, async () => ({ said: await work(), value: true }));
  if (!(await doing("reach", () => reach(store, options)))) return;
  if (!(await doing("list", () => listSome(store, options))) || !write) return;
  const place = probePlace(store);
  const refused = readOnlyProblem(store);
  if (refused !== undefined) {
    await doing("write", () => Promise.reject(refused));
    return;
  }
  if (!(await doing("write", () => writeProbe(place, options)))) return;
  await doing("read back", () => readProbe(place, options));
  // Also after a failure and a stop: nothing of the probe stays.
  await doing("remove", () => removeProbe(place, {}));
}

function remembered(report: CheckReport, facts: Pick<LastCheck, "component" | "rev" | "wrote">): LastCheck {
  const { failure } = report;
  return { ...facts, at: now(), ok: failure === undefined, ...(failure !== undefined && { message: failure.message }) };
}

function refusedStep(env: Env, failed: Failure): Pick<CheckStep, "said" | "failure"> {
  const failure = redactedFailure(env, failed);
  return { said: failure.message, failure };
}
