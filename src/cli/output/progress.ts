import { secondsLeft, type TransferProgress } from "../../core/artifact.ts";
import { byteSize } from "../../core/byteSize.ts";
import { counted } from "../../core/counted.ts";
import { joinedParts } from "./wholeParts.ts";

const barCells = 20;

/** A transfer as one line: ` 45% █████████░░░░░░░░░░░  12 of 27 MiB  3.1 MiB/s  5 s left  models/a.pkl`, as much of it as fits. */
export function progressLine(progress: TransferProgress, columns: number): string {
  const { files, bytes, total, rate, current } = progress;
  const left = secondsLeft(progress);
  const parts = [
    ...(total === undefined ? [counted(files, "file")] : [progressBar(total.bytes === 0 ? 1 : bytes / total.bytes)]),
    total === undefined ? byteSize(bytes) : `${byteSize(bytes)} of ${byteSize(total.bytes)}`,
    `${byteSize(rate)}/s`,
    ...(left === undefined ? [] : [`${timeText(left)} left`]),
    ...(total === undefined || total.files < 2 ? [] : [`${files} of ${counted(total.files, "file")}`]),
    ...(current === undefined ? [] : [current]),
  ];
  return joinedParts(parts, columns);
}

/** ` 45% █████████░░░░░░░░░░░` of a part of 1. */
export function progressBar(share: number): string {
  const done = Math.min(1, Math.max(0, share));
  const full = Math.floor(done * barCells);
  return `${String(Math.floor(done * 100)).padStart(3)}% ${"█".repeat(full)}${"░".repeat(barCells - full)}`;
}

/** Seconds for people: `45 s`, `3 min 20 s`, `2 h 5 min`. */
function timeText(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
