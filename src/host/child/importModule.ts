import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Finding } from "../../core/finding.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { CopiedFile } from "../protocol.ts";
import { error } from "./error.ts";
import { thrownPlace, thrownText } from "./thrown.ts";

/** What a module of the copy exports. */
export type Exports = Readonly<Record<string, unknown>>;

/** Imports a flavor's file, which runs it. */
export async function importModule({ folder, file, shown }: CopiedFile): Promise<Result<Exports, Finding>> {
  try {
    const exports: Exports = await import(pathToFileURL(join(folder, file)).href);
    return ok(exports);
  } catch (thrown) {
    return err(
      error("flavor-does-not-load", `${shown} does not load: ${thrownText(thrown, folder)}.`, {
        at: thrownPlace(thrown, folder) ?? { file },
        hint: "Correct it there; an editor that knows TypeScript shows the same.",
      }),
    );
  }
}
