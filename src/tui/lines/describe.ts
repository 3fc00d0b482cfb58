import { type ComponentTypeId, componentType, componentTypes } from "../../core/componentType.ts";
import { counted } from "../../core/counted.ts";
import { runsWhere } from "../../core/flavor.ts";
import type { Composition } from "../../core/stack.ts";
import { textOrJson } from "../../core/value/json.ts";
import type { Value } from "../../core/value/value.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import type { FlavorDescription } from "../../usecases/flavor/describe.ts";
import type { StackView } from "../../usecases/stack/view.ts";
import { inSlot } from "../state/composition.ts";
import { type AppData, componentById, type DraftEntry } from "../state/data.ts";
import { opening, sentence, sentences, shapeWords } from "./say.ts";

/** A stack in one line: "prod, active, 6 components: kubernetes orchestrator, s3 artifact store". */
export function stackLine({ name, active, parts }: StackView): string {
  const held = componentTypes.flatMap(({ id, title }) => (parts[id] ?? []).map(({ flavor }) => `${flavor} ${title}`));
  return [name, ...(active ? ["active"] : []), `${counted(held.length, "component")}: ${held.join(", ")}`].join(", ");
}

/** A draft in one line: what it is about and holds; also when it was kept if nothing else tells it from another. */
export function draftLine(data: AppData, draft: DraftEntry): string {
  const line = aboutDraft(data, draft);
  const isAlone = data.drafts.every((each) => each === draft || aboutDraft(data, each) !== line);
  return isAlone || draft.updated === undefined ? line : `${line}, kept ${timeWords(draft.updated)}`;
}

function aboutDraft(data: AppData, { title, state, components }: DraftEntry): string {
  if (state === "unreadable") return `draft of ${title}, cannot be read`;
  const marks = ["not saved", ...(state === "elsewhere" ? ["open in another mlstack"] : [])];
  return [`draft of ${title}`, ...marks, ...(components === undefined ? [] : [heldWords(data, components)])].join(", ");
}

/** How many components of a draft are named. */
const mostNamed = 3;

function heldWords(data: AppData, components: Composition): string {
  const held = componentTypes.flatMap(({ id: type, title }) =>
    inSlot(components, type).map((id) => `${title} ${componentById(data, id)?.name ?? "that is gone"}`),
  );
  if (held.length === 0) return "empty";
  const more = held.length - mostNamed;
  return `holds ${held.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** "2026-05-01 at 14:05:09 UTC". */
function timeWords(iso: string): string {
  return `${iso.slice(0, 10)} at ${iso.slice(11, 19)} UTC`;
}

/** A component in one line. */
export function componentLine({ name, flavor, usedBy }: ComponentView): string {
  return `${name}, ${flavor}, ${usedBy.length === 0 ? "in no stack" : `in ${counted(usedBy.length, "stack")}`}`;
}

/** Everything about a component: what is set, where it is used, what hangs on it. */
export function componentLines(component: ComponentView): readonly string[] {
  const { name, flavor, type, shown, usedBy, labels, environment, attached, connector } = component;
  const names = usedBy.map((stack) => stack.name).join(", ");
  return [
    sentence(`${name}, ${flavor} ${componentType(type).title}`),
    ...pairs("Configuration", Object.entries(shown)),
    ...pairs("Labels", Object.entries(labels)),
    ...pairs("Environment", Object.entries(environment)),
    ...(attached.length === 0 ? [] : [sentence(`Secrets: ${attached.map((secret) => secret.name).join(", ")}`)]),
    ...(connector === null ? [] : [sentence(`Connector: ${connector.name}`)]),
    sentence(names === "" ? "Used by no stack" : `Used by ${counted(usedBy.length, "stack")}: ${names}`),
  ];
}

function pairs(title: string, entries: readonly (readonly [string, Value])[]): readonly string[] {
  if (entries.length === 0) return [];
  return [`${title}:`, ...entries.map(([key, value]) => sentence(`${key}: ${textOrJson(value)}`))];
}

/** Everything about a flavor that helps to decide for or against it. */
export function flavorLines({ spec, fields, integration }: FlavorDescription): readonly string[] {
  const { title, name, type, summary, details, supportedSchemes = [], docsUrl } = spec;
  const needed = fields.filter(({ required }) => required).map((field) => field.name);
  return [
    sentences(`${title}, ${name}, ${componentType(type).title}`, summary),
    sentence(`Runs ${runsWhere(spec)}`),
    sentence(spec.integration === undefined ? "Needs no integration" : `Needs the integration ${spec.integration}`),
    ...(needed.length === 0 ? [] : [sentence(`Needs ${needed.join(", ")}`)]),
    ...(integration === undefined || integration.requirements.length === 0
      ? []
      : [sentence(`Its packages: ${integration.requirements.join(", ")}`)]),
    ...(supportedSchemes.length === 0 ? [] : [sentence(`Paths begin with ${supportedSchemes.join(" or ")}`)]),
    ...(docsUrl === undefined ? [] : [`Documentation: ${docsUrl}`]),
    ...(details === undefined ? [] : [details]),
    opening(counted(fields.length, "field")),
    ...fields.map((field) =>
      sentences(
        [
          field.name,
          field.required ? "required" : "optional",
          shapeWords(field.shape),
          ...(field.sensitive ? ["secret"] : []),
          ...(field.deprecated ? ["deprecated"] : []),
        ].join(", "),
        field.help,
        field.example === undefined ? "" : `For example ${textOrJson(field.example)}`,
      ),
    ),
  ];
}

/** What a type is for and how many a stack holds. */
export function typeSentences(type: ComponentTypeId): string {
  const { title, summary, required, multiple } = componentType(type);
  const count = required
    ? "Every stack needs one"
    : multiple
      ? "A stack may hold several; the first is the default"
      : "Optional";
  return sentences(opening(title), summary, count);
}
