import { quantile, shuffled } from "./statistics.ts";

/** A program that runs and ends. `argv` may differ from run to run (a register needs a new name). */
export type TimedCommand = {
  name: string;
  argv: (run: number) => readonly string[];
  env: Readonly<Record<string, string>>;
};

async function once({ name, argv, env }: TimedCommand, run: number): Promise<number> {
  const words = [...argv(run)];
  const start = performance.now();
  const child = Bun.spawn(words, { env: { ...env }, stdin: "ignore", stdout: "pipe", stderr: "pipe" });
  const ended = child.exited.then(() => performance.now());
  const [end, , stderr] = await Promise.all([
    ended,
    new Response(child.stdout).bytes(),
    new Response(child.stderr).text(),
  ]);
  if (child.exitCode !== 0) throw new Error(`${name}: ${words.join(" ")} exited with ${child.exitCode}\n${stderr}`);
  return end - start;
}

/**
 * Wall time in ms from spawn to exit, by name: that below which a quarter of the runs lies, since what else the machine does only ever adds. The commands take turns in random order, after one round that warms the page cache.
 * Throws when a command fails. `firstRun` keeps run numbers apart when the measurement is repeated.
 */
export async function commandTimes(
  commands: readonly TimedCommand[],
  rounds: number,
  firstRun: number,
): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(commands.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const command of shuffled(commands)) {
      const milliseconds = await once(command, firstRun + round);
      if (round > 0) times.get(command.name)?.push(milliseconds);
    }
  }
  return new Map([...times].map(([name, values]) => [name, quantile(values, 0.25)]));
}
