import { type Parsed, textOf } from "../../arguments/parsed.ts";

/** What `--python` says, for the input of a use case. */
export function pythonOf(parsed: Parsed): { readonly python?: string } {
  const python = textOf(parsed, "python");
  return python === undefined ? {} : { python };
}
