import { describe, expect, test } from "bun:test";
import { type AppState, openingState, type ScreenName, type ScreenState } from "../../../src/tui/actions/appState.ts";
import { type Command, refusalOf, wordsOf } from "../../../src/tui/actions/command.ts";
import {
  commandById,
  commandFor,
  commands,
  commandsIn,
  commandsOn,
  footerCommands,
} from "../../../src/tui/actions/table.ts";
import { artifactStores } from "../../../src/tui/state/artifactsScreen.ts";
import { newComposer, toggleComponent } from "../../../src/tui/state/composer.ts";
import { emptyData } from "../../../src/tui/state/data.ts";
import { diffScreen } from "../../../src/tui/state/diffScreen.ts";
import { flavorScreen } from "../../../src/tui/state/flavorScreen.ts";
import { integrationsScreen } from "../../../src/tui/state/integrationsScreen.ts";
import { logScreen } from "../../../src/tui/state/logScreen.ts";
import { pictureScreen } from "../../../src/tui/state/pictureScreen.ts";
import { stacksHome } from "../../../src/tui/state/stacksScreen.ts";
import { typedList } from "../../../src/tui/state/typedListScreen.ts";

const screens = [
  "stacks",
  "components",
  "flavors",
  "composer",
  "form",
  "diff",
  "picture",
  "artifacts",
  "log",
] as const satisfies readonly ScreenName[];

/** The commands of one screen in the order of their precedence. */
function on(screen: ScreenName): readonly Command[] {
  return commandsIn(screen);
}

/** The screens over an empty database. */
function showing(top: ScreenState): AppState {
  return openingState(top.screen === "stacks" ? [top] : [stacksHome, top], emptyData);
}

/** What a command says over an empty database when it does not work; "" if it works there. */
function reason({ on, else: why }: Command): string {
  const screen = screens.find((each) => Array.isArray(on) && on.includes(each)) ?? "stacks";
  return why === undefined ? "nothing" : wordsOf(why, showing(empty[screen]));
}

const empty: Readonly<Record<ScreenName, ScreenState>> = {
  stacks: stacksHome,
  components: typedList("components"),
  flavors: typedList("flavors"),
  flavor: flavorScreen({
    type: "artifact_store",
    name: "s3",
    title: "Amazon S3",
    summary: "",
    origin: { kind: "built-in" },
  }),
  composer: newComposer(),
  form: stacksHome,
  log: logScreen,
  artifacts: artifactStores,
  integrations: integrationsScreen,
  picture: pictureScreen(),
  diff: diffScreen({ title: "a and b", left: { title: "a" }, right: { title: "b" }, rows: [] }),
};

/** How `keyName` names keys: what is held in this order, then one character or a named key. */
const spelling =
  /^(ctrl\+)?(alt\+)?(shift\+)?(\S|up|down|left|right|home|end|pageup|pagedown|tab|enter|esc|backspace|delete|space)$/;

describe("the table of commands", () => {
  test("names every command once", () => {
    const ids = commands.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+(\.[a-zA-Z]+)+$/.test(id))).toEqual([]);
    for (const command of commands) expect(commandById(command.id)).toBe(command);
  });

  test("says of every command that does not always work why it does not", () => {
    const silent = commands.filter((command) => command.when !== undefined && !/^(?:|.*\.)$/.test(reason(command)));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("explains only commands that may not work", () => {
    const needless = commands.filter((command) => command.when === undefined && command.else !== undefined);
    expect(needless.map(({ id }) => id)).toEqual([]);
  });

  test("spells keys as they are pressed", () => {
    const misspelt = commands.flatMap(({ id, keys }) =>
      keys.filter((chord) => !chord.split(" ").every((key) => spelling.test(key))).map((key) => `${id} ${key}`),
    );
    expect(misspelt).toEqual([]);
  });

  test("gives every command a key and a title", () => {
    expect(commands.filter(({ keys, title }) => keys.length === 0 || title === "").map(({ id }) => id)).toEqual([]);
  });
});

for (const screen of screens) {
  describe(`on ${screen}`, () => {
    test("a command that always works hides no later one", () => {
      const hidden = on(screen).flatMap((later, at) =>
        on(screen)
          .slice(0, at)
          .filter((earlier) => earlier.when === undefined)
          .flatMap((earlier) =>
            later.keys
              .filter((key) => earlier.keys.includes(key))
              .map((key) => `${key}: ${earlier.id} hides ${later.id}`),
          ),
      );
      expect(hidden).toEqual([]);
    });

    test("two commands with the same key and a condition each are no accident", () => {
      const shared = on(screen).flatMap((later, at) =>
        on(screen)
          .slice(0, at)
          // A chord that was begun is forgotten before anything else.
          .filter(({ id }) => id !== "chord.cancel")
          .filter((earlier) => earlier.keys.some((key) => later.keys.includes(key)))
          .map((earlier) => `${earlier.id} before ${later.id}`),
      );
      expect(shared).toEqual([...(decided[screen] ?? [])]);
    });

    test("no key is both a command and the beginning of a chord", () => {
      const keys = on(screen).flatMap((command) => command.keys);
      expect(keys.filter((key) => keys.some((other) => other.startsWith(`${key} `)))).toEqual([]);
    });

    test("help, back and leaving work", () => {
      expect(on(screen).map(({ id }) => id)).toEqual(
        expect.arrayContaining(["app.help", "app.back", "app.quit", "app.interrupt"]),
      );
    });
  });
}

/** Which of two commands with the same key comes first where both may work: out of what is innermost first. */
const decided: Partial<Record<ScreenName, readonly string[]>> = {
  form: [
    "form.clearFilter before form.leaveLevel",
    "form.diffStored before form.diff",
    "form.clearFilter before app.back",
    "form.leaveLevel before app.back",
  ],
};

describe("a key", () => {
  test("leads to the command of the screen on top", () => {
    expect(commandFor(showing(stacksHome), "n")).toEqual({ kind: "command", command: "stack.new" });
    expect(commandFor(showing(typedList("components")), "n")).toEqual({ kind: "command", command: "component.new" });
    expect(commandFor(showing(newComposer()), "n")).toEqual({ kind: "none" });
  });

  test("that begins a chord waits for the next one", () => {
    expect(commandFor(showing(stacksHome), "g")).toEqual({ kind: "pending", pressed: ["g"] });
    expect(commandFor({ ...showing(stacksHome), pending: ["g"] }, "g")).toEqual({
      kind: "command",
      command: "list.first",
    });
  });

  test("of a command that does not work now still leads to it, so that the reason can be said", () => {
    const state = showing(newComposer());
    expect(commandFor(state, "u")).toEqual({ kind: "command", command: "composer.undo" });
    expect(commandById("composer.undo")?.when?.(state)).toBe(false);
  });
});

describe("the footer", () => {
  test("lists what works now, and only that", () => {
    const ids = (top: ScreenState) => footerCommands(showing(top)).map(({ id }) => id);
    expect(ids(newComposer())).not.toContain("composer.save");
    expect(ids(toggleComponent(newComposer(), "orchestrator", "o"))).toEqual(
      expect.arrayContaining(["composer.save", "composer.undo"]),
    );
    expect(ids(stacksHome)).not.toContain("stack.delete");
    expect(commandsOn(showing(stacksHome)).map(({ id }) => id)).toContain("stack.delete");
  });

  test("lists nothing that changes something where nothing can be changed", () => {
    const readOnly = (top: ScreenState): AppState => {
      const state = showing(top);
      return { ...state, data: { ...state.data, readOnly: true } };
    };
    for (const top of [stacksHome, typedList("components"), typedList("flavors"), newComposer()]) {
      const state = readOnly(top);
      expect(footerCommands(state).filter(({ changes }) => changes)).toEqual([]);
      for (const command of commandsOn(state).filter(({ changes }) => changes))
        expect(refusalOf(command, state)).toBe("This home is read-only.");
    }
    expect(commands.filter(({ changes }) => changes).map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "stack.new",
        "stack.delete",
        "component.edit",
        "composer.save",
        "form.save",
        "history.undo",
      ]),
    );
  });
});
