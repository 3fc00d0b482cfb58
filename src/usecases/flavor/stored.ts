import type { FlavorSpec } from "../../core/flavor.ts";
import type { Result } from "../../core/result.ts";
import type { Database } from "../../database/database.ts";

/**
 * Gives the flavors of the person's own for the catalogue, read once until the database changes. Where there is no database yet none is made, and
 * where it does not open there are none: whatever else is done with it says why.
 */
export function storedFlavors(database: () => Result<Database>, exists: () => boolean): () => readonly FlavorSpec[] {
  let known: readonly FlavorSpec[] | undefined;
  let heard: Database | undefined;
  return () => {
    if (known !== undefined) return known;
    if (heard === undefined && !exists()) return none;
    const opened = database();
    if (!opened.ok) return none;
    if (heard !== opened.value) {
      heard = opened.value;
      heard.onChange(({ by, touched }) => {
        if (by === "elsewhere" || touched.some(({ noun }) => noun === "flavor")) known = undefined;
      });
    }
    const stored = opened.value.flavors();
    if (!stored.ok) return none;
    known = stored.value.map(({ spec }) => spec);
    return known;
  };
}

const none: readonly FlavorSpec[] = [];
