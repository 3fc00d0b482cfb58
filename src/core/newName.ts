import { componentType } from "./componentType.ts";
import type { FlavorEntry } from "./flavor.ts";

/** What a new component of a flavor may be called: as its flavor, or for a flavor called "default", which says nothing, the last word of its type: "registry". */
export function suggestedName({ name, type }: Pick<FlavorEntry, "name" | "type">): string {
  return name === "default" ? (componentType(type).title.split(" ").at(-1) ?? name) : name;
}

/** A name for a new component that is not taken: the flavor's, then with a number behind it. */
export function freeName(base: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  if (!names.has(base)) return base;
  for (let n = 2; ; n++) if (!names.has(`${base}-${n}`)) return `${base}-${n}`;
}

/** The same for several names, which do not take each other's. */
export function freeNames(bases: readonly string[], taken: Iterable<string>): readonly string[] {
  const names = new Set(taken);
  return bases.map((base) => {
    const free = freeName(base, names);
    names.add(free);
    return free;
  });
}
