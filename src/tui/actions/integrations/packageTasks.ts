import process from "node:process";
import type { PackageWork } from "../../../core/python/packagePlan.ts";
import type { ToolProgress } from "../../../core/python/toolProgress.ts";
import { ok } from "../../../core/result.ts";
import { carryOut } from "../../../usecases/integration/carryOut.ts";
import {
  createEnvironment,
  type EnvironmentPlan,
  planEnvironment,
} from "../../../usecases/integration/createEnvironment.ts";
import { readEnvironment } from "../../../usecases/integration/environment.ts";
import {
  doingText,
  doneText,
  nothingToDo,
  planNotes,
  planQuestion,
} from "../../../usecases/integration/packageWords.ts";
import { planPackages, type ToolPlan } from "../../../usecases/integration/plan.ts";
import type { TaskProgress } from "../../state/task.ts";
import { type Context, toast, toastFailure } from "../context.ts";
import { askFirst } from "../overlay/prompt.ts";
import { startTask } from "../tasks.ts";

/** Shows what would be done with the packages of integrations and where, asks, and does it in the background. Without an environment it offers to make one. */
export async function askPackages(context: Context, work: PackageWork, names: readonly string[]): Promise<void> {
  const { env } = context;
  const target = await readEnvironment(env, undefined);
  if (!target.ok) {
    if (target.error.code === "no-environment") return askEnvironment(context);
    return toastFailure(context, target.error);
  }
  const planned = await planPackages(env, { work, names, target: target.value, tool: "any" });
  if (!planned.ok) return toastFailure(context, planned.error);
  const plan = planned.value;
  if (plan.requirements.length === 0) return toast(context, nothingToDo(plan), "note");
  askFirst(context, planQuestion(plan), async () => startPackages(context, plan), [
    ...planNotes(plan),
    ...plan.conflicts,
    plan.requirements.map(({ requirement }) => requirement).join("  "),
  ]);
}

function startPackages(context: Context, plan: ToolPlan): void {
  startTask(context, {
    title: doingText(plan),
    work: async (signal, report, tell) => {
      const done = await carryOut(context.env, plan, {
        signal,
        onLine: tell,
        onProgress: (progress) => report(taskProgress(progress)),
      });
      checkAnew(context);
      return done.ok ? ok(doneText(plan, done.value)) : done;
    },
  });
}

/** What a stack lacks is no part of it, so that nothing else tells that it must be checked again. */
function checkAnew({ store }: Context): void {
  store.set((state) => (state.checked === null ? state : { ...state, checked: { ...state.checked, against: null } }));
}

/** Offers to make `.venv` in the folder that the program was called in. */
export function askEnvironment(context: Context): void {
  const plan = planEnvironment(context.env, { parent: process.cwd(), tool: "any" });
  if (plan.ok) askToMake(context, plan.value);
  else toastFailure(context, plan.error);
}

function askToMake(context: Context, plan: EnvironmentPlan): void {
  const { folder, tool, command } = plan;
  const make = async (): Promise<void> =>
    startTask(context, {
      title: `Making ${folder}`,
      work: async (signal, _, tell) => {
        const made = await createEnvironment(context.env, plan, { signal, onLine: tell });
        return made.ok ? ok(`Made ${folder}, with Python ${made.value.version}.`) : made;
      },
    });
  askFirst(context, `Make a Python environment in ${folder}?`, make, [
    `There is none yet. It is made by ${tool === "uv" ? "uv" : command.program}.`,
  ]);
}

function taskProgress({ step, what, done, total, unit }: ToolProgress): TaskProgress {
  const doing = what === null ? step : `${step} ${what}`;
  if (total === null || total === 0) return { doing };
  return unit === "bytes" ? { doing, part: done / total } : { doing, done, total };
}
