import { ok, type Result } from "../../core/result.ts";
import type { Env } from "../../usecases/env.ts";
import { loadData } from "../work/loadData.ts";
import type { ScreensOptions } from "./options.ts";

/**
 * Shows the screens until the user leaves. Returns a refusal when there is nothing to show, such as an unreadable database. The data are read while
 * Ink, which takes longest at the start, loads.
 */
export async function startScreens(env: Env, options: ScreensOptions = {}): Promise<Result<void>> {
  const loading = import("./show.tsx");
  const data = await loadData(env, false);
  if (!data.ok) return data;
  const { showScreens } = await loading;
  await showScreens(env, data.value, options);
  return ok(undefined);
}
