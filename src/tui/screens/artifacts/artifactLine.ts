import { byteSize } from "../../../core/byteSize.ts";
import { visible } from "../../../core/visible.ts";
import type { ArtifactRow } from "../../state/artifactRows.ts";
import { fitMiddle } from "../../widgets/cells.ts";
import { highlight } from "../../widgets/highlight.ts";
import type { ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { cells } from "../columns.ts";

const sizeWidth = "1023.9 KiB".length;
const dateWidth = "2026-11-30".length;
const narrowForDate = 48;

/** One line of the artifacts screen: a store with its flavor, or a file or folder with its size and day. */
export function artifactLine(row: ArtifactRow, filter: string, { width }: Pick<ListRowInfo, "width">): Line {
  if (row.kind === "store") {
    const { name, flavor } = row.component;
    const nameWidth = Math.max(8, Math.floor((width - 4) * 0.6));
    return [
      { text: " " },
      ...cells([
        { text: name, width: nameWidth, filter, isName: true },
        { text: flavor, width: Math.max(0, width - nameWidth - 4), filter, beside: name, style: "dim" },
      ]),
    ];
  }
  const { name, kind, size, modified } = row.entry;
  const day = width < narrowForDate ? "" : `  ${modified?.toISOString().slice(0, dateWidth) ?? " ".repeat(dateWidth)}`;
  const amount = (kind === "folder" ? "" : byteSize(size)).padStart(sizeWidth);
  const room = Math.max(4, width - 3 - sizeWidth - day.length);
  const whole = visible(name);
  const mark = kind === "folder" && room > 4 ? "/" : "";
  const shown = fitMiddle(whole, room - mark.length);
  return [
    { text: " " },
    ...highlight(whole, filter, { shown: shown.trimEnd(), ...(kind === "folder" && { style: "accent" as const }) }),
    { text: mark, style: "accent" },
    { text: " ".repeat(shown.length - shown.trimEnd().length) },
    { text: amount, style: "dim" },
    { text: day, style: "dim" },
  ];
}
