import type { ConfigRule } from "../../core/rule/rule.ts";
import { not, startsWith } from "../conditions.ts";
import { refuse, trim } from "../rules.ts";

/**
 * The rules of every artifact store for its `path`: quotes around it are dropped, and it must begin with one of the schemes; none: with anything.
 * ZenML 0.98: artifact_stores/base_artifact_store.py, `_ensure_artifact_store`.
 */
export function pathRules(schemes: readonly string[]): readonly ConfigRule[] {
  const quotes = trim({ id: "path_strip_quotes", field: "path", characters: "'\"`", raw: true });
  if (schemes.length === 0) return [quotes];
  const scheme = refuse({
    id: "path_scheme",
    if: not(startsWith("path", schemes)),
    message: `path must start with ${schemes.join(" or ")}.`,
    fields: ["path"],
    raw: true,
  });
  return [quotes, scheme];
}
