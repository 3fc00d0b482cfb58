import { bases } from "../../authoring/bases.generated.ts";
import * as authoring from "../../authoring/index.ts";
import { withArticle } from "../../core/article.ts";
import { componentType } from "../../core/componentType.ts";
import type { Finding } from "../../core/finding.ts";
import { listed } from "../../core/listed.ts";
import type { FlavorDefinition } from "../../core/schema/flavorDefinition.ts";
import type { CopiedFile } from "../protocol.ts";
import { error, warning } from "./error.ts";
import type { SourceLines } from "./sourceLines.ts";
import { missingPackage, thrownPlace, thrownText } from "./thrown.ts";

/** What is wrong with the class that does the work, or why that could not be checked. */
export async function implementationFindings(
  definition: FlavorDefinition,
  { folder }: CopiedFile,
  lines: SourceLines,
): Promise<readonly Finding[]> {
  if (definition.implementation === undefined) return [];
  const at = lines.ofMember("implementation");
  try {
    return classFindings(await definition.implementation(), definition, at);
  } catch (thrown) {
    const name = missingPackage(thrown);
    if (name !== undefined) return [notInstalled(name, at)];
    if (thrown instanceof Error && thrown.name === "NotCapable") return [withoutRights(at)];
    return [
      warning(
        "flavor-implementation-does-not-load",
        `The implementation does not load: ${thrownText(thrown, folder)}.`,
        {
          at: thrownPlace(thrown, folder) ?? at,
          hint: "Forms and checks work without it; nothing can be run.",
        },
      ),
    ];
  }
}

function notInstalled(name: string, at: Finding["at"]): Finding {
  const hint = `It is taken from a node_modules folder in the workspace or above it: npm install ${packageIn(name)}`;
  return notChecked(`the package ${name} is not installed`, at, hint);
}

/** What is installed for an import: `@scope/package/part` → `@scope/package`. */
function packageIn(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Only Deno takes rights away. */
function withoutRights(at: Finding["at"]): Finding {
  const why = "it wants to read the environment or files while it loads, and here it may not";
  return notChecked(why, at, "Its tests may: mlstack flavor test");
}

function notChecked(why: string, at: Finding["at"], hint: string): Finding {
  const message = `The implementation was not checked: ${why}.`;
  return { rule: "flavor-implementation-not-checked", severity: "info", message, at, hint };
}

function classFindings(found: unknown, { type }: FlavorDefinition, at: Finding["at"]): readonly Finding[] {
  const { name: ofType, required } = bases[type];
  const base = `Base${ofType}`;
  const Base = (authoring as unknown as Readonly<Record<string, { readonly prototype: object } | undefined>>)[base];
  if (
    typeof found !== "function" ||
    Base === undefined ||
    !Object.prototype.isPrototypeOf.call(Base.prototype, found.prototype)
  )
    return [
      error("flavor-implementation-wrong", `The implementation is no class that extends ${base}.`, {
        at,
        hint: `What ${withArticle(componentType(type).title)} does is said there: docs/flavor-bases.md.`,
      }),
    ];
  const names = required.map(({ signature }) => /^(?:get )?(\w+)/.exec(signature)?.[1] ?? signature);
  const missing = names.filter((name) => !(name in found.prototype));
  if (missing.length === 0) return [];
  return [
    error(
      "flavor-implementation-incomplete",
      `${found.name} lacks ${listed(missing)}, which ${withArticle(componentType(type).title)} must have.`,
      { at, hint: `Write ${missing.length === 1 ? "it" : "them"} as ${base} says.` },
    ),
  ];
}
