import type { RequirementFormat } from "../../core/python/requirementFormat.ts";
import { requirementText } from "../../core/python/requirementText.ts";
import { condaFile } from "./conda.ts";
import { dockerLines } from "./docker.ts";
import type { PackageNeeds } from "./needs.ts";
import { poetryTable } from "./poetry.ts";
import { projectTable } from "./project.ts";

const writers: Readonly<Record<RequirementFormat, (needs: PackageNeeds) => string>> = {
  pip: ({ requirements }) => requirements.map((each) => `${requirementText(each)}\n`).join(""),
  uv: projectTable,
  poetry: poetryTable,
  conda: condaFile,
  dockerfile: dockerLines,
  apt: ({ aptPackages }) => aptPackages.map((each) => `${each}\n`).join(""),
};

/** Writes packages in a form that a tool reads. */
export function writeRequirements(format: RequirementFormat, needs: PackageNeeds): string {
  return writers[format](needs);
}
