import type { LoadedFlavor } from "../../src/core/loadedFlavor.ts";
import type { Difference } from "./difference.ts";

/** A way in which mlstack differs from ZenML on purpose. */
interface KnownDifference {
  readonly reason: string;
  readonly fits: (flavor: LoadedFlavor, difference: Difference) => boolean;
}

const knownDifferences: readonly KnownDifference[] = [];

/** Why a difference is wanted; undefined: it is not known. */
export function knownReason(flavor: LoadedFlavor, difference: Difference): string | undefined {
  return knownDifferences.find(({ fits }) => fits(flavor, difference))?.reason;
}
