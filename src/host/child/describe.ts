import { bases } from "../../authoring/bases.generated.ts";
import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Finding } from "../../core/finding.ts";
import { flavorFindings } from "../../core/flavorFindings.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { inconvertibleFields } from "../../core/schema/inconvertible.ts";
import { specOf } from "../../core/schema/specOf.ts";
import type { Described, DescribeRequest } from "../protocol.ts";
import { error } from "./error.ts";
import { implementationFindings } from "./implementation.ts";
import { loadDefinition } from "./loadDefinition.ts";
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
  const loaded = await loadDefinition(request, lines);
  if (!loaded.ok) return loaded;
  const { definition, exportName } = loaded.value;
  const { configSchema, settingsSchema } = definition;
  const schemas = [configSchema, ...(settingsSchema === undefined ? [] : [settingsSchema])];
  const fields = schemas.flatMap(inconvertibleFields).map(({ name, why }) =>
    error("flavor-field-inconvertible", `The field ${name} cannot be described: ${why}.`, {
      at: { ...lines.ofMember(name), field: [name] },
      hint: "Say each field in text, numbers, booleans, lists and objects.",
    }),
  );
  if (fields.length > 0) return err(fields);
  const spec = specOf(definition, { kind: "custom", workspace: "", source: "" });
  if (!spec.ok)
    return err([
      error("flavor-config-inconvertible", spec.error.message, {
        at: lines.ofMember("configSchema"),
        ...hintOf(spec.error),
      }),
    ]);
  const ofData = flavorFindings(spec.value, inheritedFields(spec.value.type)).map((finding) => placed(finding, lines));
  if (ofData.some(({ severity }) => severity === "error")) return err(ofData);
  const findings = [
    ...ofData,
    ...(await implementationAtTop(request, lines)),
    ...(await implementationFindings(definition, request, lines)),
  ];
  return ok({ spec: spec.value, exportName, findings });
}

/** The fields of the type's own config. */
function inheritedFields(type: ComponentTypeId): ReadonlySet<string> {
  return new Set(Object.keys(bases[type].config.properties ?? {}));
}

function placed(finding: Finding, lines: SourceLines): Finding {
  const [field] = finding.at.field ?? [];
  const at = field === undefined ? lines.ofMember("configSchema") : lines.ofMember(String(field));
  return { ...finding, at: { ...at, ...finding.at } };
}

function hintOf({ hint }: { readonly hint?: string }): { readonly hint?: string } {
  return hint === undefined ? {} : { hint };
}
