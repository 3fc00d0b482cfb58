import { type Colour, type Rgb, rgbOf } from "../../../src/tui/widgets/colour.ts";

/** What a colour of a theme looks like. The terminal's own foreground is not known, so `default` has none. */
export function seen(colour: Colour | undefined): Rgb | undefined {
  if (colour === undefined || colour === "default") return undefined;
  return typeof colour === "number" ? rgbOf(colour) : colour;
}

type Triple = readonly [number, number, number];

/** sRGB to linear light (IEC 61966-2-1). */
function linear([red, green, blue]: Rgb): Triple {
  const one = (value: number): number => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [one(red), one(green), one(blue)];
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

type Matrix = readonly [Triple, Triple, Triple];

/** How people without one kind of cones see linear light (Machado, Oliveira, Fernandes 2009, severity 1). */
export const visions: Readonly<Record<"normal" | "protanopia" | "deuteranopia", Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function seenBy(matrix: Matrix, colour: Rgb): Triple {
  const light = linear(colour);
  const row = (weights: Triple): number => {
    const sum = weights[0] * light[0] + weights[1] * light[1] + weights[2] * light[2];
    return Math.min(1, Math.max(0, sum));
  };
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** Linear light to CIELAB (D65). */
function lab([red, green, blue]: Triple): Triple {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How different two colours look to somebody (CIE 1976; 2 can just be told apart side by side). */
export function difference(vision: keyof typeof visions, a: Rgb, b: Rgb): number {
  const [first, second] = [lab(seenBy(visions[vision], a)), lab(seenBy(visions[vision], b))];
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}
