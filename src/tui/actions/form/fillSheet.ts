import { counted } from "../../../core/counted.ts";
import type { FillPreview } from "../../forms/fill.ts";
import type { PastedDocument } from "../../forms/pastedDocument.ts";
import type { Line } from "../../widgets/line.ts";
import type { SheetOverlay } from "../overlay/overlay.ts";

/** What a pasted document would change in a form, what of it is not taken and why, and what would be wrong. */
export function fillSheet(
  { rows, same, problems }: FillPreview,
  { others }: PastedDocument,
): Pick<SheetOverlay, "title" | "lines"> {
  const lines: Line[] = rows.map(({ name, left, right }) => [
    { text: `${name}  `, style: "accent" },
    { text: left === undefined ? "" : `${cut(left)} › `, style: "dim", hangs: true },
    { text: right === undefined ? "unset" : cut(right) },
  ]);
  if (same > 0)
    lines.push([{ text: `${same} ${same === 1 ? "value is" : "values are"} there already.`, style: "dim" }]);
  if (others.length > 0) lines.push("", [{ text: "Not taken", style: "warn" }], ...others.map(notTaken));
  if (problems.length > 0) lines.push("", [{ text: "What would be wrong", style: "bad" }]);
  lines.push(
    ...problems.map(
      ({ message }): Line => [
        { text: " ✗ ", style: "bad" },
        { text: message, hangs: true },
      ],
    ),
  );
  return { title: rows.length === 0 ? "Nothing to fill in" : `Fill in ${counted(rows.length, "field")}?`, lines };
}

/** Of a long value its beginning tells enough. */
function cut(text: string): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

const most = 300;

function notTaken([name, why]: PastedDocument["others"][number]): Line {
  return [{ text: `   ${name}  ` }, { text: why, style: "dim", hangs: true }];
}
