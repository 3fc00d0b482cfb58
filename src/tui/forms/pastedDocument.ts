import type { FieldPath } from "../../core/failure.ts";
import { readField } from "../../core/field/readValue.ts";
import type { Field } from "../../core/field/shape.ts";
import { didYouMean } from "../../core/suggest.ts";
import { readYaml } from "../../core/value/readYaml.ts";
import { isObject, objectOf, type Value, type ValueObject } from "../../core/value/value.ts";
import { type FormState, levelOf } from "./formState.ts";
import { type PastedOptions, readPastedOptions } from "./pastedOptions.ts";
import { slotAt } from "./slot.ts";

/** What a pasted document says about a form. */
export interface PastedDocument {
  /** Values to be set, each with its place. */
  readonly values: readonly (readonly [path: FieldPath, value: Value])[];
  /** What is not taken, with why. */
  readonly others: readonly (readonly [name: string, why: string])[];
}

/** Longer texts, in characters, are no configuration; reading them would take seconds. */
const longest = 2 ** 18;

/** Which form it is pasted into. */
export interface PasteTarget {
  readonly form: FormState;
  readonly flavor: string;
  /** The field of the component's own name; null: it has one already, which pasting leaves as it is. */
  readonly nameField: string | null;
}

/**
 * Understands a pasted YAML or JSON object, options, or a whole command as values for the fields of the page that is open, else of the whole form.
 * Undefined: it is nothing of that, so it is a text for the row under the cursor.
 */
export async function readPastedDocument(text: string, target: PasteTarget): Promise<PastedDocument | undefined> {
  if (text.length > longest) return undefined;
  const options = readPastedOptions(text);
  if (options !== undefined) return fromOptions(options, target);
  const object = await objectIn(text);
  return object === undefined ? undefined : fromObject(object, target);
}

function fromOptions({ name, flavor, values, others }: PastedOptions, target: PasteTarget): PastedDocument {
  const isFile = ([, text]: readonly [string, string]): boolean => /^@(?!@)/.test(text);
  const texts = values.filter((each) => !isFile(each)).map(([key, text]) => [key, text.replace(/^@@/, "@")] as const);
  const files = values.filter(isFile).map(([key]) => [key, "files are not read here"] as const);
  const named = name === undefined || target.nameField === null ? [] : [[target.nameField, name] as const];
  const taken = take(target.form, [], [...named, ...texts]);
  return {
    values: taken.values,
    others: [...wrongFlavor(flavor, target.flavor), ...taken.others, ...files, ...others],
  };
}

function wrongFlavor(given: string | undefined, wanted: string): PastedDocument["others"] {
  return given === undefined || given === wanted ? [] : [[`flavor ${given}`, `this is a form for ${wanted}`]];
}

async function objectIn(text: string): Promise<ValueObject | undefined> {
  // Only a text with a key in it can be an object; reading YAML costs.
  if (!/^\s*\{|^[^\n]*:(?:\s|$)|^---/m.test(text)) return undefined;
  const read = await readYaml(text);
  return read.ok && isObject(read.value) && Object.keys(read.value).length > 0 ? read.value : undefined;
}

function fromObject(object: ValueObject, target: PasteTarget): PastedDocument | undefined {
  const { form } = target;
  const here = levelOf(form).path;
  const inner = here.length > 0 && isModel(form, here) ? take(form, here, Object.entries(object)) : undefined;
  if (inner !== undefined && inner.values.length > 0) return inner;
  const whole = unwrapped(object, target);
  const taken = take(form, [], Object.entries(whole.fields));
  if (taken.values.length === 0) return undefined;
  return { values: taken.values, others: [...wrongFlavor(whole.flavor, target.flavor), ...taken.others] };
}

function isModel(form: FormState, path: FieldPath): boolean {
  return slotAt(form, path)?.actual.kind === "model";
}

/** A component as `describe` and stack files show it: its configuration stands inside, beside the name and the flavor. */
function unwrapped(
  object: ValueObject,
  { form, nameField }: PasteTarget,
): { readonly fields: ValueObject; readonly flavor: string | undefined } {
  const { configuration, name, flavor } = object;
  const isField = form.spec.fields.some((field) => field.name === "configuration");
  if (!isObject(configuration) || isField) return { fields: object, flavor: undefined };
  const own = typeof name === "string" && nameField !== null ? [[nameField, name] as const] : [];
  const flavorName = isObject(flavor) ? flavor.name : flavor;
  return {
    fields: objectOf([...own, ...Object.entries(configuration)]),
    flavor: typeof flavorName === "string" ? flavorName : undefined,
  };
}

/** Sorts keys into fields with their values, read as ZenML reads them, and others. */
function take(form: FormState, base: FieldPath, entries: readonly (readonly [string, Value])[]): PastedDocument {
  const shape = slotAt(form, base)?.actual;
  const fields = shape?.kind === "model" ? shape.fields : [];
  const values: (readonly [FieldPath, Value])[] = [];
  const others: (readonly [string, string])[] = [];
  for (const [key, value] of entries) {
    const field = fieldNamed(fields, key);
    const read = field === undefined ? undefined : readField(field, value);
    if (field === undefined) others.push([key, unknown(key, fields)]);
    else if (read !== undefined && "value" in read) values.push([[...base, field.name], read.value]);
    else others.push([key, `it is no JSON: ${read !== undefined && "problem" in read ? read.problem : ""}`]);
  }
  return { values, others };
}

/** The names of fields hold underscores where people may type dashes. */
function fieldNamed(fields: readonly Field[], key: string): Field | undefined {
  return fields.find(({ name }) => name === key) ?? fields.find(({ name }) => name === key.replaceAll("-", "_"));
}

function unknown(key: string, fields: readonly Field[]): string {
  const near = didYouMean(
    key,
    fields.map(({ name }) => name),
  );
  return near === undefined ? "there is no such field" : `there is no such field. ${near}`;
}
