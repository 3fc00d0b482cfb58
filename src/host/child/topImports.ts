import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { StackComponent } from "../../authoring/index.ts";
import type { Finding } from "../../core/finding.ts";
import { importsOf } from "../imports.ts";
import type { CopiedFile } from "../protocol.ts";
import { resolveRelative } from "../sourceFiles.ts";
import { warning } from "./error.ts";
import type { SourceLines } from "./sourceLines.ts";

/** Imports at the top of a flavor's file that bring in an implementation; they have run already. */
export async function implementationAtTop(
  { folder, file }: CopiedFile,
  lines: SourceLines,
): Promise<readonly Finding[]> {
  const eager = importsOf(lines.text).filter(({ specifier, lazy }) => !lazy && specifier.startsWith("."));
  const found = await Promise.all(
    eager.map(async ({ specifier, line }) => {
      const path = resolveRelative(join(folder, file), specifier);
      const exports: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href);
      const name = Object.keys(exports).find((each) => isComponentClass(exports[each]));
      if (name === undefined) return [];
      const message = `${name} is imported at the top of the file, so that every form would load what it needs.`;
      return [
        warning("flavor-implementation-at-top", message, {
          at: { file, line },
          hint: `Import it where it is needed: async implementation() { return (await import("${specifier}")).${name}; }`,
        }),
      ];
    }),
  );
  return found.flat();
}

function isComponentClass(value: unknown): boolean {
  return typeof value === "function" && value.prototype instanceof StackComponent;
}
