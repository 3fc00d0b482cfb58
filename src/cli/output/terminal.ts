import { fstatSync } from "node:fs";

/** Which of the outputs are terminals. */
export interface Terminals {
  readonly stdout: boolean;
  readonly stderr: boolean;
}

/** Looks at both outputs. `node:tty` takes 1.6 ms to load, so that it is asked only about what is no pipe and no file. */
export async function terminalsOfProcess(): Promise<Terminals> {
  const [stdout, stderr] = [isDevice(1), isDevice(2)];
  if (!stdout && !stderr) return { stdout, stderr };
  const { isatty } = await import("node:tty");
  return { stdout: stdout && isatty(1), stderr: stderr && isatty(2) };
}

function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}
