import { Writable } from "node:stream";
import { render } from "ink";
import type { ReactElement } from "react";
import { inertStdin } from "../../../src/tui/terminal/inertStdin.ts";
import { Emulator } from "../../e2e/harness/emulator.ts";

/** A tree drawn on an emulated terminal of 60 × 16 cells: what is seen, and where the cursor stands. */
export async function onTerminal(
  tree: ReactElement,
): Promise<{ rows: string[]; cursor: { column: number; row: number } }> {
  const size = { columns: 60, rows: 16 };
  const emulator = new Emulator(size, () => {});
  const stdout = new Writable({
    write(chunk, _, done) {
      // A terminal's driver makes CR LF of LF.
      emulator.feed(Buffer.from(String(chunk).replaceAll("\n", "\r\n")));
      done();
    },
  });
  Object.assign(stdout, { isTTY: true, ...size });
  const instance = render(tree, {
    stdout,
    stdin: inertStdin(),
    interactive: true,
    patchConsole: false,
    exitOnCtrlC: false,
    maxFps: 1000,
  });
  await instance.waitUntilRenderFlush();
  const seen = { rows: emulator.screen(), cursor: emulator.cursor() };
  instance.unmount();
  emulator.dispose();
  return seen;
}
