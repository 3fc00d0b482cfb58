import type { LocalFactMark } from "../localFact.ts";
import type { Condition } from "../rule/rule.ts";
import type { Value } from "../value/value.ts";

/** Bounds of a number; inclusive unless said otherwise. */
export interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/** What a value may look like: all that occurs in flavors, and nothing else. */
export type Shape =
  | { readonly kind: "text"; readonly pattern?: string; readonly minLength?: number; readonly maxLength?: number }
  | ({ readonly kind: "integer" } & Bounds)
  | ({ readonly kind: "number" } & Bounds)
  | { readonly kind: "boolean" }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  /** A tuple is a list of fixed length; ZenML reads no text as one. */
  | {
      readonly kind: "list";
      readonly item: Shape;
      readonly minItems?: number;
      readonly maxItems?: number;
      readonly tuple?: true;
    }
  /** Keys chosen by the user, such as labels; `value` of kind `any` makes it a free-form object. */
  | { readonly kind: "map"; readonly value: Shape }
  /** A nested model with named fields, such as pod settings. Other keys are kept where it is open, thrown away where it `drops` them, else refused. */
  | { readonly kind: "model"; readonly fields: readonly Field[]; readonly open: boolean; readonly drops?: true }
  /** One of several shapes, such as a text or a list. */
  | { readonly kind: "union"; readonly options: readonly Shape[] }
  /** Any value at all. */
  | { readonly kind: "any" };

/** One field of a flavor: its shape, and what people need to know to fill it. */
export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
  /** Null may be stored, which is not the same as leaving the field unset. */
  readonly nullable: boolean;
  /** What ZenML takes when the field is not set; undefined: nothing. */
  readonly default: Value | undefined;
  readonly sensitive: boolean;
  /** A pipeline run may override it. */
  readonly settings: boolean;
  readonly deprecated: boolean;
  readonly group: "required" | "optional" | "advanced";
  /** One line: what the value is for. */
  readonly help: string;
  readonly details?: string;
  readonly example?: Value;
  readonly unit?: string;
  /** Where to look the value up: a command or a console path. */
  readonly find?: string;
  /** The value names something that this machine knows. */
  readonly localFact?: LocalFactMark;
  /** What must hold of the fields beside it for the value to count. Forms leave it out otherwise; nothing else heeds it. */
  readonly only?: Condition;
}

/** All that is said of a field in sentences, to be searched. */
export function proseOf({ help, details = "" }: Field): string {
  return `${help} ${details}`;
}

/** A few words that name a shape: "text", "integer ≥ 1", "list of text", "text or object". */
export function shapeText(shape: Shape): string {
  switch (shape.kind) {
    case "integer":
    case "number":
      return [shape.kind, boundsText(shape)].filter(Boolean).join(" ");
    case "choice":
      return shape.options.join(" | ");
    case "list":
      return `list of ${shapeText(shape.item)}`;
    case "map":
      return shape.value.kind === "any" ? "object" : `map of ${shapeText(shape.value)}`;
    case "model":
      return "object";
    case "union":
      return shape.options.map(shapeText).join(" or ");
    case "any":
      return "any value";
    default:
      return shape.kind;
  }
}

/** The shape of a field in words, with its unit: "integer ≥ 1 (seconds)". */
export function typeText({ shape, unit }: Field): string {
  return unit === undefined ? shapeText(shape) : `${shapeText(shape)} (${unit})`;
}

/** "≥ 1, < 10", or nothing. */
function boundsText(bounds: Bounds): string {
  const parts = [
    bounds.minimum !== undefined && `≥ ${bounds.minimum}`,
    bounds.exclusiveMinimum !== undefined && `> ${bounds.exclusiveMinimum}`,
    bounds.maximum !== undefined && `≤ ${bounds.maximum}`,
    bounds.exclusiveMaximum !== undefined && `< ${bounds.exclusiveMaximum}`,
  ];
  return parts.filter(Boolean).join(", ");
}
