import { spawnSync } from "node:child_process";
import { type GroupEnd, runInGroup } from "../../src/platform/processGroup.ts";

/** One promise of `runInGroup`, checked by a runtime that runs it. */
export interface GroupPromise {
  readonly name: string;
  readonly check: () => Promise<void>;
}

async function ran(script: string, signal?: AbortSignal, grace?: number, onLine: (line: string) => void = () => {}) {
  const lines: string[] = [];
  const end = await runInGroup({
    program: "/bin/sh",
    words: ["-c", script],
    environment: { PATH: "/usr/bin:/bin", MARK: "kept" },
    onLine: (line) => {
      lines.push(line);
      onLine(line);
    },
    ...(signal && { signal }),
    ...(grace !== undefined && { grace }),
  });
  return { end, lines };
}

function expectSame(found: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${one} is not ${other}`);
}

const stopped: GroupEnd = { kind: "stopped" };

/** Whether a process of this id runs. One that has ended and that nobody has asked about yet is still listed, as a zombie. */
function isThere(id: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(id)], { encoding: "utf8" });
  return /^[^Z\s]/.test(stdout);
}

async function expectGone(id: number): Promise<void> {
  for (let i = 0; i < 40 && isThere(id); i++) await new Promise((passed) => setTimeout(passed, 25));
  if (isThere(id)) throw new Error(`the process ${id} still runs`);
}

/** What holds for programs that are run in a group of their own, under every runtime. */
export const groupPromises: readonly GroupPromise[] = [
  {
    name: "gives lines of both outputs, what is written over counts last, and has no input",
    check: async () => {
      const { end, lines } = await ran(
        'echo one; echo "$MARK"; printf "1%%\\r2%%\\n"; cat; printf rest; sleep 0.2; echo err >&2; exit 3',
      );
      expectSame(end, { kind: "ended", status: 3 });
      expectSame(lines.toSorted(), ["2%", "err", "kept", "one", "rest"]);
    },
  },
  {
    name: "says why a program cannot be started",
    check: async () => {
      const end = await runInGroup({ program: "/nowhere/python", words: [], environment: {}, onLine: () => {} });
      expectSame(end, { kind: "not-started", code: "ENOENT" });
    },
  },
  {
    name: "interrupts it, and kills what it started when it does not listen",
    check: async () => {
      const controller = new AbortController();
      let child = 0;
      const { end } = await ran('trap "" INT; sleep 300 & echo $!; wait; sleep 300', controller.signal, 300, (line) => {
        child = Number(line);
        controller.abort();
      });
      expectSame(end, stopped);
      await expectGone(child);
    },
  },
  {
    name: "kills what is left in the group of a program that ended when it was interrupted",
    check: async () => {
      const controller = new AbortController();
      let child = 0;
      const { end } = await ran(
        '(trap "" INT; sleep 300) & echo $!; trap "exit 1" INT; wait',
        controller.signal,
        5000,
        (line) => {
          child = Number(line);
          setTimeout(() => controller.abort(), 100);
        },
      );
      expectSame(end, stopped);
      await expectGone(child);
    },
  },
];
