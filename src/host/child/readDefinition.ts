import type { Flavor } from "../../authoring/index.ts";
import type { Finding } from "../../core/finding.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { FlavorDefinition } from "../../core/schema/flavorDefinition.ts";
import type { CopiedFile } from "../protocol.ts";
import { error } from "./error.ts";
import type { SourceLines } from "./sourceLines.ts";
import { thrownPlace, thrownText } from "./thrown.ts";

const members = [
  "name",
  "type",
  "configSchema",
  "settingsSchema",
  "title",
  "summary",
  "details",
  "rules",
  "stackRules",
  "traits",
  "connector",
  "integration",
  "docsUrl",
  "supportedSchemes",
] as const satisfies readonly (keyof FlavorDefinition)[];

/** Makes the flavor and reads each of its members once: a getter may throw, or say something else the next time. */
export function readDefinition(
  FlavorClass: new () => Flavor,
  exportName: string,
  { folder }: CopiedFile,
  lines: SourceLines,
): Result<FlavorDefinition, Finding> {
  const threw = (what: string, thrown: unknown, at = lines.ofExport(exportName)) =>
    err(
      error("flavor-throws", `${what} failed: ${thrownText(thrown, folder)}.`, {
        at: thrownPlace(thrown, folder) ?? at,
        hint: "A flavor's members are plain values; what may fail belongs into the implementation.",
      }),
    );
  let flavor: Flavor;
  try {
    flavor = new FlavorClass();
  } catch (thrown) {
    return threw(`Making the flavor ${exportName}`, thrown);
  }
  const read: Record<string, unknown> = {};
  for (const member of members) {
    try {
      const value = (flavor as FlavorDefinition)[member];
      if (value !== undefined) read[member] = value;
    } catch (thrown) {
      return threw(`Reading ${member} of the flavor ${exportName}`, thrown, lines.ofMember(member));
    }
  }
  try {
    const typeRules = flavor.configSchema === undefined ? [] : flavor.typeRules();
    const implementation = flavor.implementation?.bind(flavor);
    return ok({ ...read, typeRules: () => typeRules, ...(implementation && { implementation }) } as FlavorDefinition);
  } catch (thrown) {
    // Most often the rules of the type look at a member that is not there or no list; what is wrong with it is said by what reads it next.
    return !Array.isArray(read.supportedSchemes)
      ? ok({ ...read, typeRules: () => [] } as unknown as FlavorDefinition)
      : threw(`Reading the rules of the flavor ${exportName}`, thrown);
  }
}
