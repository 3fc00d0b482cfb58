import { schemeOf } from "../../artifacts/innerPath.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { View } from "../../database/view.ts";

/** What a person typed as `STORE[:PATH]`. */
export interface Address {
  /** What names the store; absent: that of the active stack. */
  readonly ref?: string;
  /** As it was typed, unchecked. */
  readonly path: string;
}

/**
 * Splits `STORE[:PATH]` at its first colon; a store whose name has colons is found by its whole name, the longest that fits. Without a store, as in
 * `:models`, that of the active stack is meant. Errors: usage, for the address of a bucket without a store.
 */
export function readAddress(view: View, text: string): Result<Address> {
  const scheme = schemeOf(text);
  if (scheme !== undefined) {
    return err(
      failure("usage", `${text} is an address, and does not say which store it is in.`, {
        hint: `Write the store before it: STORE:${text}`,
      }),
    );
  }
  const colons = [...text.matchAll(/:/g)].map(({ index }) => index).reverse();
  for (const at of [text.length, ...colons]) {
    if (view.components.byName("artifact_store", text.slice(0, at)) !== undefined) return ok(splitAt(text, at));
  }
  return ok(splitAt(text, colons.at(-1) ?? text.length));
}

function splitAt(text: string, at: number): Address {
  const ref = text.slice(0, at);
  return { path: text.slice(at + 1), ...(ref !== "" && { ref }) };
}
