import { Pty, type Size } from "../e2e/harness/pty.ts";
import { type KeySamples, noKeys, timeKeys } from "./keyTime.ts";
import { peakMemory } from "./processes.ts";
import { median, shuffled } from "./statistics.ts";

/** A program with a screen that is timed. */
export type TimedScreen = {
  name: string;
  argv: readonly string[];
  env: Readonly<Record<string, string>>;
  /** On the screen when the program can be used. */
  ready: RegExp;
  /** Bytes that bring it to the list which is measured, and what is then on the screen. */
  toList?: { keys: readonly string[]; ready: RegExp };
  /** Moves the cursor one row down. */
  down: string;
  /** What changes on the screen when the cursor has moved; undefined while there is no list yet. */
  position: (pty: Pty) => string | undefined;
  quit: string;
};

/** Milliseconds, MiB and bytes. */
export type ScreenFigures = {
  /** Median: from the spawn until `ready` is on the emulated screen. */
  firstText: number;
  /** Median: from the spawn until a key sent at that moment has taken effect. */
  firstKey: number;
  /** Median: from a key until the byte arrives that changes the screen. */
  keyMedian: number;
  /** Keys that changed nothing within a second. */
  keysLost: number;
  peakMemory: number;
  /** Bytes written in `idle` ms without a key. */
  bytesAtRest: number;
};

export type ScreenRounds = {
  starts: number;
  keyRounds: number;
  keys: number;
  /** How long the rest lasts, ms. */
  idle: number;
};

const size: Size = { columns: 120, rows: 40 };
const patience = 15_000;

type Samples = {
  firstText: number[];
  firstKey: number[];
  keys: KeySamples;
  memory: number[];
  rest: number[];
};

function open({ argv, env }: TimedScreen): Pty {
  return new Pty({ argv, env, size });
}

async function leave(pty: Pty, screen: TimedScreen): Promise<void> {
  pty.live = true;
  pty.parse();
  pty.write(screen.quit);
  await pty.exit(5000);
}

/** A start that is only looked at. */
async function timeStart(screen: TimedScreen): Promise<number> {
  await using pty = open(screen);
  await pty.waitFor(screen.ready, patience);
  const shown = pty.lastByteAt - pty.startedAt;
  await pty.quiet(30, 5000);
  await leave(pty, screen);
  return shown;
}

/** A start at which a key is pressed as soon as something can be read: a painted but deaf first frame does not count. */
async function timeFirstKey(screen: TimedScreen): Promise<number> {
  await using pty = open(screen);
  await pty.waitFor(screen.ready, patience);
  const before = screen.position(pty);
  pty.write(screen.down);
  await pty.waitUntil(() => screen.position(pty) !== before, "expected the first key to move the cursor", patience);
  return pty.lastByteAt - pty.startedAt;
}

async function timeList(screen: TimedScreen, rounds: ScreenRounds, samples: Samples): Promise<void> {
  await using pty = open(screen);
  await pty.waitFor(screen.ready, patience);
  for (const key of screen.toList?.keys ?? []) {
    pty.write(key);
    await pty.quiet(50, 3000);
  }
  if (screen.toList) await pty.waitFor(screen.toList.ready, patience);
  await pty.quiet(200, 3000);
  await timeKeys(pty, [screen.down], rounds.keys, samples.keys);
  samples.memory.push(peakMemory(pty.pid));
  const before = pty.bytes;
  await Bun.sleep(rounds.idle);
  samples.rest.push(pty.bytes - before);
  await leave(pty, screen);
}

function figures(samples: Samples): ScreenFigures {
  return {
    firstText: median(samples.firstText),
    firstKey: median(samples.firstKey),
    keyMedian: median(samples.keys.times),
    keysLost: samples.keys.lost,
    peakMemory: Math.max(...samples.memory),
    bytesAtRest: Math.max(...samples.rest),
  };
}

/**
 * Measures `home` by its starts and `list` by its keys, memory and rest, for each program; they take turns in random order.
 * Throws with the screen when a program does not get where it should.
 */
export async function screenFigures(
  programs: readonly { home: TimedScreen; list: TimedScreen }[],
  rounds: ScreenRounds,
): Promise<Map<string, ScreenFigures>> {
  const all = programs.map((program) => {
    const samples: Samples = { firstText: [], firstKey: [], keys: noKeys(), memory: [], rest: [] };
    return { ...program, samples };
  });
  for (let round = 0; round <= rounds.starts; round++) {
    for (const { home, samples } of shuffled(all)) {
      const text = await timeStart(home);
      const key = await timeFirstKey(home);
      // The first round warms the page cache.
      if (round === 0) continue;
      samples.firstText.push(text);
      samples.firstKey.push(key);
    }
  }
  for (let round = 0; round < rounds.keyRounds; round++) {
    for (const { list, samples } of shuffled(all)) await timeList(list, rounds, samples);
  }
  return new Map(all.map(({ home, samples }) => [home.name, figures(samples)]));
}
