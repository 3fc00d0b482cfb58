/** Every sign beyond ASCII that the program itself writes, with the one of ASCII that stands for it where only that can be shown. Both take one cell. */
const standIns: Readonly<Record<string, string>> = {
  "─": "-",
  "│": "|",
  "┌": "+",
  "┐": "+",
  "└": "+",
  "┘": "+",
  "├": "+",
  "┤": "+",
  "┬": "+",
  "┴": "+",
  "┼": "+",
  "✓": "v",
  "✗": "x",
  "›": ">",
  "‹": "<",
  "●": "*",
  "○": "o",
  "·": "-",
  "—": "-",
  "–": "-",
  "…": "~",
  "≥": ">",
  "≤": "<",
  "▸": ">",
  "◂": "<",
  "→": ">",
  "←": "<",
  "↑": "^",
  "↓": "v",
  "×": "x",
  "█": "#",
  "░": ".",
  "▌": "|",
  "≠": "!",
  "−": "-",
};

/** The sign of ASCII that stands for a sign of the program; undefined for any other. */
export function asciiGlyph(glyph: string): string | undefined {
  return Object.hasOwn(standIns, glyph) ? standIns[glyph] : undefined;
}

const glyphs = new RegExp(`[${Object.keys(standIns).join("")}]`, "gu");

/** The text with ASCII in place of the program's own signs; as wide as before. */
export function asciiGlyphs(text: string): string {
  return text.replace(glyphs, (glyph) => standIns[glyph] ?? glyph);
}
