/**
 * A statement about the fields of one configuration, as data, so that it can be stored, packed and explained. A field that was not set
 * counts with its default. The names follow what ZenML's own validators ask.
 */
export type Condition =
  | { readonly is: "truthy"; readonly field: string }
  | { readonly is: "null"; readonly field: string }
  | { readonly is: "equal"; readonly field: string; readonly value: string | number | boolean }
  | { readonly is: "one-of"; readonly field: string; readonly values: readonly string[]; readonly ignoreCase?: boolean }
  | { readonly is: "starts-with"; readonly field: string; readonly prefixes: readonly string[] }
  | { readonly is: "contains"; readonly field: string; readonly text: string; readonly ignoreCase?: boolean }
  | { readonly is: "matches"; readonly field: string; readonly pattern: string }
  | { readonly is: "has-key"; readonly field: string; readonly keys: readonly string[] }
  | { readonly is: "key-starts-with"; readonly field: string; readonly prefix: string }
  | { readonly is: "greater"; readonly field: string; readonly than: number }
  | { readonly is: "below-field"; readonly field: string; readonly other: string }
  /** A text with more than blanks in it. */
  | { readonly is: "nonblank"; readonly field: string }
  /** Not given at all, which null is not; only raw rules can tell. */
  | { readonly is: "absent"; readonly field: string }
  | { readonly is: "kind"; readonly field: string; readonly kind: "text" | "list" | "object" }
  /** The name of a time zone, such as `Europe/Berlin`. */
  | { readonly is: "time-zone"; readonly field: string }
  /** A list of numbers in which one is below the one before it. */
  | { readonly is: "descending"; readonly field: string }
  /** The same value stands twice under these keys of the items of lists, such as two mounts with one path. */
  | { readonly is: "repeated"; readonly places: readonly ItemPlace[] }
  /** Some item of a list fits; within it the fields are the keys of an item that is an object, and any other item whatever the field. */
  | { readonly is: "some"; readonly field: string; readonly condition: Condition }
  /** Looks at a value inside a field, such as `client_kwargs.endpoint_url`. */
  | { readonly is: "inside"; readonly field: string; readonly key: string; readonly condition: Condition }
  | { readonly is: "not"; readonly condition: Condition }
  | { readonly is: "all" | "any" | "exactly-one"; readonly conditions: readonly Condition[] };

/** A key of each item of a list of objects. */
export interface ItemPlace {
  readonly field: string;
  readonly key: string;
}

/** A change that ZenML makes to a value before it stores it. */
export type Normalization =
  | { readonly do: "trim-end"; readonly field: string; readonly characters: string; readonly key?: string }
  | { readonly do: "trim"; readonly field: string; readonly characters: string }
  | { readonly do: "capitalize"; readonly field: string }
  | { readonly do: "truncate"; readonly field: string }
  /** A text or a float that reads as a whole number becomes one; else, unless only whole ones count, a text that reads as a float. */
  | { readonly do: "read-number"; readonly field: string; readonly whole: boolean }
  | { readonly do: "replace"; readonly field: string; readonly values: Readonly<Record<string, string>> }
  | { readonly do: "clear"; readonly field: string }
  /** Blanks around a text are dropped; nothing but blanks becomes null. */
  | { readonly do: "blank-to-null"; readonly field: string }
  | { readonly do: "set"; readonly field: string; readonly value: string | number | boolean }
  /** A text with the values of other fields in it: `https://{site}/logs`. */
  | { readonly do: "compose"; readonly field: string; readonly text: string }
  /** The value of a deprecated field moves to its replacement when that one is not set. */
  | { readonly do: "move"; readonly field: string; readonly to: string };

/** A rule about a single configuration, checked when a component is registered or changed. */
export type ConfigRule =
  | {
      readonly id: string;
      readonly refuseIf: Condition;
      /** One sentence: what is wrong and what to do. */
      readonly message: string;
      /** The fields that the sentence belongs to; the first one shows it. */
      readonly fields: readonly [string, ...string[]];
      /** Looks at the input before text is read as the field's type and before defaults. */
      readonly raw?: boolean;
    }
  | {
      readonly id: string;
      /** One after the other. */
      readonly normalize: readonly Normalization[];
      /** Absent: always. */
      readonly when?: Condition;
      readonly raw?: boolean;
    }
  /** Texts in these fields are read as YAML, of which JSON is a part, before anything else (`withYamlTexts`). */
  | { readonly id: string; readonly yamlText: readonly string[] }
  /** ZenML looks at these values when it loads the class, so that a secret reference cannot stand there. */
  | { readonly id: string; readonly noReference: readonly string[] }
  /** ZenML reads these values when a component is registered, while `when` holds, so that a secret reference there must lead somewhere by then. */
  | { readonly id: string; readonly mustResolve: readonly string[]; readonly when?: Condition };
