import type { Finding } from "../../../core/finding.ts";
import type { reportForms } from "../../table/shared.ts";
import { writeGithub } from "./github.ts";
import { type CheckedThing, writeJunit } from "./junit.ts";
import { type ReportTool, writeSarif } from "./sarif.ts";

/** Findings as a report: `isBad` tells which of them make the check fail. */
export function reportText(
  form: (typeof reportForms)[number],
  things: readonly CheckedThing[],
  { isBad, ...tool }: ReportTool & { readonly isBad: (finding: Finding) => boolean },
): string {
  const findings = things.flatMap((thing) => thing.findings);
  switch (form) {
    case "sarif":
      return writeSarif(findings, tool);
    case "github":
      return writeGithub(findings);
    case "junit":
      return writeJunit(things, isBad);
  }
}
