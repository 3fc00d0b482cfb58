import type { Env } from "../env.ts";

/**
 * Removes the copies of code that no flavor has and none had, such as those that were only checked or tested. Those that the history knows stay: undo
 * brings their flavors back. What cannot be removed goes another time.
 */
export async function tidyCopies({ database, flavorsFolder }: Env): Promise<void> {
  const opened = database();
  const kept = opened.ok ? opened.value.flavorHashes() : opened;
  if (!kept.ok) return;
  const { removeOldCopies } = await import("../../host/oldCopies.ts");
  removeOldCopies(flavorsFolder, kept.value);
}
