import { withArticle } from "../../core/article.ts";
import { type Failure, type FieldPath, pathText } from "../../core/failure.ts";
import { didYouMean } from "../../core/suggest.ts";
import {
  type Form,
  formWords,
  type KeyForm,
  type MapForm,
  type ObjectForm,
  type TextForm,
  variableName,
} from "./form.ts";
import { entriesOf, entryOf, type FileNode, isNull, under } from "./node.ts";
import { problem } from "./problem.ts";

/** How strictly a node is checked. */
export interface CheckForm {
  /** The file stands on another one: what that has may be missing here, and null takes something of it away. */
  readonly patch?: boolean;
}

/** All that is wrong with a node, in the order of the file; none: it is of the form. No sentence repeats a value. */
export function formProblems(node: FileNode, form: Form, options: CheckForm = {}): readonly Failure[] {
  const problems: Failure[] = [];
  new Check(problems, options.patch ?? false).node(node, form, []);
  return problems;
}

class Check {
  private readonly problems: Failure[];
  private readonly isPatch: boolean;

  constructor(problems: Failure[], isPatch: boolean) {
    this.problems = problems;
    this.isPatch = isPatch;
  }

  node(node: FileNode, form: Form, path: FieldPath): void {
    if (form.kind === "any") return;
    if (form.kind === "either") this.either(node, form.forms, path);
    else if (node.kind !== kindOf(form)) this.wrongKind(node, form, path);
    else if (form.kind === "text") this.text(node, form, path);
    else if (form.kind === "version") this.version(node, form, path);
    else if (form.kind === "list") this.list(node, form.of, path);
    else if (form.kind === "map") this.map(node, form, path);
    else this.object(node, form, path);
  }

  private either(node: FileNode, forms: readonly Form[], path: FieldPath): void {
    const fitting = forms.find((form) => kindOf(form) === node.kind);
    if (fitting === undefined) this.wrongKind(node, { kind: "either", forms }, path);
    else this.node(node, fitting, path);
  }

  private text(node: FileNode, form: TextForm, path: FieldPath): void {
    const value = node.kind === "scalar" ? node.value : null;
    const { choices, word = "choice", anySigns = false } = form;
    if (typeof value !== "string") this.wrongKind(node, form, path);
    else if (!anySigns && (value.includes("\0") || !value.isWellFormed())) this.unkept(node, value, path);
    else if (choices !== undefined && !choices.includes(value)) {
      const hint = didYouMean(value, choices) ?? `There is ${choices.join(", ")}.`;
      this.problems.push(problem(node.at, `${value} is no ${word}.`, hint));
    }
  }

  private unkept(node: FileNode, value: string, path: FieldPath): void {
    const sign = value.includes("\0") ? "a NUL character" : "half of a surrogate pair";
    this.problems.push(problem(node.at, `${pathText(path)} holds ${sign}, which cannot be stored.`, "Leave it out."));
  }

  private version(node: FileNode, form: Extract<Form, { readonly kind: "version" }>, path: FieldPath): void {
    if (node.kind !== "scalar" || node.value !== BigInt(form.version)) this.wrongKind(node, form, path);
  }

  private list(node: FileNode, of: Form, path: FieldPath): void {
    const items = node.kind === "list" ? node.items : [];
    for (const [i, item] of items.entries()) this.node(item, of, [...path, i]);
  }

  private map(node: FileNode, { of, names }: MapForm, path: FieldPath): void {
    for (const { key, at, value } of entriesOf(node)) {
      if (names === "variables" && !variableName.test(key))
        this.problems.push(problem(at, "The name of an environment variable is empty, or holds = or NUL."));
      if (!(this.isPatch && isNull(value))) this.node(value, of, [...path, key]);
    }
  }

  private object(node: FileNode, form: ObjectForm, path: FieldPath): void {
    const names = Object.keys(form.keys);
    for (const { key, at, value } of entriesOf(node)) {
      const known = Object.hasOwn(form.keys, key) ? form.keys[key] : undefined;
      if (known === undefined) {
        const hint = didYouMean(key, names) ?? `Its keys: ${names.filter((name) => name !== "$schema").join(", ")}.`;
        this.problems.push(problem(at, `${form.title} has no key ${key}.`, hint));
      } else if (!isNull(value)) this.node(value, known.form, [...path, key]);
    }
    for (const [name, key] of Object.entries(form.keys)) {
      if (this.isNeeded(key) && under(node, name) === undefined) this.missing(node, form, name);
    }
  }

  private isNeeded({ required }: KeyForm): boolean {
    return required === "always" || (required === "without base" && !this.isPatch);
  }

  private missing(node: FileNode, { title }: ObjectForm, key: string): void {
    const name = entryOf(node, "name")?.value;
    const which = name?.kind === "scalar" && typeof name.value === "string" ? ` ${name.value}` : "";
    this.problems.push(
      problem(node.at, `${which === "" ? title : title.replace(/^An? /, "The ")}${which} has no ${key}.`),
    );
  }

  private wrongKind(node: FileNode, form: Form, path: FieldPath): void {
    const what = path.length === 0 ? "A stack file" : pathText(path);
    const isQuotable = node.kind === "scalar" && node.value !== null && wantsText(form);
    const hint = isQuotable ? "Put it in quotes to make it a text." : undefined;
    this.problems.push(problem(node.at, `${what} must be ${formWords(form)}, not ${nodeWords(node)}.`, hint));
  }
}

function kindOf(form: Form): FileNode["kind"] | undefined {
  switch (form.kind) {
    case "text":
    case "version":
      return "scalar";
    case "list":
      return "list";
    case "map":
    case "object":
      return "map";
    default:
      return undefined;
  }
}

function wantsText(form: Form): boolean {
  return form.kind === "text" || (form.kind === "either" && form.forms.some(wantsText));
}

/** What a node is, in words that repeat no value: "a list", "a text". */
export function nodeWords(node: FileNode): string {
  if (node.kind !== "scalar") return withArticle(node.kind);
  if (node.value === null) return "nothing";
  if (node.isDate) return "a date";
  if (typeof node.value === "string") return "a text";
  return typeof node.value === "boolean" ? String(node.value) : "a number";
}
