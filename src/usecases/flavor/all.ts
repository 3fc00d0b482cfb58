import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import type { Env } from "../env.ts";

/** All flavors of the catalogue, without their schemas. */
export async function allFlavors({ catalogue }: Pick<Env, "catalogue">): Promise<readonly DescribedFlavor[]> {
  const read = await Promise.all(catalogue.entries().map(({ type, name }) => catalogue.read(type, name)));
  return read.filter((flavor) => flavor !== undefined);
}
