import process from "node:process";
import type { Env } from "../../usecases/env.ts";
import { subscribe } from "../../usecases/subscribe.ts";
import { endOpenEditors } from "../../usecases/text/editText.ts";
import { openingState } from "../actions/appState.ts";
import { type Context, sentenceOf, toast } from "../actions/context.ts";
import { withoutOwn } from "../actions/describedFlavors.ts";
import { run } from "../actions/dispatch.ts";
import { keepDrafts } from "../actions/drafts/drafts.ts";
import { followStored } from "../actions/drafts/followStored.ts";
import { withKeys } from "../actions/keyWords.ts";
import type { Goto } from "../actions/link.ts";
import { holdCursor } from "../actions/list/shownList.ts";
import { endTasks } from "../actions/tasks.ts";
import type { AppData } from "../state/data.ts";
import { stacksHome } from "../state/stacksScreen.ts";
import { createStore } from "../state/store.ts";
import { copyText } from "../terminal/clipboard.ts";
import { Guard } from "../terminal/guard.ts";
import { TerminalInput } from "../terminal/input.ts";
import { takesLinks } from "../terminal/links.ts";
import { openScreen } from "../terminal/screen.ts";
import { terminalSize } from "../terminal/size.ts";
import { canSuspend } from "../terminal/suspend.ts";
import { HitAreas } from "../widgets/hits.ts";
import { LinksContext } from "../widgets/T.tsx";
import { isTooSmall } from "../widgets/TooSmall.tsx";
import type { Theme } from "../widgets/theme.ts";
import { loadData } from "../work/loadData.ts";
import { App } from "./App.tsx";
import { draftKeeper } from "./draftKeeper.ts";
import { eventQueue } from "./events.ts";
import { mouseHandler } from "./mouse.ts";
import { watch } from "./watch.ts";
import { watchActivity } from "./watchActivity.ts";
import { watchArtifacts } from "./watchArtifacts.ts";
import { watchFacts } from "./watchFacts.ts";
import { watchFlavorFiles } from "./watchFlavorFiles.ts";
import { watchSeenTasks } from "./watchSeenTasks.ts";
import { watchToasts } from "./watchToasts.ts";
import { windowTitle } from "./windowTitle.ts";
import { openWith, type Wishes } from "./wishes.ts";

/** Shows the screens, beginning with the data given and at a place of theirs, until the user leaves. */
export async function showScreens(env: Env, data: AppData, wishes: Wishes, place?: Goto): Promise<void> {
  const { look, mouse, state } = openWith(wishes, openingState([stacksHome], data));
  const store = createStore(state);
  const guard = new Guard();
  guard.install();
  const input = new TerminalInput(process.stdin, process.stdout);

  const scrollEnds = { details: 0, overlay: 0 };
  const context: Context = {
    env,
    store,
    reload,
    run: (id) => run(context, id),
    words: (sentence) => withKeys(sentence, store.get()),
    terminal: {
      rows: () => terminalSize(process.stdout).rows,
      lastTop: () => scrollEnds.details,
      lastOverlayTop: () => scrollEnds.overlay,
      isTooSmall: () => isTooSmall(terminalSize(process.stdout)),
      suspend: () => {
        if (canSuspend) look.afterAnswer(() => void screen.suspend());
      },
      handOff: (task) => screen.handOff(() => guard.lend(task)),
      copy: (text) => copyText(text, { environment: process.env, write: screen.send, byProgram: env.copyByProgram }),
      quit: () => {
        queue.close();
        look.afterAnswer(() => screen.close());
      },
    },
  };

  async function reload(): Promise<void> {
    const state = store.get();
    const needed =
      state.data.components !== null ||
      state.overlay?.kind === "palette" ||
      state.screens.some(({ screen: name }) => name !== "stacks");
    const loaded = await loadData(env, needed);
    if (loaded.ok) {
      const follow = await followStored(env, store.get().screens, loaded.value);
      return store.set((now) => ({
        ...holdCursor({ ...now, screens: follow(now.screens) }),
        data: loaded.value,
        described: withoutOwn(now.described),
        unread: null,
      }));
    }
    const unread = sentenceOf(loaded.error);
    store.set((now) => ({ ...now, unread }));
    toast(context, unread, "failed");
  }

  // Of many keys in one read only what they lead to is drawn.
  const drawn = createStore(store.get());
  const keepUnfinished = draftKeeper(context, guard.crash);
  const draw = (): void => {
    keepUnfinished();
    drawn.set(() => store.get());
  };
  const hits = new HitAreas();
  const queue = eventQueue(context, guard.crash, {
    draw: () => {
      draw();
      wishes.options.onDrawn?.();
    },
    onMouse: mouseHandler(context, hits),
    busy: (isBusy) => {
      store.set((state) => ({ ...state, isBusy }));
      // Also while keys wait for the command: they are why people want to know.
      if (isBusy) draw();
    },
  });
  store.subscribe(() => {
    if (!queue.isBehind()) draw();
  });

  // Before the first frame, which so is already that of the place.
  await place?.(context);
  const hasLinks = takesLinks(process.env);
  const app = (theme: Theme) => (
    <LinksContext value={hasLinks}>
      <App store={drawn} theme={theme} scrollEnds={scrollEnds} hits={hits} />
    </LinksContext>
  );
  const screen = openScreen(app(look.theme), {
    input,
    guard,
    title: windowTitle(store.get()),
    mouse,
    question: look.firstQuestion,
  });
  drawn.subscribe(() => screen.setTitle(windowTitle(drawn.get())));
  const forgetToasts = watchToasts(store);
  watchSeenTasks(store);
  watch(context, guard.crash);
  const forgetFacts = watchFacts(context, guard.crash);
  const forgetFiles = watchFlavorFiles(context, guard.crash);
  const forgetArtifacts = watchArtifacts(context, guard.crash);
  const forgetActivity = watchActivity(context);
  input.onEvent((event) => {
    const theme = look.answered(event);
    if (theme !== undefined) screen.rerender(app(theme));
    // What was drawn too wide has to go as a whole.
    if (theme?.ascii === true && !look.theme.ascii) screen.redraw();
    queue.push(event);
  });
  if (look.question !== "") screen.send(look.question);
  // Nothing may be awaited when the program dies; keeping a draft does its work before it first waits.
  guard.onFatal(() => void keepDrafts(context));
  guard.onFatal(() => void endTasks(context));
  guard.onFatal(endOpenEditors);
  // What changes here is read anew by the command that changes it.
  const unsubscribe = subscribe(env, ({ by }) => {
    if (by === "elsewhere") reload().catch(guard.crash);
  });
  await screen.closed;
  forgetToasts();
  forgetFacts();
  forgetFiles();
  forgetArtifacts();
  forgetActivity();
  await keepDrafts(context);
  await endTasks(context);
  unsubscribe();
  guard.remove();
}
