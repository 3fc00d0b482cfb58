import type { Texts } from "./component.ts";
import { type Failure, failure } from "./failure.ts";
import { err, ok, type Result } from "./result.ts";

/** What is to change about labels. */
export interface LabelChange {
  /** Added, or set anew. */
  readonly labels: Texts;
  /** Keys to remove. */
  readonly removeLabels: readonly string[];
}

const example = "Write env=prod to add a label, -env to remove it; commas between several.";

/** Reads `env=prod, -team`: labels to add and keys to remove, with commas between them. Errors: invalid-value. */
export function readLabelChange(text: string): Result<LabelChange> {
  const labels: Record<string, string> = Object.create(null);
  const removeLabels: string[] = [];
  const parts = text.split(",").map((part) => part.trim());
  for (const part of parts.filter(Boolean)) {
    const wrong = wrongPart(part);
    if (wrong !== undefined) return err(wrong);
    const [key = "", value = ""] = part.split("=");
    if (part.startsWith("-")) removeLabels.push(part.slice(1).trim());
    else labels[key.trim()] = value.trim();
  }
  if (parts.every((part) => part === ""))
    return err(failure("invalid-value", "There is no label here.", { hint: example }));
  const both = removeLabels.find((key) => Object.hasOwn(labels, key));
  if (both === undefined) return ok({ labels, removeLabels });
  return err(failure("invalid-value", `${both} would be both set and removed.`, { hint: "Write it once." }));
}

function wrongPart(part: string): Failure | undefined {
  if (part.startsWith("-")) {
    if (part.includes("="))
      return failure("invalid-value", `${part} names a value.`, {
        hint: "To remove a label write only its key: -env.",
      });
    return part === "-"
      ? failure("invalid-value", "The key to remove is missing behind -.", { hint: example })
      : undefined;
  }
  const [key = "", value, ...more] = part.split("=");
  if (value === undefined) return failure("invalid-value", `${part} has no value.`, { hint: example });
  if (key.trim() === "") return failure("invalid-value", `${part} has no key.`, { hint: example });
  // ZenML's command line cannot read one.
  if (more.length > 0)
    return failure("invalid-value", `The value of ${key.trim()} holds an equals sign.`, {
      hint: "Labels have none in their values.",
    });
  return undefined;
}
