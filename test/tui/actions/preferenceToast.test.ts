import { expect, test } from "bun:test";
import { parsePreferences } from "../../../src/preferences/parse.ts";
import { openingState } from "../../../src/tui/actions/appState.ts";
import { withKeys } from "../../../src/tui/actions/keyWords.ts";
import { preferenceToast } from "../../../src/tui/actions/preferenceCommands.ts";
import { userKeys } from "../../../src/tui/actions/userKeys.ts";
import { emptyData } from "../../../src/tui/state/data.ts";
import { stacksHome } from "../../../src/tui/state/stacksScreen.ts";

/** What the opening screen says of these keys. */
function said(yaml: string): string | undefined {
  const keys = userKeys(parsePreferences("keys.yaml", yaml));
  const text = preferenceToast(keys?.problems ?? []);
  const state = { ...openingState([stacksHome], emptyData), keymap: keys?.keymap ?? null };
  return text === undefined ? undefined : withKeys(text, state);
}

test("a short problem of the preferences is said whole", () => {
  expect(said("stack.gnu: N")).toMatch(/^keys\.yaml, line 1: There is no command stack\.gnu\./);
});

test("of several problems their number and the key come first, and the whole fits two rows of a narrow terminal", () => {
  const text = said(Array.from({ length: 7 }, (_, i) => `no.such${"x".repeat(i * 30)}: N`).join("\n"));
  expect(text).toStartWith("7 problems of the preferences, gp shows all. keys.yaml, line 1: ");
  expect(text).toContain("There is no command no.such.");
  expect(text?.length).toBeLessThan(125);
});

test("a long problem is shortened behind the key that shows the whole of it", () => {
  const text = said(`${"long".repeat(30)}: N`);
  expect(text).toStartWith("gp shows the whole of it: keys.yaml, line 1: ");
  expect(text).toEndWith("…");
});

test("without its key the message names the command as the palette does", () => {
  const text = said("preferences.problems: null\nno.such: N\nnor.such: N");
  expect(text).toStartWith('2 problems of the preferences, "problems of the preferences" shows all. ');
});
