import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { TerminalEvent } from "../../../src/tui/terminal/events.ts";
import { KeyDecoder } from "../../../src/tui/terminal/keyDecoder.ts";

const encoder = new TextEncoder();

/** Events of reads that come one after the other, and of the silence after them. */
function decode(...reads: readonly (string | Uint8Array)[]): TerminalEvent[] {
  const decoder = new KeyDecoder();
  const events = reads.flatMap((read) => decoder.push(typeof read === "string" ? encoder.encode(read) : read));
  return [...events, ...decoder.flush()];
}

/** A key as help writes it: "ctrl+alt+shift+name". */
function spelt(event: TerminalEvent): string {
  if (event.kind !== "key") return event.kind;
  return [event.ctrl && "ctrl", event.alt && "alt", event.shift && "shift", event.name].filter(Boolean).join("+");
}

function keys(...reads: readonly (string | Uint8Array)[]): string {
  return decode(...reads)
    .map(spelt)
    .join(" ");
}

/** What a text field would have got. */
function typed(events: readonly TerminalEvent[]): string {
  return events.map((event) => (event.kind === "key" ? event.text : "")).join("");
}

/** Cuts bytes at places that are given as fractions of the whole. */
function cut(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [
    0,
    ...cuts.map((fraction) => Math.floor(fraction * bytes.length)).sort((a, b) => a - b),
    bytes.length,
  ];
  return places.slice(1).map((end, index) => bytes.slice(places[index], end));
}

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const someCuts = fc.array(fraction, { maxLength: 12 });

describe("several keys in one read", () => {
  test("are several events", () => {
    expect(keys("jjj")).toBe("j j j");
    expect(keys("xyz\r")).toBe("x y z enter");
    expect(keys("a\x1b[Ab\x7f\t")).toBe("a up b backspace tab");
  });

  test("are one event per grapheme, not per code point", () => {
    expect(keys("e\u0301x👩‍👩‍👧🇨🇭한")).toBe("e\u0301 x 👩‍👩‍👧 🇨🇭 한");
    expect(typed(decode("né 漢字"))).toBe("né 漢字");
  });
});

describe("keys with names", () => {
  const table: readonly (readonly [bytes: string, name: string])[] = [
    ["\r", "enter"],
    ["\n", "ctrl+j"],
    ["\t", "tab"],
    ["\x1b[Z", "shift+tab"],
    [" ", "space"],
    ["\x7f", "backspace"],
    ["\x08", "backspace"],
    ["\x1b\x7f", "alt+backspace"],
    ["\x1b\r", "alt+enter"],
    ["\x00", "ctrl+space"],
    ["\x01\x1a", "ctrl+a ctrl+z"],
    ["\x1c\x1d\x1f", "ctrl+\\ ctrl+] ctrl+_"],
    ["\x1bb", "alt+b"],
    ["\x1bB", "alt+B"],
    ["\x1bé", "alt+é"],
    ["\x1b[A\x1bOA", "up up"],
    ["\x1b[1;2B", "shift+down"],
    ["\x1b[1;5C", "ctrl+right"],
    ["\x1b[1;8D", "ctrl+alt+shift+left"],
    ["\x1b[H\x1bOH\x1b[1~\x1b[7~", "home home home home"],
    ["\x1b[F\x1b[4~\x1b[8~", "end end end"],
    ["\x1b[2~\x1b[3~\x1b[5~\x1b[6~", "insert delete pageup pagedown"],
    ["\x1b[3;5~", "ctrl+delete"],
    ["\x1bOP\x1b[11~\x1b[[A\x1b[P", "f1 f1 f1 f1"],
    ["\x1b[15~\x1b[24~\x1b[1;2R", "f5 f12 shift+f3"],
    ["\x1bOj\x1bOM", "* enter"],
    // kitty
    ["\x1b[27u\x1b[13;2u\x1b[9;5u", "escape shift+enter ctrl+tab"],
    ["\x1b[97u\x1b[97;2u\x1b[97:65;2u", "a A A"],
    ["\x1b[112;6u\x1b[97;3u", "ctrl+shift+p alt+a"],
    ["\x1b[97;1:3u", ""],
    ["\x1b[57399u\x1b[57414u", "0 enter"],
    // modifyOtherKeys
    ["\x1b[27;5;13~\x1b[27;5;105~", "ctrl+enter ctrl+i"],
  ];
  for (const [bytes, name] of table) {
    test(`${JSON.stringify(bytes)} is ${name || "no key"}`, () => {
      expect(
        decode(bytes)
          .filter((event) => event.kind === "key")
          .map(spelt)
          .join(" "),
      ).toBe(name);
    });
  }

  test("insert nothing, nor do keys with ctrl or alt", () => {
    expect(typed(decode("\x1b[A\t\r\x7f\x01\x1bb\x1b[1;5C"))).toBe("");
    expect(typed(decode("a b"))).toBe("a b");
  });
});

describe("Esc", () => {
  test("alone is the key once nothing follows, and two are two", () => {
    const decoder = new KeyDecoder();
    expect(decoder.push(encoder.encode("\x1b"))).toEqual([]);
    expect(decoder.waitMs).toBe(30);
    expect(decoder.flush().map(spelt)).toEqual(["escape"]);
    expect(decoder.waitMs).toBeUndefined();
    expect(keys("\x1b\x1b")).toBe("escape escape");
  });

  test("begins alt+[ if nothing follows the bracket", () => {
    expect(keys("\x1b[")).toBe("alt+[");
    expect(keys("\x1bO")).toBe("alt+O");
    expect(keys("\x1b]")).toBe("alt+]");
  });

  test("in front of an arrow is not swallowed with it", () => {
    expect(keys("\x1b\x1b[A")).toBe("escape up");
  });

  test("pressed in the middle of a broken sequence starts afresh", () => {
    expect(keys("\x1b[1;\x1b[B")).toBe("down");
    expect(keys("\x1b]11;rgb\x1b[B")).toBe("down");
    expect(keys("\x1b[12\rx")).toBe("enter x");
  });
});

describe("a paste", () => {
  test("is one event with line ends made the same, wherever it is cut", () => {
    const bytes = encoder.encode("a\x1b[200~one\r\ntwo\rthree\nfour 漢\x1b[31m\x1b[201~b");
    const wanted = ["a", "one\ntwo\nthree\nfour 漢\x1b[31m", "b"];
    for (let at = 0; at <= bytes.length; at++) {
      const events = decode(bytes.slice(0, at), bytes.slice(at));
      expect(events.map((event) => (event.kind === "paste" || event.kind === "key" ? event.text : ""))).toEqual(wanted);
    }
  });

  test("runs no keys, and is told as it is if its end never comes", () => {
    expect(decode("\x1b[200~q\x03")).toEqual([{ kind: "paste", text: "q\x03" }]);
  });
});

describe("what the terminal says by itself", () => {
  test("types nothing", () => {
    const said = [
      "\x1b]11;rgb:1010/1010/1010\x1b\\",
      "\x1b]11;rgb:1010/1010/1010\x07",
      "\x1bP>|xterm(390)\x1b\\",
      "\x1b[?62;4c",
      "\x1b[12;40R",
      "\x1b[?2026;2$y",
      "\x1b[I\x1b[O",
      "\x1b[?1u",
      "\x1b_Gi=31;OK\x1b\\",
    ];
    for (const bytes of said) expect(keys(`${bytes}j`)).toMatch(/^(reply )+j$/);
    expect(decode("\x1b]11;rgb:0/0/0\x1b\\")).toEqual([{ kind: "reply", form: "osc", body: "11;rgb:0/0/0" }]);
  });

  test("types nothing when it breaks off", () => {
    expect(keys("\x1b]11;rgb:1010")).toBe("");
    expect(keys("\x1b[?62;")).toBe("");
  });

  test("is waited for longer than a key", () => {
    const decoder = new KeyDecoder();
    decoder.push(encoder.encode("\x1b]11;rgb:10"));
    expect(decoder.waitMs).toBe(1_000);
  });
});

test("the mouse is told by cell and button", () => {
  expect(decode("\x1b[<0;1;1M\x1b[<0;12;5m\x1b[<65;3;4M\x1b[<20;2;2M\x1b[<35;9;9M")).toMatchObject([
    { action: "press", button: "left", column: 0, row: 0, ctrl: false },
    { action: "release", button: "left", column: 11, row: 4 },
    { action: "wheeldown", button: "none", column: 2, row: 3 },
    { action: "press", button: "left", ctrl: true, shift: true },
    { action: "move", button: "none" },
  ]);
});

test("bytes that are no UTF-8 do not stop the keys after them", () => {
  expect(keys(new Uint8Array([0xff, 0x6a]), "k")).toEndWith("j k");
});

describe("how reads are cut", () => {
  const piece = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.string({
        unit: fc.integer({ min: 0x00, max: 0x7e }).map((code) => (code === 0x1b ? " " : String.fromCharCode(code))),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom("é", "ß", "漢", "字", "ж", "€", "😀", "👍🏽", "👩‍👩‍👧", "🇨🇭", "\u{20000}"),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        "\x1b[A",
        "\x1bOB",
        "\x1b[1;5C",
        "\x1b[3~",
        "\x1b[Z",
        "\x1b[[C",
        "\x1b[97;5u",
        "\x1b[27;5;13~",
        "\x1b\x7f",
        "\x1bx",
        "\x1b\x1b[A",
        "\x1b[<0;5;6M",
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        "\x1b]11;rgb:1/2/3\x1b\\",
        "\x1b]52;c;eA==\x07",
        "\x1bP>|term\x1b\\",
        "\x1b[?62;4c",
        "\x1b[?2026;2$y",
        "\x1b[I",
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .string({ unit: "binary" })
        .map((text) => `\x1b[200~${text.toWellFormed().replaceAll("\x1b[201~", "")}\x1b[201~`),
    },
  );

  test("makes no difference to the events", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), someCuts, (pieces, cuts) => {
        const bytes = encoder.encode(pieces.join(""));
        expect(decode(...cut(bytes, cuts))).toEqual(decode(bytes));
      }),
      { numRuns: 500 },
    );
  });

  test("makes no difference to the text, whatever the script", () => {
    const anyText = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(anyText, someCuts, (text, cuts) => {
        const bytes = encoder.encode(text);
        expect(typed(decode(...cut(bytes, cuts)))).toBe(typed(decode(bytes)));
      }),
      { numRuns: 300 },
    );
  });

  test("never keeps back a plain key", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abzAZ09 /?é漢\r\t"), minLength: 1 }), (text) => {
        const decoder = new KeyDecoder();
        const events = decoder.push(encoder.encode(text));
        expect(events).toHaveLength([...text].length);
        expect(decoder.waitMs).toBeUndefined();
      }),
    );
  });

  test("nothing that arrives makes it throw or get stuck", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (reads) => {
        const decoder = new KeyDecoder();
        for (const read of reads) decoder.push(read);
        decoder.flush();
        expect(decoder.waitMs).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
