import { Pty, type Size } from "../e2e/harness/pty.ts";
import { peakMemory } from "./processes.ts";
import { median, quantile, shuffled } from "./statistics.ts";

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
  /** From a key until the byte arrives that changes the screen. */
  keyMedian: number;
  keyP99: number;
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
/** Between two keys, so that a key is never measured in the shadow of the one before. */
const gap = 25;

type Samples = {
  firstText: number[];
  firstKey: number[];
  keys: number[];
  lost: number;
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

async function timeKeys(screen: TimedScreen, rounds: ScreenRounds, samples: Samples): Promise<void> {
  await using pty = open(screen);
  await pty.waitFor(screen.ready, patience);
  for (const key of screen.toList?.keys ?? []) {
    pty.write(key);
    await pty.quiet(50, 3000);
  }
  if (screen.toList) await pty.waitFor(screen.toList.ready, patience);
  await pty.quiet(200, 3000);
  pty.live = false;
  Bun.gc(true);
  for (let index = 0; index < rounds.keys; index++) {
    const milliseconds = await timeKey(pty, screen.down);
    if (milliseconds === undefined) samples.lost++;
    else samples.keys.push(milliseconds);
    await pty.quiet(8, 500);
    pty.parse();
  }
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
    keyMedian: median(samples.keys),
    keyP99: quantile(samples.keys, 0.99),
    keysLost: samples.lost,
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
    const samples: Samples = { firstText: [], firstKey: [], keys: [], lost: 0, memory: [], rest: [] };
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
    for (const { list, samples } of shuffled(all)) await timeKeys(list, rounds, samples);
  }
  return new Map(all.map(({ home, samples }) => [home.name, figures(samples)]));
}
