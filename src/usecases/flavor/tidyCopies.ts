import { relative, sep } from "node:path";
import type { Env } from "../env.ts";

/**
 * Removes copies of code, and unpacked archives, that no flavor is from and none was, such as those that were only checked or tested. Those that the
 * history knows stay: undo brings their flavors back. What cannot be removed goes another time.
 */
export async function tidyCopies({ database, flavorsFolder, packsFolder }: Env): Promise<void> {
  const opened = database();
  const known = opened.ok ? opened.value.flavorContents() : opened;
  if (!known.ok) return;
  const { removeOldFolders } = await import("../../host/oldFolders.ts");
  removeOldFolders(flavorsFolder, new Set(known.value.map(({ hash }) => hash)));
  removeOldFolders(
    packsFolder,
    new Set(known.value.map(({ file }) => relative(packsFolder, file).split(sep)[0] ?? "")),
  );
}
