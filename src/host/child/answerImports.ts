import { provideModules } from "../../platform/provideModules.ts";
import type { CopiedFile } from "../protocol.ts";
import { resolveRelative } from "../sourceFiles.ts";
import { providedModules } from "./provided.ts";

/** From now on the files of a copy find what they may import. */
export function answerImports({ packages, packagesFrom, folder }: CopiedFile): void {
  provideModules({ provided: providedModules, packages, packagesFrom, folder, resolveFile: resolveRelative });
}
