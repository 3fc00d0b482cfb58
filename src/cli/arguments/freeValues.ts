import { isIdentifier } from "../../core/identifier.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { expand } from "./fileValue.ts";
import { usage } from "./longOptions.ts";
import { type Parsed, textsOf } from "./parsed.ts";

/** The texts of all free options, by name: `@file` read, `@@` taken as `@`, and `--field NAME=VALUE` among them. A name given twice: the last wins. */
export function freeValues(parsed: Parsed): Result<ReadonlyMap<string, string>> {
  const values = new Map<string, string>();
  const spelled: (readonly [string, string])[] = [];
  for (const text of textsOf(parsed, "field")) {
    const equals = text.indexOf("=");
    const name = text.slice(0, Math.max(equals, 0));
    if (!isIdentifier(name))
      return err(usage(`${text} is no field with a value.`, "--field", "Write --field NAME=VALUE."));
    spelled.push([name, text.slice(equals + 1)]);
  }
  for (const [name, text] of [...parsed.free, ...spelled]) {
    const value = expand(`--${name}`, text);
    if (!value.ok) return value;
    values.delete(name);
    values.set(name, value.value);
  }
  return ok(values);
}
