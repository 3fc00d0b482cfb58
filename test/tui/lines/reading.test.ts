import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { LineQueue } from "../../../src/tui/lines/console/lineQueue.ts";
import { SecretLine } from "../../../src/tui/lines/console/secretLine.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes of a text in pieces of these lengths. */
function chunks(text: string, lengths: readonly number[]): readonly Uint8Array[] {
  const bytes = bytesOf(text);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const length of lengths) {
    parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  return [...parts, bytes.subarray(at)];
}

async function linesOf(parts: readonly Uint8Array[]): Promise<readonly string[]> {
  const queue = new LineQueue();
  for (const part of parts) queue.push(part);
  queue.end();
  const lines: string[] = [];
  for (let line = await queue.next(); line !== undefined; line = await queue.next()) lines.push(line);
  return lines;
}

const line = fc.string({ unit: fc.constantFrom("a", "é", "👍", " ", "=", "\t") });
const lengths = fc.array(fc.integer({ min: 0, max: 5 }));

describe("lines of a pipe or a terminal", () => {
  test("are the same however their bytes are chunked, with either line end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.constantFrom("\n", "\r\n"), lengths, async (lines, end, cuts) => {
        expect(await linesOf(chunks(lines.map((each) => each + end).join(""), cuts))).toEqual([...lines]);
      }),
    );
  });

  test("end with what stands there without a line end", async () => {
    expect(await linesOf([bytesOf("one\ntwo")])).toEqual(["one", "two"]);
    expect(await linesOf([bytesOf("")])).toEqual([]);
  });

  test("are over once somebody was told so, or has left", async () => {
    const queue = new LineQueue();
    queue.push(bytesOf("one\ntwo\n"));
    expect(await queue.next()).toBe("one");
    expect(queue.isOver).toBe(false);
    queue.close();
    expect(queue.isOver).toBe(true);
    expect(await queue.next()).toBeUndefined();
    queue.push(bytesOf("three\n"));
    expect(await queue.next()).toBeUndefined();
  });

  test("are given to whoever waits", async () => {
    const queue = new LineQueue();
    const waited = queue.next();
    queue.push(bytesOf("late\n"));
    expect(await waited).toBe("late");
  });
});

describe("a line typed unseen", () => {
  test("is edited by the usual keys, and what is typed behind it stays", () => {
    const secret = new SecretLine();
    expect(secret.push(bytesOf("wrong\x15helo\x7flo\x1b[D\x1b[H>"))).toEqual({ kind: "typing" });
    expect(secret.push(bytesOf("\rnext\r"))).toEqual({ kind: "line", text: ">hello", rest: bytesOf("next\r") });
  });

  test("is the same however its bytes are chunked", () => {
    fc.assert(
      fc.property(line, lengths, (text, cuts) => {
        const secret = new SecretLine();
        const steps = chunks(`${text}\r`, cuts).map((part) => secret.push(part));
        const typed = text.replaceAll("\t", "");
        expect(steps.filter(({ kind }) => kind !== "typing")[0]).toMatchObject({ kind: "line", text: typed });
      }),
    );
  });

  test("can be left", () => {
    expect(new SecretLine().push(bytesOf("\x03"))).toEqual({ kind: "interrupt" });
    expect(new SecretLine().push(bytesOf("\x04"))).toEqual({ kind: "end" });
    const secret = new SecretLine();
    secret.push(bytesOf("abc"));
    expect(secret.push(bytesOf("\x04"))).toEqual({ kind: "typing" });
  });
});
