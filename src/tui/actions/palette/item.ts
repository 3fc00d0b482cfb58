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
  /** Other names of it: the title and other words for a command, the title of a flavor with its name. */
  readonly called?: readonly string[];
  /** It is a command of another screen. */
  readonly isElsewhere?: true;
  readonly findable: Findable;
  /** What is said of a thing itself, the summary first, in lower case: what it speaks of comes before what only the help of its fields does. */
  readonly told?: readonly string[];
  readonly run: (context: Context) => void | Promise<void>;
}
