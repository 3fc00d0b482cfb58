import type { Finding } from "../../core/finding.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { FlavorDefinition } from "../../core/schema/flavorDefinition.ts";
import type { CopiedFile, DescribeRequest } from "../protocol.ts";
import { chooseExport } from "./chooseExport.ts";
import { definitionProblems } from "./definitionProblems.ts";
import { importModule } from "./importModule.ts";
import { readDefinition } from "./readDefinition.ts";
import type { SourceLines } from "./sourceLines.ts";

/** A flavor whose members are what they should be. */
export interface LoadedDefinition {
  readonly definition: FlavorDefinition;
  readonly exportName: string;
}

/** Imports a flavor's file and reads the members of the flavor in it, or says what is wrong with them. */
export async function loadDefinition(
  request: CopiedFile & Pick<DescribeRequest, "type">,
  lines: SourceLines,
): Promise<Result<LoadedDefinition, readonly Finding[]>> {
  const module = await importModule(request);
  if (!module.ok) return err([module.error]);
  const chosen = chooseExport(module.value, request, lines);
  if (!chosen.ok) return err([chosen.error]);
  const { exportName, FlavorClass } = chosen.value;
  const definition = readDefinition(FlavorClass, exportName, request, lines);
  if (!definition.ok) return err([definition.error]);
  const problems = definitionProblems(definition.value, request, {
    ...lines,
    // What is not written stands nowhere; then the class is the place.
    ofMember: (name) => {
      const place = lines.ofMember(name);
      return place.line === undefined ? lines.ofExport(exportName) : place;
    },
  });
  return problems.length > 0 ? err(problems) : ok({ definition: definition.value, exportName });
}
