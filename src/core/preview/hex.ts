const perLine = 8;
const shown = 128;

/** The first bytes as numbers and as what is readable of them: `80 04 95 0a 00 00 00 00  ........`. */
export function hexLines(bytes: Uint8Array): readonly string[] {
  const head = bytes.subarray(0, shown);
  return Array.from({ length: Math.ceil(head.length / perLine) }, (_, i) => {
    const part = [...head.subarray(i * perLine, (i + 1) * perLine)];
    const numbers = part.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    const signs = part.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".")).join("");
    return `${numbers.padEnd(perLine * 3 - 1)}  ${signs}`;
  });
}
