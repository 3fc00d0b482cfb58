import { join } from "node:path";
import type { Result } from "../../src/core/result.ts";
import { ok } from "../../src/core/result.ts";
import { createEnv } from "../../src/env.ts";
import { read } from "../../src/usecases/access.ts";
import { createCheckMemory } from "../../src/usecases/composition/checkMemory.ts";
import { verdictsFor } from "../../src/usecases/composition/verdicts.ts";
import type { Env } from "../../src/usecases/env.ts";
import { validateStacks } from "../../src/usecases/stack/validate.ts";
import { median } from "./statistics.ts";

/** How long something takes, and reading the rows that it is about, in ms. */
export interface CheckFigure {
  readonly time: number;
  readonly rows: number;
}

/** How many candidates are judged. */
export const candidateCount = 1000;

/**
 * Times the checks of stacks on a home that `fillHome` filled, within this process: verdicts for candidates of a slot whose configurations are known
 * already, as with every change of a composition but the first, and all stacks. The medians of so many rounds, one for warming up left out.
 */
export async function checkFigures(home: string, rounds: number): Promise<{ verdicts: CheckFigure; all: CheckFigure }> {
  const env = createEnv({ version: "bench", home: join(home, "mlstack"), environment: {} });
  const stores = value(
    read(env, (view) => ok(view.components.list({ type: "artifact_store" }).slice(0, candidateCount))),
  );
  const [orchestrator] = value(read(env, (view) => ok(view.components.list({ type: "orchestrator" }).slice(-1))));
  const candidates = stores.map((component) => ({ key: component.id, component }));
  const components = orchestrator === undefined ? {} : { orchestrator: [orchestrator.id] };
  const memory = createCheckMemory();
  const verdicts = await figure(env, rounds, {
    work: () => verdictsFor(env, { components, slot: "artifact_store", candidates, memory }),
    rows: (view) => view.components.some(stores.map(({ id }) => id)),
  });
  const all = await figure(env, rounds, {
    work: () => validateStacks(env, { refs: [], all: true }),
    rows: (view) => view.stacks.list(),
  });
  return { verdicts, all };
}

type View = Parameters<Parameters<typeof read>[1]>[0];

interface Compared {
  readonly work: () => Promise<Result<unknown>>;
  readonly rows: (view: View) => unknown;
}

async function figure(env: Env, rounds: number, { work, rows }: Compared): Promise<CheckFigure> {
  const times: CheckFigure[] = [];
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    value(await work());
    const between = performance.now();
    value(read(env, (view) => ok(rows(view))));
    times.push({ time: between - start, rows: performance.now() - between });
  }
  const warm = times.slice(1);
  return { time: median(warm.map(({ time }) => time)), rows: median(warm.map((each) => each.rows)) };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
