import { componentForm } from "../../../usecases/component/form.ts";
import type { Env } from "../../../usecases/env.ts";
import { type FormScreenState, isChangedForm, loadStored } from "../../forms/formScreen.ts";
import { type ComposerState, isChanged, savedComposer } from "../../state/composer.ts";
import { type AppData, componentById, stackById } from "../../state/data.ts";
import type { AppState, ScreenState } from "../appState.ts";

/**
 * How the screens follow what is stored now: compositions and forms in which nothing was changed here take it in. Where something was changed
 * both stay as they are, and saving is a conflict.
 */
export async function followStored(
  env: Env,
  screens: AppState["screens"],
  data: AppData,
): Promise<(screens: AppState["screens"]) => AppState["screens"]> {
  const followed = new Map<ScreenState, ScreenState>();
  for (const screen of screens) {
    const next = screen.screen === "form" ? await formAsStored(env, screen, data) : asStored(screen, data);
    if (next !== undefined) followed.set(screen, next);
  }
  // What the person has touched meanwhile is another object.
  const follow = (screen: ScreenState): ScreenState => followed.get(screen) ?? screen;
  return ([home, ...above]) => (followed.size === 0 ? [home, ...above] : [follow(home), ...above.map(follow)]);
}

function asStored(screen: ScreenState, data: AppData): ComposerState | undefined {
  if (screen.screen !== "composer" || isChanged(screen)) return undefined;
  const stack = stackById(data, screen.stackId);
  if (stack === undefined || stack.rev === screen.rev) return undefined;
  // What was taken back can still be made again.
  return { ...savedComposer(screen, stack), past: screen.past, future: screen.future };
}

async function formAsStored(env: Env, screen: FormScreenState, data: AppData): Promise<FormScreenState | undefined> {
  if (screen.component === null || isChangedForm(screen) || screen.form.editing !== null) return undefined;
  const stored = componentById(data, screen.component.id);
  if (stored === undefined || stored.rev === screen.form.spec.rev) return undefined;
  const source = await componentForm(env, { type: stored.type, ref: stored.id });
  if (!source.ok) return undefined;
  const next = loadStored(screen, source.value);
  return { ...next, form: { ...next.form, past: screen.form.past, future: screen.form.future } };
}
