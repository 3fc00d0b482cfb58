import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Value } from "../../core/value/value.ts";
import type { ChildRights } from "../../platform/ownProgram.ts";
import { workingFolder } from "../../platform/workspace.ts";
import { packageFolders } from "../packageFolders.ts";
import type { CopiedFile } from "../protocol.ts";

/**
 * What a store may do where the runtime holds it to that. One whose path is a folder of this machine reaches that folder alone. Of any other nobody
 * knows what its client needs: credentials, certificates, caches and sockets lie in many places.
 */
export function storeRights(copied: CopiedFile, path: Value | undefined): ChildRights {
  const read = [copied.folder, ...packageFolders(copied)];
  if (typeof path !== "string" || path === "" || /^[a-z][\w+.-]*:/i.test(path)) return { read, works: "everywhere" };
  const folder = resolve(workingFolder(), path);
  return { read, works: [...new Set([folder, realPath(folder)])] };
}

/** Rights count for what a link leads to. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
