import { fits, type Specifier } from "./specifier.ts";

/**
 * A version that fits all specifiers; undefined when there can be none. Only versions that some specifier is about, those right behind them and those in
 * the making of them can be the first that fits; these are tried. Whether it was ever published nobody knows here.
 */
export function fittingVersion(specifiers: readonly Specifier[]): string | undefined {
  return candidates(specifiers).find((version) => fits(specifiers, version));
}

function candidates(specifiers: readonly Specifier[]): readonly string[] {
  const lengths = specifiers.map(({ version, prefix }) => Math.max(prefix?.length ?? 0, version?.release.length ?? 0));
  const deepest = Math.max(0, ...lengths);
  const all = specifiers.flatMap(({ text, version, prefix }) => {
    if (version === undefined) return [text];
    const { epoch, release } = version;
    const behind = [...release, ...Array<string>(deepest + 1 - release.length).fill("0"), "1"];
    const numbers = [release.length === 0 ? ["0"] : release, behind, ...nextOf(prefix ?? release)];
    return [text, ...numbers.map((parts) => `${epoch === "0" ? "" : `${epoch}!`}${parts.join(".")}`)];
  });
  const plain = ["0", ...all.filter((each) => !each.endsWith("*"))];
  return [...plain, ...plain.map((each) => `${each}.dev0`)];
}

/** The versions after those that begin alike: 1.69 and 2 after 1.68.*. */
function nextOf(parts: readonly string[]): readonly (readonly string[])[] {
  return parts.map((part, index) => [...parts.slice(0, index), String(BigInt(part) + 1n)]);
}
