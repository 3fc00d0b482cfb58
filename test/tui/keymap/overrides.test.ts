import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { preferenceSentence } from "../../../src/core/preference.ts";
import { parsePreferences } from "../../../src/preferences/parse.ts";
import { type Mode, modes } from "../../../src/tui/actions/mode.ts";
import { commands } from "../../../src/tui/actions/table.ts";
import { bindables } from "../../../src/tui/actions/userKeys.ts";
import { type Bindable, collide, type KeyMode, keymapOf } from "../../../src/tui/keymap/keymap.ts";
import { applyChosen } from "../../../src/tui/keymap/overrides.ts";

const list: KeyMode = { id: "list", title: "List", isText: false, isScreen: true };
const form: KeyMode = { id: "form", title: "Form", isText: false, isScreen: true };
const ask: KeyMode = { id: "ask", title: "A question", isText: true, isScreen: false };

const small: readonly Bindable[] = [
  { id: "thing.new", keys: ["n"], modes: [list] },
  { id: "thing.copy", keys: ["c"], modes: [list] },
  { id: "list.first", keys: ["g g", "home"], modes: [list] },
  { id: "form.add", keys: ["n"], modes: [form] },
  { id: "form.leave", keys: ["esc"], modes: [form] },
  { id: "app.back", keys: ["esc"], modes: [list, form] },
  { id: "app.help", keys: ["?"], modes: [list, form] },
  { id: "ask.take", keys: ["enter"], modes: [ask] },
  { id: "ask.close", keys: ["esc", "q"], modes: [ask] },
  { id: "app.interrupt", keys: ["ctrl+c"], modes: [list, form, ask] },
];

/** What comes of a `keys.yaml`: the keys of a command in a mode, and the problems as people read them. */
function withKeys(yaml: string, table: readonly Bindable[] = small) {
  const { keymap, problems } = applyChosen(table, parsePreferences("keys.yaml", yaml));
  return {
    keys: (mode: KeyMode, id: string) => keymap.get(mode.id)?.get(id),
    problems: problems.map(preferenceSentence),
  };
}

describe("keys.yaml", () => {
  test("gives commands other keys, several, chords, or none [E19]", () => {
    const { keys, problems } = withKeys("thing.new: N\nlist.first: [g t, '0']\nthing.copy:\nform.add: null\n");
    expect(problems).toEqual([]);
    expect(keys(list, "thing.new")).toEqual(["N"]);
    expect(keys(list, "list.first")).toEqual(["g t", "0"]);
    expect(keys(list, "thing.copy")).toEqual([]);
    expect(keys(form, "form.add")).toEqual([]);
    expect(keys(list, "app.help")).toEqual(["?"]);
  });

  test("takes a key from the command that has it by itself, only where both are, and says when that was its last", () => {
    const { keys, problems } = withKeys("thing.copy: n\n");
    expect(keys(list, "thing.copy")).toEqual(["n"]);
    expect(keys(list, "thing.new")).toEqual([]);
    expect(keys(form, "form.add")).toEqual(["n"]);
    expect(problems).toEqual([
      "keys.yaml, line 1: thing.new has no key any more (list): n now leads to thing.copy. Give thing.new another key if you use it.",
    ]);
    // It still has home.
    expect(withKeys("thing.copy: g\n").problems).toEqual([]);
    expect(withKeys("thing.copy: g\n").keys(list, "list.first")).toEqual(["home"]);
  });

  test("two keys may change places", () => {
    const { keys, problems } = withKeys("thing.copy: n\nthing.new: c\n");
    expect(problems).toEqual([]);
    expect([keys(list, "thing.copy"), keys(list, "thing.new")]).toEqual([["n"], ["c"]]);
  });

  test("keys that commands share by themselves stay shared", () => {
    const { keys, problems } = withKeys("app.back: [esc, backspace]\n");
    expect(problems).toEqual([]);
    expect(keys(form, "form.leave")).toEqual(["esc"]);
    expect(keys(form, "app.back")).toEqual(["esc", "backspace"]);
  });

  test("names both commands and both lines of a conflict; the first has the key", () => {
    const { keys, problems } = withKeys("thing.new: x\n# more\nthing.copy: [x, y]\nform.add: x\n");
    expect(problems).toEqual([
      "keys.yaml, line 3: x is the key of two commands in one place (list): thing.new on line 1 and thing.copy on line 3. It leads to thing.new; give thing.copy another key.",
    ]);
    expect(keys(list, "thing.copy")).toEqual(["y"]);
    expect(keys(form, "form.add")).toEqual(["x"]);
  });

  test("refuses a chord that a shorter key hides", () => {
    const [problem] = withKeys("thing.new: x\nthing.copy: x y\n").problems;
    expect(problem).toStartWith("keys.yaml, line 2: x y can never be typed (list), because x alone is a command:");
  });

  test("offers the command and the key that were meant", () => {
    const { keys, problems } = withKeys("thing.nwe: N\nthing.copy: Ctrl-X\nform.add: {a: b}\n");
    expect(problems).toEqual([
      "keys.yaml, line 1: There is no command thing.nwe. Did you mean thing.new?",
      "keys.yaml, line 2: The key Ctrl-X is spelled ctrl+x. Write ctrl+x.",
      "keys.yaml, line 3: The value is a key, a list of keys, or null for none. Write form.add: x or form.add: [x, f5].",
    ]);
    expect(keys(list, "thing.copy")).toEqual(["c"]);
  });

  test("leaves ctrl+c alone", () => {
    const { keys, problems } = withKeys("app.interrupt: q\nthing.new: ctrl+c\n");
    expect(problems.map((text) => text.slice(0, 40))).toEqual([
      "keys.yaml, line 1: ctrl+c always leaves ",
      "keys.yaml, line 2: ctrl+c always leaves ",
    ]);
    expect([keys(ask, "app.interrupt"), keys(list, "thing.new")]).toEqual([["ctrl+c"], ["n"]]);
  });

  test("refuses keys that a typed text swallows, and to leave a question without a way out", () => {
    const wrong = ["ask.take: t\n", "ask.take: ctrl+w\n", "ask.take: null\n", "ask.take: esc\n"].map((yaml) =>
      withKeys(yaml),
    );
    for (const { keys, problems } of wrong) {
      expect(problems).toHaveLength(1);
      expect([keys(ask, "ask.take"), keys(ask, "ask.close")]).toEqual([["enter"], ["esc"]]);
    }
    const moved = withKeys("ask.take: esc\nask.close: ctrl+x\n");
    expect(moved.problems).toEqual([]);
    expect([moved.keys(ask, "ask.take"), moved.keys(ask, "ask.close")]).toEqual([["esc"], ["ctrl+x"]]);
  });
});

const table = bindables();

/** Keys of other commands that a chosen chord meets, but for those that are shared without any choice. */
function inTheWay(bound: ReadonlyMap<string, readonly string[]>, command: string, chord: string): readonly string[] {
  if (!bound.get(command)?.includes(chord)) return [];
  const own = (id: string) => table.find((each) => each.id === id)?.keys ?? [];
  return [...bound].flatMap(([other, keys]) => {
    if (other === command || (own(other).includes(chord) && own(command).includes(chord))) return [];
    return keys.filter((taken) => collide(taken, chord)).map((taken) => `${command} ${chord} meets ${other} ${taken}`);
  });
}

test("keys that together would leave a question without a way out are refused", () => {
  const plain: KeyMode = { id: "plain", title: "A sheet", isText: false, isScreen: false };
  const sheet: readonly Bindable[] = [
    { id: "sheet.close", keys: ["esc", "q"], modes: [plain] },
    { id: "sheet.copy", keys: ["y"], modes: [plain] },
    { id: "sheet.down", keys: ["j"], modes: [plain] },
  ];
  for (const yaml of ["sheet.copy: esc\nsheet.down: q\n", "sheet.copy: [esc, q]\n"]) {
    const { keys, problems } = withKeys(yaml, sheet);
    expect(problems).toEqual([expect.stringContaining("q is the last key of sheet.close (a sheet).")]);
    expect(keys(plain, "sheet.close")).toEqual(["q"]);
  }
});

test("a key that is typed where the command's own was not is told of", () => {
  const both: readonly Bindable[] = [{ id: "form.save", keys: ["ctrl+s"], modes: [form, ask] }];
  expect(withKeys("form.save: s\n", both).problems).toEqual([
    "keys.yaml, line 1: form.save has no key here any more: a question, where s is typed as text. Add a key with ctrl or alt if you use it there.",
  ]);
  expect(withKeys("form.save: [s, ctrl+s]\n", both).problems).toEqual([]);
});

describe("the keys of all commands", () => {
  test("without a choice are their own", () => {
    const keymap = keymapOf(table, new Map());
    for (const { id, keys, modes: where } of table)
      for (const mode of where.filter(({ isText }) => !isText)) expect(keymap.get(mode.id)?.get(id)).toEqual(keys);
  });

  test("whatever is chosen, no chosen key is in another's way, questions can be left, and ctrl+c leaves", () => {
    const above = commands.map((command) => command.id).filter((name) => /^(?:overlay|confirm|sheet)\./.test(name));
    const id = fc.oneof(fc.constantFrom(...commands.map((command) => command.id)), fc.constantFrom(...above));
    const key = fc.constantFrom(..."j k g esc enter n ctrl+x f5 q tab space ctrl+s".split(" "), "g g", "g x", "x y");
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(id, key), { selector: ([name]) => name, maxLength: 12 }), (chosen) => {
        const yaml = chosen.map(([name, chord]) => `${name}: "${chord}"`).join("\n");
        const { keymap } = applyChosen(table, parsePreferences("keys.yaml", yaml));
        for (const mode of Object.keys(modes) as Mode[]) {
          const bound = keymap.get(mode) ?? new Map<string, readonly string[]>();
          expect(chosen.flatMap(([command, chord]) => inTheWay(bound, command, chord))).toEqual([]);
          expect(bound.get("app.interrupt")).toEqual(["ctrl+c"]);
        }
        for (const mode of ["prompt", "confirm", "help", "sheet"] as const)
          expect([mode, keymap.get(mode)?.get("overlay.close")?.length]).not.toEqual([mode, 0]);
      }),
      { numRuns: 200 },
    );
  });
});
