import { join } from "node:path";
import type { ComponentTypeId } from "../../src/core/componentType.ts";
import { type Configuration, isList, isObject, type Value } from "../../src/core/value/value.ts";
import { askPython } from "./askPython.ts";

/** A configuration that somebody wants to register as a component of a flavor. */
export interface Question {
  readonly type: ComponentTypeId;
  readonly flavor: string;
  readonly configuration: Configuration;
  /** Values by name of the secret and key; `known`, which has every key, is always there. */
  readonly secrets?: Configuration;
}

/** What is made of a configuration: what is stored, or why it is refused and which fields are to blame, where that is known. */
export type Verdict =
  | { readonly stored: Configuration }
  | { readonly refused: string; readonly fields: readonly string[] };

/** What an installed ZenML makes of configurations, in their order. Throws with what Python printed where it fails. */
export async function askZenml(python: string, questions: readonly Question[]): Promise<readonly Verdict[]> {
  const answers = await askPython(python, join(import.meta.dir, "ask.py"), questions.map(asValue));
  return answers.map(verdictOfAnswer);
}

function asValue({ type, flavor, configuration, secrets }: Question): Value {
  return { type, flavor, configuration, ...(secrets && { secrets }) };
}

/** A verdict as it stands in the answers of `ask.py`. */
export function verdictOfAnswer({ stored, refused, fields }: Configuration): Verdict {
  if (isObject(stored)) return { stored };
  return { refused: String(refused), fields: isList(fields) ? fields.map(String) : [] };
}
