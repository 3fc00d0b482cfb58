import { fits, type Specifier } from "./specifier.ts";

/**
 * Tells whether there can be a version that fits all specifiers. Only versions that some specifier is about, and those right behind them, can be the
 * first that fits; these are tried. Whether one of them was ever published nobody knows here.
 */
export function areCompatible(specifiers: readonly Specifier[]): boolean {
  return candidates(specifiers).some((version) => fits(specifiers, version));
}

function candidates(specifiers: readonly Specifier[]): readonly string[] {
  const deepest = Math.max(0, ...specifiers.map(({ version }) => version?.release.length ?? 0));
  const found = specifiers.flatMap(({ text, version }) => {
    if (version === undefined) return [text];
    const { epoch, release } = version;
    const zeros = Array<string>(deepest + 1 - release.length).fill("0");
    const behind = [...release, ...zeros];
    return [
      text.replace(/\.\*$/, ""),
      ...[behind, ...nextOf(release)].map((parts) => `${epoch}!${[...parts, "1"].join(".")}`),
    ];
  });
  return ["0", ...found];
}

/** The versions after those that begin alike: 1.69 after 1.68.*. */
function nextOf(release: readonly string[]): readonly (readonly string[])[] {
  const last = release.at(-1);
  return last === undefined ? [] : [[...release.slice(0, -1), String(BigInt(last) + 1n)]];
}
