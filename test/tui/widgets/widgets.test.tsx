import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { Box } from "ink";
import { render } from "ink-testing-library";
import { editOf } from "../../../src/tui/keymap/textEdit.ts";
import { Details, lastTop } from "../../../src/tui/widgets/Details.tsx";
import { Footer } from "../../../src/tui/widgets/Footer.tsx";
import { Header, headerLine } from "../../../src/tui/widgets/Header.tsx";
import { Help, type HelpEntry } from "../../../src/tui/widgets/Help.tsx";
import { List } from "../../../src/tui/widgets/List.tsx";
import { lineWidth } from "../../../src/tui/widgets/line.ts";
import { centred, Modal } from "../../../src/tui/widgets/Modal.tsx";
import { Pane } from "../../../src/tui/widgets/Pane.tsx";
import { Problems, problemLines } from "../../../src/tui/widgets/Problems.tsx";
import { T } from "../../../src/tui/widgets/T.tsx";
import { TextInput } from "../../../src/tui/widgets/TextInput.tsx";
import { Toast } from "../../../src/tui/widgets/Toast.tsx";
import { TooSmall } from "../../../src/tui/widgets/TooSmall.tsx";
import { darkTheme, plainTheme, ThemeContext } from "../../../src/tui/widgets/theme.ts";
import { drawn, painted } from "./draw.tsx";

const origin = { x: 0, y: 0 };

describe("Pane", () => {
  test("is a box with its title, a note, and the content inside", () => {
    const pane = (
      <Pane title="stacks (4)" note="2 of 4" width={30} height={4}>
        <T line="prod" width={28} />
        <T line="staging" width={28} />
      </Pane>
    );
    expect(drawn(pane)).toEqual([
      "┌ stacks (4) ─────── 2 of 4 ─┐",
      "│prod                        │",
      "│staging                     │",
      "└────────────────────────────┘",
    ]);
  });

  test("has a whole border where there is nothing to note", () => {
    expect(drawn(<Pane title="form" note="" width={12} height={2} />)[0]).toBe("┌ form ────┐");
  });

  test("two stand side by side; a long title is cut, a note that does not fit left out", () => {
    const panes = (
      <Box>
        <Pane title="a rather long title" note="1 of 1" width={14} height={3} />
        <Pane title="" width={6} height={3} />
      </Box>
    );
    expect(drawn(panes)).toEqual(["┌ a rather… ─┐┌────┐", "│            ││    │", "└────────────┘└────┘"]);
  });

  test("is drawn in the colour of the focus when keys go there", () => {
    expect(painted(<Pane title="x" width={10} height={3} isFocused />)[0]).toContain(darkTheme.looks.focus.on);
    const plain = (
      <ThemeContext value={plainTheme}>
        <Pane title="x" width={10} height={3} isFocused />
      </ThemeContext>
    );
    expect(painted(plain).join("")).not.toMatch(/\u001b\[3\dm/);
  });
});

describe("List", () => {
  const items = Array.from({ length: 1000 }, (_, i) => `stack ${i}`);
  let calls = 0;
  const row = (item: string) => {
    calls++;
    return ` ${item}`;
  };

  function list(cursor: number, shown = items) {
    return (
      <List
        items={shown}
        cursor={cursor}
        width={20}
        height={5}
        isFocused
        keyOf={(item) => item}
        row={row}
        empty={["nothing here", "n makes one"]}
      />
    );
  }

  test("mounts only the rows in view, and the cursor is among them", () => {
    calls = 0;
    expect(drawn(list(500))).toEqual([" stack 498", " stack 499", " stack 500", " stack 501", " stack 502"]);
    expect(calls).toBe(5);
  });

  test("draws only the two rows again that the cursor left and reached", () => {
    const { rerender, lastFrame, unmount } = render(list(0));
    calls = 0;
    rerender(list(1));
    expect(calls).toBe(2);
    rerender(list(4));
    expect(lastFrame()).toContain("stack 6");
    expect(lastFrame()).not.toContain("stack 1\n");
    unmount();
  });

  test("marks the row under the cursor over its whole width", () => {
    const [first] = painted(list(0));
    expect(first).toContain(darkTheme.looks.cursor.on);
    expect(first).toContain(" stack 0            ");
  });

  test("says what to do when it is empty", () => {
    expect(drawn(list(-1, []))).toEqual([" nothing here", " n makes one", "", "", ""]);
  });

  test("passes over headings, which scroll with their items", () => {
    const headings = [
      { above: 0, text: "yours" },
      { above: 2, text: "new" },
    ];
    const at = (cursor: number, height: number) =>
      drawn(
        <List
          items={["a", "b", "c", "d"]}
          cursor={cursor}
          width={10}
          height={height}
          isFocused
          keyOf={(item) => item}
          row={(item) => `   ${item}`}
          headings={headings}
        />,
      );
    expect(at(0, 6)).toEqual([" yours", "   a", "   b", " new", "   c", "   d"]);
    expect(at(0, 3)).toEqual([" yours", "   a", "   b"]);
    expect(at(2, 3)).toEqual([" new", "   c", "   d"]);
    expect(at(3, 3)).toEqual([" new", "   c", "   d"]);
  });
});

describe("Header", () => {
  test("breadcrumbs left, the active stack and badges right", () => {
    expect(drawn(<Header crumbs={["stacks", "staging"]} active="prod" badges={["unsaved"]} width={60} />)).toEqual([
      " mlstack › stacks › staging                ● prod   unsaved",
    ]);
  });

  test("shortens the way in the middle, then its end; the active stack and badges stay as long as they can", () => {
    const crumbs = ["stacks", "staging", "new s3", "pod_settings"];
    const at = (width: number) =>
      drawn(<Header crumbs={crumbs} active="prod" badges={["2 problems", "not saved"]} width={width} />)[0];
    expect(at(90)).toBe(" mlstack › stacks › staging › new s3 › pod_settings       ● prod   2 problems · not saved");
    expect(at(72)).toBe(" mlstack › … › new s3 › pod_settings    ● prod   2 problems · not saved");
    expect(at(60)).toBe(" mlstack › … › pod_settin…  ● prod   2 problems · not saved");
    expect(at(45)).toBe(" mlstack › … › new s3 › pod_settings  ● prod");
  });

  test("cuts a long active stack before a badge goes away", () => {
    const header = <Header crumbs={["stacks"]} active={"x".repeat(80)} badges={["read-only"]} width={60} />;
    expect(drawn(header)).toEqual([" mlstack › stacks                ● xxxxxxxxxxx…   read-only"]);
  });

  test("is never wider than the screen", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { minLength: 1, maxLength: 5 }),
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.array(fc.constantFrom("read-only", "not saved", "12 problems"), { maxLength: 3 }),
        fc.integer({ min: 60, max: 200 }),
        (crumbs, active, badges, width) => {
          expect(lineWidth(headerLine({ crumbs, active, badges, width }))).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe("Footer", () => {
  const hints = [
    { keys: "enter", title: "open" },
    { keys: "n", title: "new" },
    { keys: "ctrl+s", title: "save" },
    { keys: "?", title: "help" },
  ];

  test("lists the keys, as many as fit, and the last one always", () => {
    expect(drawn(<Footer hints={hints} width={60} />)).toEqual([" enter open · n new · ctrl+s save · ? help"]);
    expect(drawn(<Footer hints={hints} width={30} />)).toEqual([" enter open · n new · ? help"]);
    expect(drawn(<Footer hints={hints} width={12} />)).toEqual([" ? help"]);
  });

  test("gives room to what always stays, then to what comes early, in the order of all", () => {
    const ranked = [
      { keys: "c", title: "copy", room: "last" },
      { keys: "enter", title: "open", room: "early" },
      { keys: "d", title: "delete" },
      { keys: "/", title: "filter", room: "always" },
      { keys: "?", title: "help" },
    ] as const;
    expect(drawn(<Footer hints={ranked} width={18} />)).toEqual([" / filter · ? help"]);
    expect(drawn(<Footer hints={ranked} width={31} />)).toEqual([" enter open · / filter · ? help"]);
    expect(drawn(<Footer hints={ranked} width={42} />)).toEqual([" enter open · d delete · / filter · ? help"]);
    expect(drawn(<Footer hints={ranked} width={51} />)).toEqual([
      " c copy · enter open · d delete · / filter · ? help",
    ]);
  });
});

describe("TextInput", () => {
  test("shows text, placeholder and prompt", () => {
    expect(drawn(<TextInput edit={editOf("s3")} width={20} isActive at={origin} prompt="/ " />)).toEqual(["/ s3"]);
    expect(drawn(<TextInput edit={editOf("")} width={20} isActive={false} at={origin} placeholder="filter" />)).toEqual(
      ["filter"],
    );
    expect(drawn(<TextInput edit={editOf("hush")} width={20} isActive at={origin} isMasked />)).toEqual(["****"]);
  });
});

test("Details wraps and scrolls, and never scrolls past its end", () => {
  const lines = ["one two three", [{ text: "type ", style: "dim" as const }, { text: "integer" }], "end"];
  expect(drawn(<Details lines={lines} width={9} height={3} />)).toEqual(["one two", "three", "type"]);
  expect(drawn(<Details lines={lines} width={9} height={3} top={99} />)).toEqual(["type", "integer", "end"]);
  expect(lastTop(lines, 9, 3)).toBe(2);
  expect(drawn(<Details lines={lines} width={9} height={3} marksMore />)).toEqual(["one two", "three", "type …"]);
});

test("Toast says what happened on one row", () => {
  expect(drawn(<Toast kind="ok" text="saved prod" width={40} />)).toEqual([" ✓ saved prod"]);
  expect(drawn(<Toast kind="bad" text={"a\nb"} width={40} />)).toEqual([" ✗ a^Jb"]);
});

test("a long Toast covers the row above, and no more", () => {
  const screen = (text: string) =>
    drawn(
      <Box width={20} height={4} flexDirection="column">
        <T line={"a".repeat(20)} />
        <T line={"b".repeat(20)} />
        <Toast kind="bad" text={text} width={20} />
        <T line="footer" />
      </Box>,
    );
  const [first, ...rest] = ["a".repeat(20), " ✗ not saved: it was", "   changed elsewhere", "footer"];
  expect(screen("not saved: it was changed elsewhere")).toEqual([first ?? "", ...rest]);
  expect(screen("not saved: it was changed by somebody else at the same time")).toEqual([
    first ?? "",
    rest[0] ?? "",
    "   changed by someb…",
    "footer",
  ]);
});

test("Modal covers what is below", () => {
  const { at } = centred({ columns: 20, rows: 5 }, { width: 12, height: 3 });
  const screen = (
    <Box width={20} height={5} flexDirection="column">
      {["a", "b", "c", "d", "e"].map((letter) => (
        <T key={letter} line={letter.repeat(20)} />
      ))}
      <Modal title="sure?" width={12} height={3} at={at}>
        <T line="yes" />
      </Modal>
    </Box>
  );
  expect(drawn(screen)).toEqual([
    "aaaaaaaaaaaaaaaaaaaa",
    "bbbb┌ sure? ───┐bbbb",
    "cccc│ yes      │cccc",
    "dddd└──────────┘dddd",
    "eeeeeeeeeeeeeeeeeeee",
  ]);
});

describe("Problems", () => {
  const problems = [
    { message: "artifact store missing", hint: "every stack needs one" },
    { message: "key is deprecated", severity: "warning" as const },
    { message: "third" },
  ];
  const shown = (width: number, height: number) =>
    drawn(<Problems lines={problemLines(problems, width, height)} width={width} />);

  test("stand one per row, the rest is counted", () => {
    expect(shown(60, 3)).toEqual([
      " ✗ artifact store missing — every stack needs one",
      " ! key is deprecated",
      " ✗ third",
    ]);
    expect(shown(60, 2)[1]).toBe("   … and 2 more");
  });

  test("have what would fix them at the end of the row; the hint gives way to it, then the sentence", () => {
    const [first = { message: "" }] = problems;
    const fixable = [{ ...first, fix: "use s3-prod" }];
    const rows = (width: number, height: number) =>
      drawn(<Problems lines={problemLines(fixable, width, height)} width={width} />).map((row) =>
        row.replace(/(?<=\S) {2,}/u, " | "),
      );
    expect(rows(76, 1)).toEqual([" ✗ artifact store missing — every stack needs one | fix: use s3-prod"]);
    expect(rows(48, 1)).toEqual([" ✗ artifact store missing | fix: use s3-prod"]);
    expect(rows(36, 3)).toEqual([" ✗ artifact store missing", "   fix: use s3-prod"]);
    expect(rows(36, 1)).toEqual([" ✗ artifact store… | fix: use s3-pro…"]);
  });

  test("are whole where there are rows for it, the hint below its sentence", () => {
    expect(shown(22, 6)).toEqual([
      " ✗ artifact store",
      "   missing",
      "   every stack needs",
      "   one",
      " ! key is deprecated",
      " ✗ third",
    ]);
    expect(shown(22, 5)).toEqual([" ✗ artifact store", "   missing", " ! key is deprecated", " ✗ third"]);
    expect(shown(22, 3)).toEqual([" ✗ artifact store mis…", " ! key is deprecated", " ✗ third"]);
  });
});

test("TooSmall says what is needed, at any size", () => {
  expect(drawn(<TooSmall columns={40} rows={4} quit="q" />).join(" ")).toContain("mlstack needs 60x16");
  expect(drawn(<TooSmall columns={5} rows={2} quit="q" />)).toHaveLength(2);
});

describe("Help", () => {
  const entries = [
    { id: "down", keys: ["j", "down"], title: "next row", group: "moving" },
    { id: "first", keys: ["g g"], title: "first row", group: "moving" },
    { id: "delete", keys: ["d"], title: "delete", group: "stacks", disabled: "the stack default cannot be deleted" },
  ];
  function help(shown: readonly HelpEntry[], index = 0, columns = 80) {
    return drawn(
      <Box width={columns} height={16}>
        <Help entries={shown} filter={editOf("x")} isFiltering index={index} columns={columns} rows={16} />
      </Box>,
    ).join("\n");
  }

  test("lists keys by group, and why a command is not available", () => {
    const all = help(entries);
    expect(all).toContain("j/down  next row");
    expect(all).toContain("gg  first row");
    expect(all).toContain("d  delete — the stack default cannot be deleted");
  });

  test("tells the whole reason for the command under the cursor", () => {
    expect(help(entries, 0, 40)).not.toContain("cannot be deleted");
    expect(help(entries, 2, 40)).toMatch(/the stack default cannot be/);
    expect(help(entries, 99, 40)).toContain("3 of 3");
  });

  test("says when no command is called so", () => expect(help([])).toContain("No command is called so."));
});
