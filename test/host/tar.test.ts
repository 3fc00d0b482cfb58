import { expect, test } from "bun:test";
import { filesOfTar } from "../../src/host/tar.ts";

const block = 512;

/** One entry of an archive; `kind` as the format has it: 0 a file, 2 a link, L the long name of the next one. */
function entry(name: string, content: string, kind = "0"): Uint8Array {
  const bytes = new TextEncoder().encode(content);
  const whole = new Uint8Array(block + Math.ceil(bytes.length / block) * block);
  const put = (text: string, at: number) => whole.set(new TextEncoder().encode(text), at);
  put(name, 0);
  put(bytes.length.toString(8).padStart(11, "0"), 124);
  put(kind, 156);
  put("ustar", 257);
  whole.set(bytes, block);
  return whole;
}

function archive(...entries: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat([...entries, new Uint8Array(2 * block)]));
}

function read(bytes: Uint8Array): readonly string[] {
  const files = filesOfTar(bytes);
  if (!files.ok) throw new Error(files.error);
  return files.value.map((file) => `${file.name}: ${new TextDecoder().decode(file.bytes)}`);
}

test("files come with their names, long ones too; links are left out", () => {
  const long = `${"folder/".repeat(20)}flavor.ts`;
  const bytes = archive(
    entry("./a.ts", "A"),
    entry("link", "", "2"),
    entry("././@LongLink", long, "L"),
    entry("cut", "B"),
  );
  expect(read(bytes)).toEqual(["a.ts: A", `${long}: B`]);
});

test("names that lead out of the folder are refused", () => {
  for (const name of ["../x", "a/../../x", "/etc/x", "C:/x"])
    expect(filesOfTar(archive(entry(name, "x")))).toMatchObject({ ok: false, error: expect.stringContaining(name) });
});

test("what is no archive, or cut off, is refused", () => {
  const cut = archive(entry("a.ts", "x".repeat(2000))).subarray(0, 1024);
  expect(filesOfTar(cut).ok).toBe(false);
  expect(filesOfTar(new TextEncoder().encode("hello ".repeat(200))).ok).toBe(false);
});
