import { type CheckedIntegration, checkIntegration } from "../../core/integrationState.ts";
import { conflictText } from "../../core/python/conflictText.ts";
import { mergeRequirements } from "../../core/python/mergeRequirements.ts";
import type { PackagePlan, PackageWork } from "../../core/python/packagePlan.ts";
import type { SharedRequirement } from "../../core/python/sharedRequirement.ts";
import { ok, type Result } from "../../core/result.ts";
import { chooseTool, type WantedTool } from "../../integrations/run/chooseTool.ts";
import { commandLine } from "../../integrations/run/commandLine.ts";
import type { Tool, ToolWork } from "../../integrations/run/tool.ts";
import type { Env } from "../env.ts";
import type { EnvironmentPackages } from "./environment.ts";
import { goingWith, losingBy, neededBy, stayingOf } from "./needed.ts";
import { type WantedIntegrations, wantedIntegrations } from "./wanted.ts";

/** What shall be done, and where. */
export interface PlanPackages extends WantedIntegrations {
  readonly work: PackageWork;
  readonly target: EnvironmentPackages;
  readonly tool: WantedTool;
  /** An absolute path: where a bundle goes. */
  readonly folder?: string;
}

/** A plan with the tool that it is made for. */
export interface ToolPlan extends PackagePlan {
  readonly tool: Tool;
}

/** Tells what would be done, and changes nothing. Errors: not-found (an integration, the stack, uv), ambiguous. */
export async function planPackages(env: Env, input: PlanPackages): Promise<Result<ToolPlan>> {
  const { work, target, names } = input;
  const chosen = await wantedIntegrations(env, input);
  if (!chosen.ok) return chosen;
  const tool = chooseTool(target.environment, input.tool, env.variables);
  if (!tool.ok) return tool;
  const meant = new Set(chosen.value.map(({ name }) => name));
  const all = (await env.catalogue.integrations()).map((each) => checkIntegration(each, target.checked));
  const wanted = all.filter(({ integration }) => meant.has(integration.name));
  const acted = wanted.filter((each) => isActedOn(each, work, names.length > 0));
  const isRemoval = work === "uninstall";
  const requirements = isRemoval ? goingWith(acted) : neededBy(togetherWith(acted, wanted, work));
  const others = all.filter((each) => !acted.includes(each));
  return ok({
    work,
    environment: target.environment,
    tool: tool.value,
    toolName: tool.value.kind === "uv" ? "uv" : ["pip", tool.value.version].filter(Boolean).join(" "),
    integrations: namesOf(acted),
    skipped: names.length === 0 ? [] : namesOf(wanted.filter((each) => !acted.includes(each))),
    requirements,
    kept: isRemoval ? stayingOf(acted) : [],
    conflicts: isRemoval ? [] : conflictsOf(requirements),
    losing: isRemoval ? losingBy(others, requirements) : [],
    ...(input.folder === undefined ? {} : { folder: input.folder }),
    command: commandLine(
      tool.value,
      target.environment,
      toolWork(
        input,
        requirements.map(({ requirement }) => requirement),
      ),
    ),
  });
}

/** Tells whether something is to be done for an integration, as ZenML decides it. */
function isActedOn({ state, integration }: CheckedIntegration, work: PackageWork, isNamed: boolean): boolean {
  if (integration.requirements.length === 0) return false;
  switch (work) {
    case "install":
      return state !== "installed";
    case "bundle":
      return true;
    default:
      return isNamed ? state !== "missing" : state === "installed" || state === "wrong version";
  }
}

function conflictsOf(requirements: readonly SharedRequirement[]): readonly string[] {
  const owned = requirements.flatMap(({ requirement, integrations }) =>
    integrations.map((owner) => ({ requirement, owner })),
  );
  return mergeRequirements(owned)
    .filter(({ isConflict }) => isConflict)
    .map(conflictText);
}

/** What is there already of what is named is given to the tool too, so that its versions are not lost to the others. */
function togetherWith(
  acted: readonly CheckedIntegration[],
  wanted: readonly CheckedIntegration[],
  work: PackageWork,
): readonly CheckedIntegration[] {
  return work === "install" && acted.length > 0 ? wanted : acted;
}

function namesOf(checked: readonly CheckedIntegration[]): readonly string[] {
  return checked.map(({ integration }) => integration.name);
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
