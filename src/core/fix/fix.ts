import type { ComponentTypeId } from "../componentType.ts";
import type { Configuration } from "../value/value.ts";

/** A registered component, as fixes name it. */
export interface NamedComponent {
  readonly id: string;
  readonly type: ComponentTypeId;
  readonly name: string;
}

/** Where a component comes to: in the place of another, or before the others of its type. Absent: in the place of the only one, or behind the others. */
export type PlaceInStack = { readonly insteadOf: NamedComponent } | "first";

/** A registered component comes into the stack. */
export interface UseComponent {
  readonly do: "use";
  readonly component: NamedComponent;
  readonly place?: PlaceInStack;
}

/** A new component of a flavor comes into the stack. */
export interface AddComponent {
  readonly do: "add";
  readonly type: ComponentTypeId;
  readonly flavor: string;
  /** The flavor in words for people. */
  readonly title: string;
  /** What follows from the rest of the stack. */
  readonly known: Configuration;
  /** Required fields whose values only the person knows. */
  readonly asks: readonly string[];
  readonly place?: PlaceInStack;
}

/** The configuration of a component changes, in every stack that holds it. */
export interface SetFields {
  readonly do: "set";
  readonly component: NamedComponent;
  readonly set: Configuration;
  /** Fields that have no value any more. */
  readonly remove: readonly string[];
}

/** Required fields that a component lacks, as when its flavor has got new ones since, are filled in; their values only the person knows. */
export interface FillFields {
  readonly do: "fill";
  readonly component: NamedComponent;
  readonly fields: readonly [string, ...string[]];
}

/** A value that stands in a field itself goes into a secret, and the field refers to it. */
export interface StoreSecret {
  readonly do: "store-secret";
  readonly component: NamedComponent;
  readonly field: string;
  readonly secret: string;
  readonly key: string;
  /** The secret is there and gets one more key. */
  readonly exists: boolean;
}

/** A secret, or a key of one, is made; its value only the person knows. */
export interface CreateSecret {
  readonly do: "create-secret";
  readonly secret: string;
  readonly key: string;
  /** The secret is there and lacks only the key. */
  readonly exists: boolean;
}

/** A component leaves the stack; it stays registered. */
export interface TakeOut {
  readonly do: "take-out";
  readonly component: NamedComponent;
}

/** A component becomes the default of its type. */
export interface PutFirst {
  readonly do: "put-first";
  readonly component: NamedComponent;
}

/** One change of a fix, as data. */
export type FixStep =
  | UseComponent
  | AddComponent
  | SetFields
  | FillFields
  | StoreSecret
  | CreateSecret
  | TakeOut
  | PutFirst;

/** A change that removes a finding: it can be shown beforehand, and taken back as one. */
export interface Fix {
  readonly steps: readonly [FixStep, ...FixStep[]];
}

/** Tells fixes apart. */
export function fixKey({ steps }: Fix): string {
  return steps.map(stepKey).join(" ");
}

/** Tells steps apart: the same text, the same change. */
export function stepKey(step: FixStep): string {
  switch (step.do) {
    case "use":
      return `use ${step.component.id} ${placeKey(step.place)}`;
    case "add":
      return `add ${step.type}/${step.flavor} ${placeKey(step.place)}`;
    case "set":
      return `set ${step.component.id} ${[...Object.keys(step.set), ...step.remove].join(",")} ${Object.values(step.set).map(String).join(",")}`;
    case "fill":
      return `fill ${step.component.id} ${step.fields.join(",")}`;
    case "store-secret":
      return `store ${step.component.id} ${step.field}`;
    case "create-secret":
      return `create ${step.secret}.${step.key}`;
    case "take-out":
    case "put-first":
      return `${step.do} ${step.component.id}`;
  }
}

function placeKey(place: PlaceInStack | undefined): string {
  return place === undefined || place === "first" ? (place ?? "") : place.insteadOf.id;
}
