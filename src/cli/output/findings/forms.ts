import type { Finding } from "../../../core/finding.ts";
import type { reportForms } from "../../table/shared.ts";
import { writeGithub } from "./github.ts";
import { type CheckedThing, writeJunit } from "./junit.ts";
import { writeSarif } from "./sarif.ts";

/** Findings as a report: `isBad` tells which of them make the check fail. */
export function reportText(
  form: (typeof reportForms)[number],
  things: readonly CheckedThing[],
  { version, isBad }: { readonly version: string; readonly isBad: (finding: Finding) => boolean },
): string {
  const findings = things.flatMap((thing) => thing.findings);
  switch (form) {
    case "sarif":
      return writeSarif(findings, { version });
    case "github":
      return writeGithub(findings);
    case "junit":
      return writeJunit(things, isBad);
  }
}
