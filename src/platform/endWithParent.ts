import process from "node:process";
import { runtime } from "./runtime.ts";

const everyMs = 250;

/**
 * Ends this process soon after the one that started it is gone, whatever it is doing: a thread of its own looks. `graceMs`: how long it may go on
 * to clear up. Only under Bun; Deno gives a process without rights no way to do it.
 */
export function endWithParent(graceMs = 0): void {
  if (runtime.name !== "bun") return;
  const watch = `const parent = ${process.ppid};
const end = () => process.kill(process.pid, "SIGKILL");
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  setTimeout(end, ${graceMs});
}, ${everyMs});`;
  const worker = new Worker(URL.createObjectURL(new Blob([watch], { type: "application/javascript" })));
  worker.unref();
}
