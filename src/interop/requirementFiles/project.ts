import { requirementText } from "../../core/python/requirementText.ts";
import type { PackageNeeds } from "./needs.ts";
import { tomlText } from "./tomlText.ts";

/** The table `project` of a pyproject.toml, as uv and every newer tool read it. PEP 621. */
export function projectTable({ requirements }: PackageNeeds): string {
  const lines = requirements.map((each) => `  ${tomlText(requirementText(each))},\n`);
  return `[project]\ndependencies = [\n${lines.join("")}]\n`;
}
