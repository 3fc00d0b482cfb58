import type { Finding } from "../../core/finding.ts";
import { flavorFindings } from "../../core/flavorFindings.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { inconvertibleFields } from "../../core/schema/inconvertible.ts";
import { specOf } from "../../core/schema/specOf.ts";
import type { Described, DescribeRequest } from "../protocol.ts";
import { chooseExport } from "./chooseExport.ts";
import { definitionProblems } from "./definitionProblems.ts";
import { error } from "./error.ts";
import { implementationFindings } from "./implementation.ts";
import { importModule } from "./importModule.ts";
import { readDefinition } from "./readDefinition.ts";
import { type SourceLines, sourceLines } from "./sourceLines.ts";
import { implementationAtTop } from "./topImports.ts";

/** Reads a flavor: all that is known of it as data, and all that is wrong with it as far as it can be told. */
export async function describe(request: DescribeRequest): Promise<Described> {
  const lines = sourceLines(request);
  const read = await readFlavor(request, lines);
  return read.ok ? read.value : { findings: read.error };
}

async function readFlavor(
  request: DescribeRequest,
  lines: SourceLines,
): Promise<Result<Described, readonly Finding[]>> {
  const module = await importModule(request);
  if (!module.ok) return err([module.error]);
  const chosen = chooseExport(module.value, request, lines);
  if (!chosen.ok) return err([chosen.error]);
  const { exportName, FlavorClass } = chosen.value;
  const definition = readDefinition(FlavorClass, exportName, request, lines);
  if (!definition.ok) return err([definition.error]);
  const problems = definitionProblems(definition.value, request, lines);
  if (problems.length > 0) return err(problems);
  const fields = inconvertibleFields(definition.value.configSchema).map(({ name, why }) =>
    error("flavor-field-inconvertible", `The field ${name} cannot be described: ${why}.`, {
      at: { ...lines.ofMember(name), field: [name] },
      hint: "Say each field in text, numbers, booleans, lists and objects.",
    }),
  );
  if (fields.length > 0) return err(fields);
  const spec = specOf(definition.value, { kind: "custom", workspace: "", source: "" });
  if (!spec.ok)
    return err([
      error("flavor-config-inconvertible", spec.error.message, {
        at: lines.ofMember("configSchema"),
        ...hintOf(spec.error),
      }),
    ]);
  const ofData = flavorFindings(spec.value).map((finding) => placed(finding, lines));
  if (ofData.some(({ severity }) => severity === "error")) return err(ofData);
  const findings = [
    ...ofData,
    ...(await implementationAtTop(request, lines)),
    ...(await implementationFindings(definition.value, request, lines)),
  ];
  return ok({ spec: spec.value, exportName, findings });
}

function placed(finding: Finding, lines: SourceLines): Finding {
  const [field] = finding.at.field ?? [];
  const at = field === undefined ? lines.ofMember("configSchema") : lines.ofMember(String(field));
  return { ...finding, at: { ...at, ...finding.at } };
}

function hintOf({ hint }: { readonly hint?: string }): { readonly hint?: string } {
  return hint === undefined ? {} : { hint };
}
