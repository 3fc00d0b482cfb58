import { expect, test } from "bun:test";
import fc from "fast-check";
import { previewOf } from "../../src/core/preview/preview.ts";

function preview(name: string, head: string | readonly number[], size?: number) {
  const bytes = typeof head === "string" ? new TextEncoder().encode(head) : Uint8Array.from(head);
  return previewOf({ name, head: bytes, size: size ?? bytes.length });
}

test("text, JSON and YAML are shown, JSON laid out", () => {
  expect(preview("a.txt", "one\ntwo\n")).toEqual({ title: "text, 2 lines", lines: ["one", "two"] });
  expect(preview("a.json", '{"big":12345678901234567890,"x":[1]}').lines).toContain('  "big": 12345678901234567890,');
  expect(preview("a.json", '{"cut": tr', 1000)).toMatchObject({ title: "JSON", lines: ['{"cut": tr'] });
  expect(preview("a.yml", "a: 1").title).toBe("YAML, 1 line");
});

test("tables stand in columns; quotes and line ends in fields stay in their field", () => {
  expect(preview("a.csv", 'id,text\n1,"a, ""b"""\n22,c\n').lines).toEqual(["id  text", '1   a, "b"', "22  c"]);
  expect(preview("a.tsv", "x\ty\r\n1\t2").lines).toEqual(["x  y", "1  2"]);
});

test("images tell their size", () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 128, 0, 0, 1, 224];
  expect(preview("plot", png).title).toBe("PNG image, 640 × 480");
  const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 1, 224, 2, 128, 3, 0, 0];
  expect(preview("x.jpg", jpeg).title).toBe("JPEG image, 640 × 480");
});

test("pickles and Parquet are named and not opened", () => {
  expect(preview("model", [0x80, 4, 0x95, 10])).toMatchObject({ title: "Python pickle, protocol 4", lines: [] });
  expect(preview("old.pkl", "(lp0\nI1\na.").title).toBe("Python pickle");
  expect(preview("old.pkl", "(lp0\nI1\na.").note).toContain("never opened");
  expect(preview("data", "PAR1abc").title).toBe("Parquet table");
  const npy = "\u0093NUMPY\u0001\u0000v\u0000{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }";
  expect(
    preview(
      "a.npy",
      [...npy].map((sign) => sign.charCodeAt(0)),
    ).title,
  ).toBe("NumPy array, <f8, (3, 4)");
});

test("whatever the bytes are, there is a preview of bounded size", () => {
  const name = fc.constantFrom("a", "a.json", "a.csv", "a.tsv", "a.pkl", "a.yaml", "x.png");
  fc.assert(
    fc.property(
      name,
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string().map((text) => new TextEncoder().encode(text)),
      ),
      (file, head) => {
        const { title, lines } = previewOf({ name: file, head, size: head.length });
        return title !== "" && lines.length <= 500 && lines.every((line) => !line.includes("\n"));
      },
    ),
  );
});
