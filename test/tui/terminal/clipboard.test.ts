import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { clipboardSequence, copyText, mostCopied } from "../../../src/tui/terminal/clipboard.ts";

/** What the terminal gets of a sequence that tmux or GNU Screen hands on. */
function unwrapped(sequence: string): string {
  return [...sequence.matchAll(/\u001bP(?:tmux;)?((?:\u001b\u001b|[^\u001b]|\u001b(?!\\))*)\u001b\\/g)]
    .map(([, inside = ""]) =>
      sequence.startsWith("\u001bPtmux;") ? inside.replaceAll("\u001b\u001b", "\u001b") : inside,
    )
    .join("");
}

async function copied(text: string, environment: Record<string, string> = {}, byProgram = false) {
  let written = "";
  const sentence = await copyText(text, {
    environment,
    write: (sequence) => {
      written += sequence;
    },
    byProgram: async () => byProgram,
  });
  return { written, sentence };
}

describe("copying by the terminal", () => {
  test("sends the text in base64, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const sequence = clipboardSequence(text, "none") ?? "";
        const payload = /^\u001b\]52;c;([A-Za-z0-9+/=]*)\u0007$/.exec(sequence)?.[1] ?? "nothing";
        expect(Buffer.from(payload, "base64").toString("utf8")).toBe(Buffer.from(text, "utf8").toString("utf8"));
      }),
    );
  });

  test("arrives the same through tmux and GNU Screen, which takes 256 bytes at a time", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        const plain = clipboardSequence(text, "none") ?? "";
        expect(unwrapped(clipboardSequence(text, "tmux") ?? "")).toBe(plain);
        const chunks = (clipboardSequence(text, "screen") ?? "").match(/\u001bP[\s\S]*?\u001b\\/g) ?? [];
        expect(unwrapped(chunks.join(""))).toBe(plain);
        for (const chunk of chunks) expect(chunk.length).toBeLessThanOrEqual(256);
      }),
    );
  });

  test("ends at the length that terminals take: nothing is sent then, and it is said", async () => {
    expect(clipboardSequence("é".repeat(mostCopied / 2), "none")?.length).toBe(100_000);
    expect(clipboardSequence("é".repeat(mostCopied / 2 + 1), "none")).toBeUndefined();
    const tooLong = await copied("x".repeat(mostCopied + 1));
    expect(tooLong.written).toBe("");
    expect(tooLong.sentence).toStartWith("Not copied. The text is longer than the 74,994 bytes");
    expect((await copied("x".repeat(mostCopied + 1), {}, true)).sentence).toBe("Copied 74,995 characters.");
  });

  test("says how much was copied, by characters as people count them", async () => {
    expect((await copied("s3://ml/prod")).sentence).toBe("Copied 12 characters.");
    expect((await copied("漢")).sentence).toBe("Copied 1 character.");
  });

  test("of nothing leaves the clipboard as it is", async () => {
    expect(await copied("")).toEqual({ written: "", sentence: "There is nothing to copy." });
  });

  test("is not tried on a console that would print the sequence", async () => {
    const { written, sentence } = await copied("text", { TERM: "linux" });
    expect(written).toBe("");
    expect(sentence).toStartWith("Not copied. This terminal has no clipboard");
    expect((await copied("text", { TERM: "linux" }, true)).sentence).toBe("Copied 4 characters.");
  });
});
