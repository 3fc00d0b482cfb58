import type { PackagePlan } from "../../core/python/packagePlan.ts";
import { quotedWord } from "../../interop/commands/shell.ts";

/** A program with its words, as it could be typed into a POSIX shell. */
export function commandText({ program, words }: PackagePlan["command"]): string {
  return [program, ...words].map(quotedWord).join(" ");
}
