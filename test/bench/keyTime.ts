import { Pty, type Size } from "../e2e/harness/pty.ts";
import { median, quantile, shuffled } from "./statistics.ts";

/** A screen on which keys are timed. */
export type KeyedScreen = {
  name: string;
  argv: readonly string[];
  env: Readonly<Record<string, string>>;
  /** On the screen when the program can be used. */
  ready: RegExp;
  /** Bytes that lead to the screen that is measured, one after the other, and what is then shown. */
  to: { keys: readonly string[]; ready: RegExp };
  /** The bytes of the keys that are timed, in turn; each changes the screen. */
  keys: readonly string[];
};

/** Milliseconds, keys and bytes. `slow`: what the slowest keys take. */
export type KeyFigures = { median: number; slow: number; lost: number; bytes: number };

/** How keys are timed; the share `slow` of them (0 to 1) is not slower than `KeyFigures.slow`. */
export type KeyRounds = { rounds: number; keys: number; slow: number };

const size: Size = { columns: 120, rows: 40 };
const patience = 15_000;
/** Between two keys, so that a key is never measured in the shadow of the one before. */
const gap = 25;

/** What timed keys came to: milliseconds and bytes of each, and how many changed nothing within a second. */
export type KeySamples = { times: number[]; bytes: number[]; lost: number };

/** Before any key was timed. */
export function noKeys(): KeySamples {
  return { times: [], bytes: [], lost: 0 };
}

/** Opens a program and leads it to the screen that is measured. */
export async function openAt({ argv, env, ready, to }: KeyedScreen): Promise<Pty> {
  const pty = new Pty({ argv, env, size });
  await pty.waitFor(ready, patience);
  for (const key of to.keys) {
    pty.write(key);
    await pty.quiet(60, 5000);
  }
  await pty.waitFor(to.ready, patience);
  await pty.quiet(250, 5000);
  return pty;
}

/** Time from one key to the first change of the screen in ms; undefined if there was none. */
async function timeKey(pty: Pty, key: string): Promise<number | undefined> {
  const before = pty.picture();
  const sent = performance.now();
  pty.write(key);
  // Chunks only get their time stamp here and are parsed afterwards, so that the harness does not slow what it measures.
  await Bun.sleep(gap);
  while (performance.now() < sent + 1000) {
    for (let chunk = pty.parseNext(); chunk; chunk = pty.parseNext()) {
      if (pty.picture() !== before) return chunk.at - sent;
    }
    await pty.next(100);
  }
  return undefined;
}

/** Times so many keys, in turn, on a screen that is at rest. */
export async function timeKeys(pty: Pty, keys: readonly string[], count: number, samples: KeySamples): Promise<void> {
  pty.live = false;
  Bun.gc(true);
  for (let index = 0; index < count; index++) {
    const before = pty.bytes;
    const time = await timeKey(pty, keys[index % keys.length] ?? "");
    if (time === undefined) samples.lost++;
    else samples.times.push(time);
    await pty.quiet(8, 500);
    pty.parse();
    samples.bytes.push(pty.bytes - before);
  }
}

/** Times the keys of each screen; they take turns in random order. Throws with the screen when a program does not get where it should. */
export async function keyFigures(
  screens: readonly KeyedScreen[],
  { rounds, keys, slow }: KeyRounds,
): Promise<ReadonlyMap<string, KeyFigures>> {
  const all = screens.map((screen) => ({ screen, samples: noKeys() }));
  for (let round = 0; round < rounds; round++) {
    for (const { screen, samples } of shuffled(all)) {
      await using pty = await openAt(screen);
      await timeKeys(pty, screen.keys, keys, samples);
    }
  }
  return new Map(
    all.map(({ screen, samples: { times, bytes, lost } }) => [
      screen.name,
      { median: median(times), slow: quantile(times, slow), lost, bytes: median(bytes) },
    ]),
  );
}
