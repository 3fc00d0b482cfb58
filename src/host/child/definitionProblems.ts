import { z } from "../../authoring/index.ts";
import type { Finding } from "../../core/finding.ts";
import { flavorNameProblem } from "../../core/flavorName.ts";
import { typeFindings } from "../../core/flavorType.ts";
import type { FlavorDefinition } from "../../core/schema/flavorDefinition.ts";
import type { DescribeRequest } from "../protocol.ts";
import { error } from "./error.ts";
import type { SourceLines } from "./sourceLines.ts";

/** What is wrong with the members of a flavor, whatever the type checker of its author said. */
export function definitionProblems(
  definition: FlavorDefinition,
  { type }: Pick<DescribeRequest, "type">,
  lines: SourceLines,
): readonly Finding[] {
  return [
    ...nameProblems(definition.name, lines),
    ...typeFindings(definition.type, type, lines.ofMember("type")),
    ...schemaProblems(definition, lines),
    ...storeProblems(definition, lines),
  ];
}

function nameProblems(name: unknown, lines: SourceLines): readonly Finding[] {
  const at = lines.ofMember("name");
  if (name === undefined || name === "")
    return [
      error("flavor-name-missing", "The flavor has no name.", { at, hint: 'Such as: readonly name = "my_store";' }),
    ];
  const problem =
    typeof name === "string" ? flavorNameProblem(name) : { why: "is no text", hint: "Write it in quotes." };
  return problem === undefined
    ? []
    : [error("flavor-name-invalid", `The name of the flavor ${problem.why}.`, { at, hint: problem.hint })];
}

function schemaProblems({ configSchema, settingsSchema }: FlavorDefinition, lines: SourceLines): readonly Finding[] {
  const members: readonly (readonly [string, unknown])[] = [
    ["configSchema", configSchema],
    ...(settingsSchema === undefined ? [] : [["settingsSchema", settingsSchema] as const]),
  ];
  return members.flatMap(([member, schema]) =>
    schema instanceof z.ZodObject
      ? []
      : [
          error("flavor-config-not-zod", `${member} is no zod object.`, {
            at: lines.ofMember(member),
            hint: "Make it from the config of the type: BaseArtifactStoreConfig.extend({ … }).",
          }),
        ],
  );
}

/** A path is right by its scheme. */
function storeProblems(definition: FlavorDefinition, lines: SourceLines): readonly Finding[] {
  if (definition.type !== "artifact_store") return [];
  const { supportedSchemes } = definition;
  const isList = Array.isArray(supportedSchemes) && supportedSchemes.every((each) => typeof each === "string");
  if (isList) return [];
  return [
    error("flavor-schemes-missing", "The artifact store has no supportedSchemes.", {
      at: lines.ofMember("supportedSchemes"),
      hint: 'Such as: readonly supportedSchemes = ["s3://"] as const; an empty list takes any path.',
    }),
  ];
}
