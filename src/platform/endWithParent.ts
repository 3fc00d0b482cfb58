import process from "node:process";
import { runtime } from "./runtime.ts";

const everyMs = 250;

/**
 * Ends this process soon after the one that started it is gone, whatever it is doing: a thread of its own looks. Only under Bun; Deno gives a
 * process without rights no way to do it.
 */
export function endWithParent(): void {
  if (runtime.name !== "bun") return;
  const watch = `const parent = ${process.ppid};
setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, "SIGKILL"); }, ${everyMs});`;
  const worker = new Worker(URL.createObjectURL(new Blob([watch], { type: "application/javascript" })));
  worker.unref();
}
