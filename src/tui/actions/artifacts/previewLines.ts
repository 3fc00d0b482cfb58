import type { Preview } from "../../../core/preview/preview.ts";
import type { Line } from "../../widgets/line.ts";

/** What is shown of a file; undefined: it has not been read yet. */
export function previewLines(preview: Preview | string | undefined): readonly Line[] {
  if (preview === undefined) return [[{ text: "Reading…", style: "dim" }]];
  if (typeof preview === "string") return [[{ text: preview, style: "bad" }]];
  const { title, note, lines } = preview;
  return [
    [{ text: title, style: "strong" }],
    ...(note === undefined ? [] : [[{ text: note, style: "dim" }] as const]),
    ...(lines.length === 0 ? [] : ["", ...lines]),
  ];
}
