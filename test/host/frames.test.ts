import { expect, test } from "bun:test";
import { frameOf, frameReader, noBytes } from "../../src/host/store/frames.ts";

const token = "5f3c";
const messages: readonly (readonly [unknown, Uint8Array])[] = [
  [{ id: 1, text: "grüße\n" }, noBytes],
  [{ id: 2 }, Buffer.from(`\n${token} 3 4\nbytes that look like a message`)],
  [{ id: 3, items: ["\n"] }, new Uint8Array([10, 10, 0, 255])],
];

/** Reads what is written in pieces of this size. */
function readIn(size: number, written: Uint8Array): readonly (readonly [unknown, string])[] {
  const heard: (readonly [unknown, string])[] = [];
  const read = frameReader(token, (message, bytes) => heard.push([message, Buffer.from(bytes).toString("hex")]));
  for (let at = 0; at < written.length; at += size) read(written.subarray(at, at + size));
  return heard;
}

const written = Buffer.concat(messages.flatMap(([message, bytes]) => frameOf(token, message, bytes)));
const expected = messages.map(([message, bytes]) => [message, Buffer.from(bytes).toString("hex")] as const);

test("messages arrive as they were sent, in whatever pieces they come", () => {
  for (const size of [1, 2, 3, 7, 64, 10_000]) expect(readIn(size, written)).toEqual(expected);
});

test("what stands before and between them is passed over", () => {
  const parts = messages.map(([message, bytes]) =>
    Buffer.concat([Buffer.from(`printed ${token} \n\n`), ...frameOf(token, message, bytes)]),
  );
  for (const size of [1, 5, 10_000]) expect(readIn(size, Buffer.concat(parts))).toEqual(expected);
});

test("a message that something was written into is no message", () => {
  const [head, ...rest] = frameOf(token, { id: 1 }, new Uint8Array(5));
  const spoiled = Buffer.concat([(head ?? noBytes).subarray(0, -3), Buffer.from("x"), ...rest]);
  expect(() => readIn(10_000, Buffer.concat([spoiled, spoiled]))).toThrow();
  expect(() => readIn(1, Buffer.from(`\n${token} ${"1".repeat(100)}`))).toThrow("has no beginning");
  expect(() => readIn(1, Buffer.from(`\n${token} a b\n`))).toThrow("cannot be read");
});
