import { byteSize } from "../../core/byteSize.ts";
import type { ToolProgress } from "../../core/python/toolProgress.ts";
import { progressBar } from "./progress.ts";
import { joinedParts } from "./wholeParts.ts";

/** How far pip or uv is, as one line: ` 45% █████████░░░░░░░░░░░  359 of 797 MiB  downloading torch.whl`, as much of it as fits; empty where nothing can be counted. */
export function toolProgressLine({ step, what, done, total, unit }: ToolProgress, columns: number): string {
  if (total === null || total === 0) return "";
  const amount = unit === "bytes" ? `${byteSize(done)} of ${byteSize(total)}` : `${done} of ${total} packages`;
  return joinedParts([progressBar(done / total), amount, what === null ? step : `${step} ${what}`], columns);
}
