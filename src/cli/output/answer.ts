import type { Finding } from "../../core/finding.ts";
import type { Value, ValueObject } from "../../core/value/value.ts";

/** A column of a list: its name is also its key in JSON. */
export interface Column {
  readonly name: string;
  /** Shown when no columns are asked for. */
  readonly shown: boolean;
  /** What it holds; absent: what the item has under its name. */
  readonly value?: (item: ValueObject) => Value;
  /** What a table shows; absent: the value as short text. */
  readonly cell?: (item: ValueObject) => string;
  /** A text that is never cut: where a row does not fit into the terminal it stands below the row, wrapped. */
  readonly whole?: boolean;
  /** What CSV and TSV hold; absent: the value exactly. */
  readonly plain?: (item: ValueObject) => string;
}

/** Something was done: a sentence, and the thing as it is now. */
export interface Done {
  readonly kind: "done";
  readonly message: string;
  readonly value?: Value;
  readonly findings?: readonly Finding[];
}

/** Things, as a table for people and whole for programs. */
export interface List {
  readonly kind: "list";
  readonly items: readonly ValueObject[];
  /** How many there are on all pages. */
  readonly total: number;
  readonly columns: readonly Column[];
  /** Said when there are none. */
  readonly empty: string;
  /** Said about them. */
  readonly findings?: readonly Finding[];
  /** What is said on stderr besides. */
  readonly notes?: readonly string[];
  /** The exit status; absent: 0. */
  readonly status?: number;
}

/** What a verb has to say. It prints nothing itself. */
export type Answer =
  | Done
  | List
  /** One thing: whole for programs, in sections for people. */
  | { readonly kind: "record"; readonly value: ValueObject; readonly sections: readonly Section[] }
  /** All data went out already, piece by piece. */
  | { readonly kind: "streamed" }
  /** Plain words, on stdout. */
  | { readonly kind: "text"; readonly text: string }
  /** A whole file for programs, on stdout exactly as it is: whoever made it has escaped what could act on a terminal. */
  | {
      readonly kind: "file";
      readonly text: string;
      readonly findings?: readonly Finding[];
      readonly notes?: readonly string[];
      /** The exit status; absent: 0. */
      readonly status?: number;
    };

/** A part of a description: lines of a name and a text, or a small table. */
export interface Section {
  readonly title?: string;
  readonly rows: readonly (readonly string[])[];
  readonly header?: readonly string[];
}
