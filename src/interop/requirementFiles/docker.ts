import { requirementText } from "../../core/python/requirementText.ts";
import { quotedWord } from "../commands/shell.ts";
import type { PackageNeeds } from "./needs.ts";

/** Lines for a Dockerfile, below its FROM: the Debian packages, then those of Python. */
export function dockerLines({ requirements, aptPackages }: PackageNeeds): string {
  const debian = [
    "RUN apt-get update && apt-get install -y --no-install-recommends",
    ...aptPackages,
    "&& rm -rf /var/lib/apt/lists/*",
  ];
  const python = ["RUN pip install --no-cache-dir", ...requirements.map((each) => quotedWord(requirementText(each)))];
  return [...(aptPackages.length === 0 ? [] : [debian]), ...(requirements.length === 0 ? [] : [python])]
    .map((parts) => `${parts.join(" \\\n    ")}\n`)
    .join("");
}
