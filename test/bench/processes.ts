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
  return memory(pid, /^VmHWM:\s+(\d+)/m);
}

/** Resident memory now in MiB (VmRSS), summed as `peakMemory`. */
export function residentMemory(pid: number): number {
  return memory(pid, /^VmRSS:\s+(\d+)/m);
}

function memory(pid: number, line: RegExp): number {
  const sizes = tree(pid).map((one) => Number(line.exec(read(`/proc/${one}/status`))?.[1] ?? Number.NaN));
  return sizes.reduce((sum, kibibytes) => sum + kibibytes, 0) / 1024;
}
