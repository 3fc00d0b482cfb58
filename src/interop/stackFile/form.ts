/**
 * What may stand in a stack file, as data: the reader checks by it, and the JSON Schema for editors is made from it, so that neither can say anything
 * that the other does not.
 */
export type Form =
  | TextForm
  /** Any value at all; what it means is checked elsewhere. */
  | { readonly kind: "any" }
  /** Only this whole number. */
  | { readonly kind: "version"; readonly version: number }
  | { readonly kind: "list"; readonly of: Form }
  | MapForm
  | ObjectForm
  /** One of several, told apart by what is written: a text, a list or a map. */
  | { readonly kind: "either"; readonly forms: readonly Form[] };

/** Keys chosen by the person. */
export interface MapForm {
  readonly kind: "map";
  readonly of: Form;
  /** The keys are names of environment variables. */
  readonly names?: "variables";
}

/** What a system takes for the name of an environment variable. */
export const variableName = /^[^=\0]+$/;

/** A text. */
export interface TextForm {
  readonly kind: "text";
  /** Only one of these. */
  readonly choices?: readonly string[];
  /** What one of the choices is called: "component type". */
  readonly word?: string;
  /** It is kept among others as JSON, which holds every sign. Absent: it has a column of its own, which does not take NUL and halves of surrogate pairs. */
  readonly anySigns?: true;
}

/** Keys that are known. */
export interface ObjectForm {
  readonly kind: "object";
  /** What it is, for sentences: "A component". */
  readonly title: string;
  readonly keys: Readonly<Record<string, KeyForm>>;
}

/** A key of an object. */
export interface KeyForm {
  readonly form: Form;
  /** It has to be there: always, or in a file that stands on no other. */
  readonly required?: "always" | "without base";
  /** What it means, for editors. */
  readonly description: string;
}

/** Any text. */
export const text: TextForm = { kind: "text" };

const anyText: TextForm = { kind: "text", anySigns: true };

/** Environment variables by their names. */
export const variables: Form = { kind: "map", of: anyText, names: "variables" };

/** Texts by keys. */
export const texts: Form = { kind: "map", of: anyText };

/** What a form asks for, in words: "a text or a list". */
export function formWords(form: Form): string {
  switch (form.kind) {
    case "text":
      return "a text";
    case "any":
      return "a value";
    case "version":
      return `the number ${form.version}`;
    case "list":
      return "a list";
    case "map":
    case "object":
      return "a map";
    case "either":
      return form.forms.map(formWords).join(" or ");
  }
}
