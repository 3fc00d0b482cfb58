import { type ComponentTypeId, componentTypeIds, isComponentTypeId, nounOf } from "../../../core/componentType.ts";
import { failure } from "../../../core/failure.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { didYouMean } from "../../../core/suggest.ts";
import { type Parsed, textOf } from "../../arguments/parsed.ts";

/** The component type that `--type` names, with dashes or underscores; undefined: none. Errors: unknown-type. */
export function typeAsked(parsed: Parsed): Result<ComponentTypeId | undefined> {
  const text = textOf(parsed, "type");
  return text === undefined ? ok(undefined) : typeNamed(text);
}

/** The component type of that name. Errors: unknown-type (with what was likely meant). */
export function typeNamed(text: string): Result<ComponentTypeId> {
  const id = text.replaceAll("-", "_");
  if (isComponentTypeId(id)) return ok(id);
  const hint = didYouMean(text, componentTypeIds) ?? `Types: ${componentTypeIds.map(nounOf).join(", ")}.`;
  return err(failure("unknown-type", `There is no component type ${text}.`, { at: { option: "type" }, hint }));
}
