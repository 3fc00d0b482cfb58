import { fits, type Specifier } from "./specifier.ts";

/**
 * A version that fits all specifiers; undefined when there can be none. Only versions that some specifier is about, and those right behind them, can
 * be the first that fits; these are tried. Whether it was ever published nobody knows here.
 */
export function fittingVersion(specifiers: readonly Specifier[]): string | undefined {
  return candidates(specifiers).find((version) => fits(specifiers, version));
}

function candidates(specifiers: readonly Specifier[]): readonly string[] {
  const deepest = Math.max(0, ...specifiers.map(({ version }) => version?.release.length ?? 0));
  const found = specifiers.flatMap(({ text, version }) => {
    if (version === undefined) return [text];
    const { epoch, release } = version;
    const behind = [...release, ...Array<string>(deepest + 1 - release.length).fill("0"), "1"];
    const numbers = [behind, ...nextOf(release)].map((parts) => parts.join("."));
    return [text.replace(/\.\*$/, ""), ...numbers.map((each) => (epoch === "0" ? each : `${epoch}!${each}`))];
  });
  return ["0", ...found];
}

/** The version after those that begin alike: 1.69 after 1.68.*. */
function nextOf(release: readonly string[]): readonly (readonly string[])[] {
  const last = release.at(-1);
  return last === undefined ? [] : [[...release.slice(0, -1), String(BigInt(last) + 1n)]];
}
