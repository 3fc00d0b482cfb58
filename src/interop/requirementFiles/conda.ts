import { requirementText } from "../../core/python/requirementText.ts";
import type { PackageNeeds } from "./needs.ts";

/** An environment.yml. The packages are those of PyPI, under names that conda's own channels may not have, so that pip installs them. */
export function condaFile({ name, requirements }: PackageNeeds): string {
  const pip = requirements.map((each) => `      - ${JSON.stringify(requirementText(each))}\n`);
  const own = "dependencies:\n  - python\n  - pip\n";
  return `name: ${JSON.stringify(environmentName(name))}\n${own}${pip.length === 0 ? "" : `  - pip:\n${pip.join("")}`}`;
}

/** conda refuses blanks, slashes, colons and hashes in names of environments. */
function environmentName(name: string): string {
  return name.replace(/[^\w.-]+/g, "-");
}
