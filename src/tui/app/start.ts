import { ok, type Result } from "../../core/result.ts";
import type { Env } from "../../usecases/env.ts";
import { readPreferences } from "../../usecases/preferences.ts";
import type { Goto } from "../actions/link.ts";
import type { AppData } from "../state/data.ts";
import { loadData } from "../work/loadData.ts";
import type { ScreensOptions } from "./options.ts";

/**
 * Shows the screens until the user leaves. Returns a refusal when there is nothing to show, such as an unreadable database or a link that leads nowhere. The data are read while
 * Ink, which takes longest at the start, loads.
 */
export async function startScreens(env: Env, options: ScreensOptions = {}): Promise<Result<void>> {
  const loading = import("./show.tsx");
  // Before the database is opened: read_only is one of them.
  const preferences = await readPreferences(env);
  const data = await loadData(env, options.link !== undefined);
  if (!data.ok) return data;
  const place = options.link === undefined ? undefined : await readLink(options.link, data.value);
  if (place?.ok === false) return place;
  const { showScreens } = await loading;
  await showScreens(env, data.value, { options, preferences }, place?.value);
  return ok(undefined);
}

async function readLink(link: string, data: AppData): Promise<Result<Goto>> {
  const { placeOf } = await import("../actions/link.ts");
  return placeOf(link, data);
}
