import { readdirSync, readFileSync } from "node:fs";

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // The process may end between listing and reading.
    return "";
  }
}

function threads(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** The process and all its living descendants. Linux only: elsewhere just the process. */
function tree(pid: number): number[] {
  const found = [pid];
  for (const parent of found) {
    for (const thread of threads(parent)) {
      const children = read(`/proc/${parent}/task/${thread}/children`).trim().split(/\s+/);
      found.push(...children.filter((child) => child !== "").map(Number));
    }
  }
  return found;
}

/** Peak resident memory in MiB (VmHWM), summed over the process and its descendants; NaN where there is no /proc. */
export function peakMemory(pid: number): number {
  const peaks = tree(pid).map((one) => Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${one}/status`))?.[1] ?? Number.NaN));
  return peaks.reduce((sum, kibibytes) => sum + kibibytes, 0) / 1024;
}
