import { flavorKey } from "../../core/flavor.ts";
import { addedIn, problemsIn } from "../../core/stackRule/notes.ts";
import { checkComposition } from "../../usecases/composition/check.ts";
import { describeFlavor } from "../../usecases/flavor/describe.ts";
import { shown } from "../actions/appState.ts";
import { findingBroken } from "../actions/components/findingBroken.ts";
import { fixing } from "../actions/composer/fixing.ts";
import { judging } from "../actions/composer/verdicts.ts";
import { type Context, changeTop } from "../actions/context.ts";
import { describedFlavors } from "../actions/describedFlavors.ts";
import { checkingStacks } from "../actions/stacks/checkingStacks.ts";
import { readShownIntegrations } from "./watchIntegrations.ts";

/** Calls `work` soon, and again soon after a change of the state, once for many changes in a row. */
function afterChanges(context: Context, work: () => Promise<void>, crash: (error: unknown) => void): void {
  let isPlanned = false;
  const plan = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => {
      isPlanned = false;
      work().catch(crash);
    });
  };
  context.store.subscribe(plan);
  plan();
}

/** Keeps what follows from the state up to date: the problems of the composition, verdicts, fixes, the problems of the stacks that are listed and of components. */
export function watch(context: Context, crash: (error: unknown) => void): void {
  afterChanges(
    context,
    async () => {
      await checkShown(context);
      await describeShown(context);
    },
    crash,
  );
  afterChanges(context, readShownIntegrations(context), crash);
  afterChanges(context, judging(context), crash);
  afterChanges(context, fixing(context), crash);
  afterChanges(context, checkingStacks(context), crash);
  afterChanges(context, findingBroken(context), crash);
}

async function checkShown(context: Context): Promise<void> {
  const state = context.store.get();
  const composer = shown(state, "composer");
  if (composer === undefined) return;
  const { name, components } = composer.now;
  const against = state.data.components;
  if (state.checked?.components === components && state.checked.against === against) return;
  const found = await checkComposition(context.env, { components, packages: true, ...(name === "" ? {} : { name }) });
  // A check that took its time may be about what is no longer shown.
  if (!found.ok || shown(context.store.get(), "composer")?.now.components !== components) return;
  const findings = problemsIn(found.value);
  const added = addedIn(found.value);
  context.store.set((now) => ({ ...now, checked: { components, against, findings, added } }));
  // Where there are no problems any more the cursor cannot be on one.
  if (findings.length === 0)
    changeTop(context, "composer", (screen) => (screen.pane === "problems" ? { ...screen, pane: "slots" } : screen));
}

/** Reads the schemas of the flavors that the screen describes, each once. */
async function describeShown(context: Context): Promise<void> {
  const state = context.store.get();
  const missing = describedFlavors(state).filter((flavor) => !state.described.has(flavorKey(flavor)));
  if (missing.length === 0) return;
  const results = await Promise.all(missing.map((flavor) => describeFlavor(context.env, flavor)));
  const loaded = results.flatMap((result) => (result.ok ? [result.value] : []));
  const described = loaded.map((flavor) => [flavorKey(flavor.spec), flavor] as const);
  context.store.set((now) => ({ ...now, described: new Map([...now.described, ...described]) }));
}
