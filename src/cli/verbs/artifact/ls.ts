import { ok } from "../../../core/result.ts";
import { listArtifacts } from "../../../usecases/artifact/list.ts";
import { given, textOf } from "../../arguments/parsed.ts";
import { readCount } from "../../arguments/texts.ts";
import type { Run } from "../../command/context.ts";
import { entryColumns, entryValue } from "../../values/artifact.ts";
import { atPlace } from "./atPlace.ts";

const mostListed = 999_999_999;

/** `mlstack artifact ls [STORE[:PATH]] [--recursive] [--limit N]`. */
export const run: Run = async (context) => {
  const { parsed, interruption } = context;
  const [address = ""] = parsed.arguments;
  const text = textOf(parsed, "limit");
  const limit = text === undefined ? undefined : readCount("--limit", text, 1, mostListed);
  if (limit?.ok === false) return limit;
  const recursive = given(parsed, "recursive");
  return atPlace(context, address, async (place) => {
    const listed = await listArtifacts({
      place,
      recursive,
      signal: interruption(),
      ...(limit !== undefined && { limit: limit.value }),
    });
    if (!listed.ok) return listed;
    const { entries, more } = listed.value;
    return ok({
      kind: "list",
      items: entries.map(entryValue),
      total: entries.length,
      columns: entryColumns,
      empty: "There is nothing in it.",
      notes: [...place.store.warnings, ...(more ? ["There is more: --limit ended the list."] : [])],
    });
  });
};
