import type { FieldPath } from "../../core/failure.ts";
import { fits, readField, readShape } from "../../core/field/readValue.ts";
import type { Field } from "../../core/field/shape.ts";
import { ok, type Result } from "../../core/result.ts";
import { didYouMean } from "../../core/suggest.ts";
import type { JsonError } from "../../core/value/json.ts";
import { readYaml } from "../../core/value/readYaml.ts";
import { isList, isObject, objectOf, type Value, type ValueObject } from "../../core/value/value.ts";
import { type FormState, levelOf } from "./formState.ts";
import { type PastedOptions, readPastedOptions } from "./pastedOptions.ts";
import { placeOfRows } from "./pasteLines.ts";
import { type Slot, slotAt } from "./slot.ts";

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
 * Understands a pasted YAML or JSON object, options, or a whole command as values for the fields of the page that is open, else of the whole form; YAML inside
 * the list or map that is open or under the cursor as more items or entries of it. Undefined: it is nothing of that, so it is a text for the row under the
 * cursor. Errors: it looks like YAML or JSON and is none.
 */
export async function readPastedDocument(
  text: string,
  target: PasteTarget,
): Promise<Result<PastedDocument | undefined, JsonError>> {
  if (text.length > longest) return ok(undefined);
  const options = readPastedOptions(text);
  if (options !== undefined) return ok(fromOptions(options, target));
  // Reading YAML costs.
  if (!mayBeYaml.test(text)) return ok(undefined);
  const read = await readYaml(text);
  if (!read.ok) return isMeantAsYaml(text) ? read : ok(undefined);
  const isRows = placeOfRows(target.form)?.isOpen === true;
  return ok(fromRows(read.value, target.form) ?? (isRows ? undefined : fromObject(read.value, target)));
}

/** Only a text with a key or a dash in it can be an object or a list of objects. */
const mayBeYaml = /^\s*\{|^[^\n]*:(?:\s|$)|^\s*- |^---/m;

/** A brace, a key at the beginning of a line: people would not write texts so. References to secrets begin with braces too. */
function isMeantAsYaml(text: string): boolean {
  return /^\s*\{(?!\{)|^\s*(?:- )?["']?[\w.-]+["']?:(?: |\n|$)/.test(text);
}

/** More items for a list, or more entries for a map, that are objects or lists themselves; simple ones are taken line by line. */
function fromRows(value: Value, form: FormState): PastedDocument | undefined {
  const place = placeOfRows(form);
  if (place === undefined) return undefined;
  const { slot, isOpen } = place;
  const isNested = (each: Value): boolean => isList(each) || isObject(each);
  if (slot.actual.kind === "list") {
    const added = isList(value) ? value : isOpen && isObject(value) ? [value] : [];
    const present = isList(slot.value) ? slot.value : [];
    return added.some(isNested) ? fitting(slot, [...present, ...added]) : undefined;
  }
  if (!isOpen || !isObject(value) || !Object.values(value).some(isNested)) return undefined;
  const present = isObject(slot.value) ? Object.entries(slot.value) : [];
  return fitting(slot, objectOf([...present, ...Object.entries(value)]));
}

function fitting({ path, actual }: Slot, value: Value): PastedDocument | undefined {
  const read = readShape(actual, value);
  return fits(actual, read) ? { values: [[path, read]], others: [] } : undefined;
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

function fromObject(object: Value, target: PasteTarget): PastedDocument | undefined {
  if (!isObject(object)) return undefined;
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
  const isField = (key: string): boolean => form.spec.fields.some((field) => field.name === key);
  const own = typeof name === "string" && nameField !== null ? [[nameField, name] as const] : [];
  if (isObject(configuration) && !isField("configuration")) {
    const flavorName = isObject(flavor) ? flavor.name : flavor;
    return {
      fields: objectOf([...own, ...Object.entries(configuration)]),
      flavor: typeof flavorName === "string" ? flavorName : undefined,
    };
  }
  // Beside keys of something else, `name` is the name of that.
  const others = Object.keys(object).filter((key) => key !== "name");
  const isOwn = !isField("name") && own.length > 0 && (others.length === 0 || others.some(isField));
  const fields = isOwn ? [...own, ...others.map((key) => [key, object[key] ?? null] as const)] : Object.entries(object);
  return { fields: objectOf(fields), flavor: undefined };
}

/** Sorts keys into fields with their values, read as ZenML reads them, and others. */
function take(form: FormState, base: FieldPath, entries: readonly (readonly [string, Value])[]): PastedDocument {
  const shape = slotAt(form, base)?.actual;
  const { fields = [], open = false } = shape?.kind === "model" ? shape : {};
  const values: (readonly [FieldPath, Value])[] = [];
  const others: (readonly [string, string])[] = [];
  for (const [key, value] of entries) {
    const field = fieldNamed(fields, key);
    const read = field === undefined ? undefined : readField(field, value);
    if (field === undefined) {
      if (open) values.push([[...base, key], value]);
      else others.push([key, unknown(key, fields)]);
    } else if (read !== undefined && "value" in read) values.push([[...base, field.name], read.value]);
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
