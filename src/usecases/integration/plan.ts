import type { PackagePlan, PackageWork } from "../../core/python/packagePlan.ts";
import type { PythonEnvironment } from "../../core/python/pythonEnvironment.ts";
import { ok, type Result } from "../../core/result.ts";
import { chooseTool } from "../../integrations/run/chooseTool.ts";
import { commandLine } from "../../integrations/run/commandLine.ts";
import type { Tool, ToolWork } from "../../integrations/run/tool.ts";
import type { Env } from "../env.ts";
import { keptPackagesOf, neededBy, packagesOf } from "./needed.ts";
import { type WantedIntegrations, wantedIntegrations } from "./wanted.ts";

/** What shall be done, and where. */
export interface PlanPackages extends WantedIntegrations {
  readonly work: PackageWork;
  readonly environment: PythonEnvironment;
  /** By uv in place of the environment's own pip. */
  readonly uv: boolean;
  /** An absolute path: where a bundle goes. */
  readonly folder?: string;
}

/** A plan with the tool that it is made for. */
export interface ToolPlan extends PackagePlan {
  readonly tool: Tool;
}

/** Tells what would be done, and changes nothing. Errors: not-found (an integration, the stack, uv), ambiguous. */
export async function planPackages(env: Env, input: PlanPackages): Promise<Result<ToolPlan>> {
  const { work, environment, uv } = input;
  const chosen = await wantedIntegrations(env, input);
  if (!chosen.ok) return chosen;
  const tool = chooseTool(environment, { uv, variables: env.variables });
  if (!tool.ok) return tool;
  const wanted = chosen.value;
  const requirements = work === "uninstall" ? packagesOf(wanted) : neededBy(wanted);
  const texts = requirements.map(({ text }) => text);
  return ok({
    work,
    environment,
    tool: tool.value,
    toolName: tool.value.kind === "uv" ? "uv" : ["pip", tool.value.version].filter(Boolean).join(" "),
    integrations: wanted.map(({ name }) => name),
    skipped: [],
    requirements,
    kept: work === "uninstall" ? keptPackagesOf(wanted) : [],
    command: commandLine(tool.value, environment, toolWork(input, texts)),
  });
}

function toolWork({ work, folder = "" }: PlanPackages, texts: readonly string[]): ToolWork {
  switch (work) {
    case "uninstall":
      return { kind: work, packages: texts };
    case "bundle":
      return { kind: "download", requirements: texts, folder };
    default:
      return { kind: work, requirements: texts };
  }
}
