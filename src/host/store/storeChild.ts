import { StoreError } from "../../authoring/errors.ts";
import { startChild } from "../../platform/childProcess.ts";
import { endWithProgram } from "../../platform/endWithProgram.ts";
import { newId } from "../../platform/ids.ts";
import { type ChildRights, ownProgram } from "../../platform/ownProgram.ts";
import { workingFolder } from "../../platform/workspace.ts";
import { childEnvironment } from "../childEnvironment.ts";
import { endedHow } from "../endedHow.ts";
import type { ServingLimits } from "../limits.ts";
import { childWord, type ServeRequest } from "../protocol.ts";
import { frameOf, frameReader } from "./frames.ts";
import type { FromStore, ToStore } from "./messages.ts";

/** What a child is started with. */
export interface StoreChildInput {
  readonly request: ServeRequest;
  /** What the child may do where the runtime can hold it to that. */
  readonly rights: ChildRights;
  readonly limits: ServingLimits;
  readonly onMessage: (message: FromStore, bytes: Uint8Array) => void;
  /** It has gone, or was ended for what it did. Not called after `end` and `kill`. */
  readonly onGone: (error: StoreError) => void;
  /** Called again and again while it runs; tells whether it works on something. */
  readonly onTick: () => boolean;
}

/** A process that runs a store. */
export interface StoreChild {
  readonly send: (message: ToStore, bytes: Uint8Array) => void;
  /** Ends it once it has closed what it holds, or after a short while. */
  readonly end: () => Promise<void>;
  /** Ends it at once. */
  readonly kill: () => void;
}

/** Starts a child that makes a store and does what it is told. What it prints goes nowhere; it ends with the program. */
export function startStoreChild(input: StoreChildInput): StoreChild {
  const { request, rights, limits, onMessage, onGone, onTick } = input;
  const token = newId();
  const program = ownProgram(rights);
  const words = [...program.words, childWord];
  const child = startChild({ ...program, words }, workingFolder(), childEnvironment(true));
  const { stdin, stdout, stderr } = child.process;
  const release = endWithProgram(child.kill);
  let isOver = false;
  const kill = (): void => {
    isOver = true;
    clearInterval(watch);
    child.kill();
    release();
  };
  const fail = (why: string): void => {
    if (isOver) return;
    kill();
    onGone(gone(why));
  };
  const watch = setInterval(async () => {
    // Where a program of the system tells the memory, one that only waits is not worth it.
    if (!onTick()) return;
    const taken = await child.memory();
    if (taken !== undefined && taken > limits.memory)
      fail(`it took more than ${limits.memory / 2 ** 20} MiB of memory`);
  }, limits.everyMs);
  watch.unref();
  const read = frameReader(token, (message, bytes) => {
    if (!isOver) onMessage(message as FromStore, bytes);
  });
  stdout?.on("data", (chunk: Buffer) => {
    try {
      read(chunk);
    } catch {
      fail("it wrote into its answers");
    }
  });
  let lastSaid = "";
  stderr?.on("data", (chunk: Buffer) => {
    lastSaid = (lastSaid + chunk.toString()).slice(-2000);
  });
  // It may be gone before it has read what it is told; then `close` says so.
  stdin?.on("error", () => {});
  const isClosed = new Promise<void>((resolve) => child.process.once("close", () => resolve()));
  child.process.on("error", (error) => fail(`it cannot be run: ${error.message}`));
  child.process.on("close", (status, signal) => fail(`it ended ${endedHow(status, signal, lastSaid)}`));
  stdin?.write(`${JSON.stringify({ token, request })}\n`);
  return {
    send: (message, bytes) => {
      for (const part of frameOf(token, message, bytes)) stdin?.write(part);
    },
    end: async () => {
      isOver = true;
      stdin?.end();
      await Promise.race([isClosed, new Promise((resolve) => setTimeout(resolve, limits.stopMs))]);
      kill();
    },
    kill,
  };
}

/** What to do about a store whose code fails. */
export const codeHint = "Look at the implementation of the flavor; mlstack flavor test tries it.";

function gone(why: string): StoreError {
  return new StoreError("unavailable", `The store's own code cannot go on: ${why}.`, { hint: codeHint });
}
