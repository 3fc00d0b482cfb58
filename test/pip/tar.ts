import type { ZipFile } from "./zip.ts";

const block = 512;

/** A tar archive (ustar) of text files. */
export function tar(files: readonly ZipFile[]): Uint8Array {
  const parts = files.flatMap(({ name, text }) => {
    const data = Buffer.from(text);
    const padding = Buffer.alloc((block - (data.length % block)) % block);
    return [header(name, data.length), data, padding];
  });
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

function header(name: string, size: number): Buffer {
  const bytes = Buffer.alloc(block);
  const octal = (value: number, at: number, length: number) =>
    bytes.write(`${value.toString(8).padStart(length - 1, "0")}\0`, at, "latin1");
  bytes.write(name, 0, "latin1");
  octal(0o644, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  bytes.write("        0", 148, "latin1");
  bytes.write("ustar\u000000", 257, "latin1");
  const sum = bytes.reduce((total, each) => total + each, 0);
  bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return bytes;
}
