import { join } from "node:path";
import process from "node:process";

/** Whether a child begins a process group of its own: Windows has none of this kind. */
export const hasGroups = process.platform !== "win32";

/** Sends a signal to a child and to all that it started; on Windows, where nothing asks a program without a window to end, it ends them. */
export function signalGroup(id: number | undefined, signal: "SIGINT" | "SIGKILL"): void {
  if (id === undefined) return;
  if (hasGroups) killGroup(id, signal);
  else endTree(id);
}

function killGroup(id: number, signal: "SIGINT" | "SIGKILL"): void {
  try {
    process.kill(-id, signal);
  } catch {
    // All of the group have ended.
  }
}

function endTree(id: number): void {
  const taskkill = join(process.env.SystemRoot ?? "C:\\Windows", "System32", "taskkill.exe");
  process.getBuiltinModule("node:child_process").spawnSync(taskkill, ["/PID", String(id), "/T", "/F"], {
    stdio: "ignore",
    windowsHide: true,
  });
}
