import { lstat, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { StoreError } from "mlstack";
import { isMissing } from "./problems.ts";

/** Where ZenML keeps its own files. ZenML 0.98: config/global_config.py and, for the folder of stores, its environment variables. */
function zenmlFolder(env: NodeJS.ProcessEnv): string {
  if (env.ZENML_CONFIG_PATH) return env.ZENML_CONFIG_PATH;
  if (process.platform === "darwin") return join(homedir(), "Library/Application Support/zenml");
  if (process.platform === "win32") return join(env.APPDATA ?? join(homedir(), "AppData/Roaming"), "zenml");
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), ".config"), "zenml");
}

/** The absolute folder of a store, written with `/`. A store without a path has one of its own among ZenML's files. */
export function rootOf(path: string, id: string, env: NodeJS.ProcessEnv = process.env): string {
  const root = path === "" ? join(env.ZENML_LOCAL_STORES_PATH ?? join(zenmlFolder(env), "local_stores"), id) : path;
  const absolute = resolve(root);
  return process.platform === "win32" ? absolute.replaceAll("\\", "/") : absolute;
}

/** Where a path leads once symbolic links are followed; what is not there yet keeps its name below the last folder that is. */
async function leadsTo(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const above = dirname(path);
    if (!isMissing(error) || above === path) throw error;
    return join(await leadsTo(above), basename(path));
  }
}

/**
 * Where a path of the store is once symbolic links are followed. With `itself`, the last part is not followed: the link is meant and not what it leads to.
 * Rejects with a `StoreError` (outside) when that is not in the store.
 */
export async function insideOf(root: string, path: string, { itself = false } = {}): Promise<string> {
  const from = await leadsTo(root);
  const place =
    itself && resolve(path) !== resolve(root)
      ? join(await leadsTo(dirname(path)), basename(path))
      : await leadsTo(path);
  if (place === from || place.startsWith(join(from, "/"))) return place;
  throw new StoreError("outside", `A symbolic link on the way to ${path} leads out of the store, to ${place}.`, {
    hint: `Only what lies in ${root} belongs to the store.`,
  });
}

/** Tells whether anything is there, be it a link that leads nowhere. */
export async function thereIs(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
