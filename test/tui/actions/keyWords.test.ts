import { describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePreferences } from "../../../src/preferences/parse.ts";
import { type AppState, openingState } from "../../../src/tui/actions/appState.ts";
import { type Context, toast } from "../../../src/tui/actions/context.ts";
import { withKeys } from "../../../src/tui/actions/keyWords.ts";
import { askTyped, submitAcknowledge } from "../../../src/tui/actions/overlay/prompt.ts";
import { commandById } from "../../../src/tui/actions/table.ts";
import { userKeys } from "../../../src/tui/actions/userKeys.ts";
import { newComposer } from "../../../src/tui/state/composer.ts";
import { emptyData } from "../../../src/tui/state/data.ts";
import { stacksHome } from "../../../src/tui/state/stacksScreen.ts";
import { createStore } from "../../../src/tui/state/store.ts";

const home = openingState([stacksHome], emptyData);

function withChosen(yaml: string): AppState {
  return { ...home, keymap: userKeys(parsePreferences("keys.yaml", yaml))?.keymap ?? null };
}

describe("a sentence", () => {
  test("names the keys that lead to commands now", () => {
    const sentence = "There is no stack here; {stack.new} makes one.";
    expect(withKeys(sentence, home)).toBe("There is no stack here; n makes one.");
    expect(withKeys(sentence, withChosen("stack.new: N"))).toBe("There is no stack here; N makes one.");
    expect(withKeys(sentence, withChosen("stack.new: null"))).toBe('There is no stack here; "new" makes one.');
  });

  test("with several commands names the one of the screen", () => {
    const sentence = "{form.undo|composer.undo} takes that back.";
    expect(withKeys(sentence, openingState([stacksHome, newComposer()], emptyData))).toBe("u takes that back.");
    const own = { ...withChosen("composer.undo: U"), screens: [stacksHome, newComposer()] as const };
    expect(withKeys(sentence, own)).toBe("U takes that back.");
  });

  test("that a message or a question says names keys, also on the activity screen", async () => {
    const store = createStore(withChosen("stack.delete: X\noverlay.close: ctrl+q"));
    const context = { store, words: (text: string) => withKeys(text, store.get()) } as Partial<Context> as Context;
    toast(context, "{stack.delete} throws it away.", "failed");
    expect(store.get().toast?.text).toBe("X throws it away.");
    expect(store.get().log[0]?.title).toBe("X throws it away.");
    askTyped(context, { question: "Throw it away?", word: "yes" }, async () => undefined);
    await submitAcknowledge(context);
    expect(store.get().overlay).toMatchObject({ problem: "Type yes to go on, or press ctrl+q to leave it." });
  });

  test("keeps what names no command, such as a reference to a secret", () => {
    expect(withKeys("{{aws.key}} and {my.stack} and {x}", home)).toBe("{{aws.key}} and {my.stack} and {x}");
  });

  test("names only commands that there are", () => {
    const root = join(import.meta.dir, "../../../src");
    const named = [...new Bun.Glob("**/*.{ts,tsx}").scanSync({ cwd: root })].flatMap((file) =>
      [
        ...readFileSync(join(root, file), "utf8").matchAll(
          /(?<![$={])\{([a-z]+\.[A-Za-z.]+(?:\|[a-z]+\.[A-Za-z.]+)*)\}(?=[ .,;:)"'`])/g,
        ),
      ].flatMap(([, ids = ""]) => ids.split("|")),
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((id) => commandById(id) === undefined)).toEqual([]);
  });
});
