import type { Pty } from "../e2e/harness/pty.ts";
import { type KeyedScreen, openAt } from "./keyTime.ts";
import { residentMemory } from "./processes.ts";

/** What holding a key down comes to. */
export type HeldFigures = {
  /** From the last key to the last change of the screen, ms. */
  lag: number;
  /** Rows that the cursor is short of where as many single keys lead. */
  lost: number;
};

const perSecond = 120;

/** Holds a key down: `count` times, 120 a second, whatever the program does. `position` reads the row of the cursor. */
export async function heldKey(
  screen: KeyedScreen,
  count: number,
  position: (pty: Pty) => number,
): Promise<HeldFigures> {
  await using pty = await openAt(screen);
  const from = position(pty);
  const start = performance.now();
  for (let index = 0; index < count; index++) {
    const wait = start + (index * 1000) / perSecond - performance.now();
    if (wait > 0) await Bun.sleep(wait);
    pty.write(screen.keys[0] ?? "");
  }
  const last = performance.now();
  await pty.quiet(200, 5000);
  return { lag: Math.max(0, pty.lastByteAt - last), lost: count - (position(pty) - from) };
}

/** MiB that resident memory grows by while so many keys are worked off in bursts, after it has warmed up. NaN where there is no /proc. */
export async function memoryGrowth(screen: KeyedScreen, keys: number): Promise<number> {
  await using pty = await openAt(screen);
  await burst(pty, screen, keys / 4);
  const before = residentMemory(pty.pid);
  await burst(pty, screen, keys);
  return residentMemory(pty.pid) - before;
}

/** Down and up again, so that the list has room for any number. */
async function burst(pty: Pty, screen: KeyedScreen, keys: number): Promise<void> {
  const most = 100;
  for (let sent = 0; sent < keys; sent += most) {
    const isDown = (sent / most) % 2 === 0;
    for (let index = 0; index < most; index += 5) {
      pty.write((screen.keys[isDown ? 0 : 1] ?? "").repeat(5));
      await pty.quiet(4, 200);
    }
  }
  await pty.quiet(300, 5000);
}
