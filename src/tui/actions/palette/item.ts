import type { Findable } from "../../../core/fuzzySearch.ts";
import type { Context } from "../context.ts";

/** What kind of thing the palette found, as it is said behind its name. */
export type PaletteKind = "command" | "stack" | "component" | "flavor" | "field" | "type" | "docs";

/** One thing that the palette finds. */
export interface PaletteItem {
  /** Tells things apart, also over restarts of the palette. */
  readonly key: string;
  readonly kind: PaletteKind;
  readonly label: string;
  /** Said behind the label, such as where a component belongs. */
  readonly note: string;
  /** The keys of a command. */
  readonly keys: readonly string[];
  /** Why it does not work now. */
  readonly refusal?: string;
  /** The names of a command: its title and other words for it. */
  readonly called?: readonly string[];
  /** It is a command of another screen. */
  readonly isElsewhere?: true;
  readonly findable: Findable;
  /** One line about a thing, in lower case: what it speaks of comes before what only the help of its fields does. */
  readonly summary?: string;
  readonly run: (context: Context) => void | Promise<void>;
}
