import { failure } from "../../core/failure.ts";
import { readYesNo } from "../../core/field/readValue.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { usage } from "./longOptions.ts";

/** Reads labels: `key=value`, where the value holds no second `=` (ZenML cannot read one). */
export function readLabels(texts: readonly string[]): Result<Record<string, string>> {
  const labels: Record<string, string> = {};
  for (const text of texts) {
    const [key = "", value, ...more] = text.split("=");
    if (value === undefined || key === "")
      return err(usage(`${text} is no label.`, text, "Write labels as key=value."));
    if (more.length > 0)
      return err(
        usage(`The value of the label ${key} holds an equals sign.`, text, "Labels have none in their values."),
      );
    set(labels, key, value);
  }
  return ok(labels);
}

/** Reads environment variables: `KEY=value`, where the value may hold further `=`. */
export function readEnvironment(texts: readonly string[]): Result<Record<string, string>> {
  const variables: Record<string, string> = {};
  for (const text of texts) {
    const equals = text.indexOf("=");
    if (equals < 1) return err(usage(`${text} is no environment variable.`, text, "Write variables as KEY=value."));
    set(variables, text.slice(0, equals), text.slice(equals + 1));
  }
  return ok(variables);
}

/** The same for a change: `KEY=` removes the variable, which is null in the result. */
export function readEnvironmentChange(texts: readonly string[]): Result<Record<string, string | null>> {
  const read = readEnvironment(texts);
  if (!read.ok) return read;
  const change: Record<string, string | null> = {};
  for (const [key, value] of Object.entries(read.value)) set(change, key, value === "" ? null : value);
  return ok(change);
}

/** Assigns without the setter that the key `__proto__` has. */
function set<T>(object: Record<string, T>, key: string, value: T): void {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}

/** Reads a yes or no, spelled as ZenML's command line takes it. */
export function readBoolean(option: string, text: string): Result<boolean> {
  const value = readYesNo(text.trim());
  return value === undefined ? err(usage(`${option} is true or false, not ${text}.`, option)) : ok(value);
}

/** Reads a whole number within bounds. */
export function readCount(option: string, text: string, least: number, most: number): Result<number> {
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return ok(value);
  return err(
    failure("usage", `${option} is a whole number from ${least} to ${most}, not ${text}.`, { at: { option } }),
  );
}
