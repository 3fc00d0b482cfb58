/** A colour: `default` (the terminal's own), one of its 256 (0 to 15 are whatever its user has set them to), or a colour as such. */
export type Colour = "default" | number | Rgb;

/** Red, green and blue, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** How many colours a terminal shows: none, its own sixteen, 256, or all. */
export type ColourDepth = "none" | "16" | "256" | "truecolor";

/** The names of the terminal's own sixteen colours, in their order. */
export const colourNames = [
  "black",
  "red",
  "green",
  "yellow",
  "blue",
  "magenta",
  "cyan",
  "white",
  "bright-black",
  "bright-red",
  "bright-green",
  "bright-yellow",
  "bright-blue",
  "bright-magenta",
  "bright-cyan",
  "bright-white",
] as const;

/** What xterm shows for its sixteen; other terminals are near. */
const usual16: readonly Rgb[] = [
  [0, 0, 0],
  [205, 0, 0],
  [0, 205, 0],
  [205, 205, 0],
  [0, 0, 238],
  [205, 0, 205],
  [0, 205, 205],
  [229, 229, 229],
  [127, 127, 127],
  [255, 0, 0],
  [0, 255, 0],
  [255, 255, 0],
  [92, 92, 255],
  [255, 0, 255],
  [0, 255, 255],
  [255, 255, 255],
];

const steps = [0, 95, 135, 175, 215, 255] as const;

/** What one of the 256 colours looks like; for the first sixteen the usual look. */
export function rgbOf(index: number): Rgb {
  const own = usual16[index];
  if (own !== undefined) return own;
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10;
    return [grey, grey, grey];
  }
  const cube = index - 16;
  return [steps[Math.floor(cube / 36)] ?? 0, steps[Math.floor(cube / 6) % 6] ?? 0, steps[cube % 6] ?? 0];
}

/** The nearest of the colours from `first` up to before `end` of the 256. */
function nearest([red, green, blue]: Rgb, first: number, end: number): number {
  let best = first;
  let least = Number.POSITIVE_INFINITY;
  for (let index = first; index < end; index++) {
    const [r, g, b] = rgbOf(index);
    const mean = (r + red) / 2;
    // Thiadmer Riemersma's "redmean": near to how different people find two colours.
    const distance =
      (2 + mean / 256) * (r - red) ** 2 + 4 * (g - green) ** 2 + (2 + (255 - mean) / 256) * (b - blue) ** 2;
    if (distance >= least) continue;
    least = distance;
    best = index;
  }
  return best;
}

/** The parameters of SGR that switch a colour on, as near as the terminal can show it; empty: it shows none. */
export function colourCodes(colour: Colour, depth: ColourDepth, isBackground: boolean): string {
  const base = isBackground ? 40 : 30;
  if (depth === "none") return "";
  if (colour === "default") return `${base + 9}`;
  if (typeof colour !== "number" && depth === "truecolor") return `${base + 8};2;${colour.join(";")}`;
  const index = indexOf(colour, depth);
  if (index >= 16) return `${base + 8};5;${index}`;
  return `${index < 8 ? base + index : base + 60 + index - 8}`;
}

function indexOf(colour: number | Rgb, depth: ColourDepth): number {
  if (depth === "16") return typeof colour === "number" && colour < 16 ? colour : nearest(rgb(colour), 0, 16);
  return typeof colour === "number" ? colour : nearest(colour, 16, 256);
}

function rgb(colour: number | Rgb): Rgb {
  return typeof colour === "number" ? rgbOf(colour) : colour;
}

/** The colour that a text names: `#rrggbb`, `#rgb`, `default`, a name such as `bright-blue`, a number from 0 to 255. Undefined: none. */
export function readColour(text: string): Colour | undefined {
  const lower = text.toLowerCase();
  if (lower === "default") return "default";
  const name = (colourNames as readonly string[]).indexOf(lower);
  if (name >= 0) return name;
  if (/^\d{1,3}$/.test(lower)) return Number(lower) < 256 ? Number(lower) : undefined;
  const long = /^#([\da-f])([\da-f])([\da-f])$/.test(lower) ? lower.replace(/[\da-f]/g, "$&$&") : lower;
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(long);
  if (hex === null) return undefined;
  const [, red = "0", green = "0", blue = "0"] = hex;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}
