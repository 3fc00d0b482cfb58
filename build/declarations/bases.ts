import type { BaseFacts, RequiredMember } from "../../src/authoring/baseFacts.ts";
import * as authoring from "../../src/authoring/index.ts";
import { capital } from "../../src/core/capital.ts";
import { type ComponentTypeId, componentTypeIds } from "../../src/core/componentType.ts";
import type { JsonSchema } from "../../src/core/flavor.ts";
import { jsonSchemaOf } from "../../src/core/schema/jsonSchema.ts";
import type { Declarations } from "./emit.ts";

/** What the bases of every component type ask for, read from their declarations and configs. Throws where a base is not found. */
export function basesOf(declarations: Declarations): Readonly<Record<ComponentTypeId, BaseFacts>> {
  const all = [...declarations.values()].join("\n");
  const exported = new Set(
    [...all.matchAll(/^export (?:declare )?(?:abstract )?(?:interface|type|class|const) (\w+)/gm)].map(
      ([, name = ""]) => name,
    ),
  );
  return Object.fromEntries(
    componentTypeIds.map((id) => {
      const name = capital(id.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()));
      return [id, { name, config: configOf(name), ...membersOf(classBody(all, `Base${name}`), exported) }] as const;
    }),
  ) as Record<ComponentTypeId, BaseFacts>;
}

function configOf(name: string): JsonSchema {
  const config = Object.entries(authoring).find(([key]) => key === `Base${name}Config`)?.[1];
  if (!(config instanceof authoring.z.ZodObject)) throw new Error(`there is no Base${name}Config`);
  return jsonSchemaOf(config);
}

function classBody(text: string, name: string): string {
  const found = new RegExp(`^export declare abstract class ${name}\\b[^\\n]*\\{\\n([\\s\\S]*?)^\\}`, "m").exec(text);
  if (!found) throw new Error(`there are no declarations of ${name}`);
  return found[1] ?? "";
}

/** A comment, the words before a member, and the member to the end of its statement: lines of it are indented deeper. */
const member =
  /^ {4}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s+(protected )?(abstract )?((?:get )?\w+)(\??)([^\n]*(?:\n {5}[^\n]*|\n {4}\}[^\n]*)*)/gm;

function membersOf(body: string, exported: ReadonlySet<string>): Omit<BaseFacts, "name" | "config"> {
  const required: RequiredMember[] = [];
  const optional: string[] = [];
  for (const [, says = "", hidden, abstract, name = "", may, rest = ""] of body.matchAll(member)) {
    if (may === "?") optional.push(name);
    if (abstract === undefined) continue;
    const signature = `${name}${rest}`.replace(/;\s*$/, "").replace(/\s+/g, " ");
    const words = [...signature.matchAll(/\b[A-Z]\w+/g)].map(([word]) => word);
    const types = [...new Set(words)].filter((word) => exported.has(word)).toSorted();
    required.push({
      signature,
      ...(hidden !== undefined && { protected: true }),
      says: says
        .replace(/^\s*\* ?/gm, "")
        .replace(/\s+/g, " ")
        .trim(),
      types,
    });
  }
  return { required, optional };
}
