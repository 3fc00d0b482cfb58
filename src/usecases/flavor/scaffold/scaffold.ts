import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type ComponentTypeId, componentType } from "../../../core/componentType.ts";
import { failure } from "../../../core/failure.ts";
import type { Finding } from "../../../core/finding.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { scaffold } from "../../../interop/flavorSource/scaffold.ts";
import { fileErrorCode } from "../../../platform/files.ts";
import type { Env } from "../../env.ts";
import { saveText } from "../../text/saveText.ts";
import { unmarkedWorkspace } from "../../workspace/unmarked.ts";
import { describeFlavor } from "../describe.ts";
import { writeEditorFiles } from "./editorFiles.ts";
import { type ScaffoldStart, schemaStart } from "./schemaStart.ts";

/** Which flavor is begun, and what it begins with. */
export interface ScaffoldFlavor {
  readonly type: ComponentTypeId;
  readonly name: string;
  /** A flavor of the same type whose fields it takes over. */
  readonly from?: string;
  /** A file with a JSON Schema whose fields it takes over. */
  readonly fromSchema?: string;
}

/** What was written. */
export interface ScaffoldedFlavor {
  /** Relative to the root of the workspace, the flavor's own file first. */
  readonly files: readonly string[];
  /** What registers it: `flavors.my_store.MyStoreFlavor`. */
  readonly source: string;
  readonly root: string;
  readonly findings: readonly Finding[];
}

/** The folder below the root of the workspace that flavors of one's own are kept in. */
const flavorsFolder = "flavors";

/**
 * Writes the first files of a flavor of one's own, and what an editor needs to complete them; no file is ever replaced. Errors: invalid-name,
 * name-taken (the flavor, or a file), unknown-flavor, not-found and bad-data (the schema), cannot-write.
 */
export async function scaffoldFlavor(env: Env, input: ScaffoldFlavor): Promise<Result<ScaffoldedFlavor>> {
  const name = checkFlavorName(env, input);
  if (!name.ok) return name;
  const start = await startOf(env, input);
  if (!start.ok) return start;
  const { bases } = await import("../../../authoring/bases.generated.ts");
  const made = scaffold({ name: input.name, base: bases[input.type], ...start.value });
  const { root } = env.workspace();
  const folder = join(root, flavorsFolder);
  const written = makeFolder(folder);
  if (!written.ok) return written;
  const taken = made.files.find((file) => env.pathExists(join(folder, file.name)));
  if (taken !== undefined) return err(fileTaken(`${flavorsFolder}/${taken.name}`));
  for (const { name: file, text } of made.files) {
    const saved = saveText({ path: join(folder, file), text });
    if (!saved.ok) return saved.error.code === "name-taken" ? err(fileTaken(`${flavorsFolder}/${file}`)) : saved;
  }
  const editor = await writeEditorFiles(folder);
  if (!editor.ok) return editor;
  return ok({
    files: [...made.files.map((file) => file.name), ...editor.value].map((file) => `${flavorsFolder}/${file}`),
    source: `${flavorsFolder}.${input.name}.${made.flavorClass}`,
    root,
    findings: unmarkedWorkspace(env),
  });
}

function checkFlavorName(env: Env, { type, name }: ScaffoldFlavor): Result<void> {
  const at = { option: "NAME" };
  if (!/^[a-z][a-z0-9_]{0,99}$/.test(name)) {
    const hint = "Flavors are named in snake_case: my_store.";
    return err(failure("invalid-name", `The flavor cannot be called ${name || "nothing"}.`, { at, hint }));
  }
  if (env.catalogue.find(type, name) === undefined) return ok(undefined);
  const message = `There is a ${componentType(type).title} flavor ${name} already.`;
  return err(failure("name-taken", message, { at, hint: `Choose another name, such as my_${name} --from ${name}.` }));
}

async function startOf(env: Env, { type, from, fromSchema }: ScaffoldFlavor): Promise<Result<ScaffoldStart>> {
  if (fromSchema !== undefined) return schemaStart(fromSchema);
  if (from === undefined) return ok({ fields: [], schemes: [] });
  const found = await describeFlavor(env, { type, name: from });
  if (!found.ok) return found;
  const { fields, spec } = found.value;
  return ok({ fields, schemes: spec.supportedSchemes ?? [] });
}

function makeFolder(folder: string): Result<void> {
  try {
    mkdirSync(folder, { recursive: true });
    return ok(undefined);
  } catch (error) {
    return err(
      failure("cannot-write", `The folder ${folder} cannot be made (${fileErrorCode(error) ?? "no reason"}).`),
    );
  }
}

function fileTaken(file: string) {
  return failure("name-taken", `The file ${file} is there already; nothing was written.`, {
    at: { file },
    hint: "Choose another name, or move the file away.",
  });
}
