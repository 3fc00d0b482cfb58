import { join } from "node:path";
import { ok, type Result } from "../../../core/result.ts";
import { fileBytes } from "../../text/fileBytes.ts";
import { saveText } from "../../text/saveText.ts";

const declarationsFile = "mlstack.d.ts";
const mostBytes = 2 ** 22;

/** What an editor needs to check flavors as they will be loaded. */
const tsconfig = {
  compilerOptions: {
    target: "ESNext",
    module: "Preserve",
    moduleResolution: "bundler",
    moduleDetection: "force",
    lib: ["ESNext", "DOM", "DOM.AsyncIterable"],
    types: [],
    strict: true,
    noImplicitOverride: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    erasableSyntaxOnly: true,
    noEmit: true,
    skipLibCheck: true,
  },
};

/**
 * Writes beside flavors what editors and type checkers need where no package is installed: the declarations of `mlstack` and `zod`, and a
 * `tsconfig.json` if none is there. Declarations that an older mlstack wrote are brought up to date. Returns the names of the files that
 * were written. Errors: cannot-write.
 */
export async function writeEditorFiles(folder: string): Promise<Result<readonly string[]>> {
  const { declarations } = await import("../../../authoring/declarations.generated.ts");
  const [firstLine = ""] = declarations.split("\n", 1);
  const written: string[] = [];
  const known = fileBytes(join(folder, declarationsFile), mostBytes);
  const old = known.ok ? new TextDecoder().decode(known.value) : undefined;
  if (old !== declarations && (old === undefined || old.startsWith(firstLine))) {
    const saved = saveText({ path: join(folder, declarationsFile), text: declarations, overwrite: true });
    if (!saved.ok) return saved;
    written.push(declarationsFile);
  }
  const config = saveText({ path: join(folder, "tsconfig.json"), text: `${JSON.stringify(tsconfig, undefined, 2)}\n` });
  if (config.ok) written.push("tsconfig.json");
  else if (config.error.code !== "name-taken") return config;
  return ok(written);
}
