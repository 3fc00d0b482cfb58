import { expect, test } from "bun:test";
import { screenFigures, type TimedScreen } from "./screenTime.ts";

const rounds = { starts: 1, keyRounds: 1, keys: 8, idle: 800 };

/** A shell script that shows `ready` and echoes each key after `delay` seconds. */
function echo(delay: number, atRest = ""): TimedScreen {
  const answer = `k=$(dd bs=1 count=1 2>/dev/null); [ "$k" = q ] && exit; sleep ${delay}; printf x`;
  return {
    name: `echo after ${delay} s`,
    argv: ["sh", "-c", `stty raw -echo; printf ready; ${atRest} while :; do ${answer}; done`],
    env: { PATH: process.env.PATH ?? "" },
    ready: /ready/,
    down: "j",
    position: (pty) => pty.text().trim(),
    quit: "q",
  };
}

async function figuresOf(screen: TimedScreen) {
  const figures = (await screenFigures([{ home: screen, list: screen }], rounds)).get(screen.name);
  if (!figures) throw new Error("not measured");
  return figures;
}

test("a program that takes 50 ms for a key is seen to take them", async () => {
  const figures = await figuresOf(echo(0.05));
  expect(figures.keysLost).toBe(0);
  expect(figures.keyMedian).toBeGreaterThanOrEqual(50);
  expect(figures.keyMedian).toBeLessThan(500);
  expect(figures.firstKey).toBeGreaterThan(figures.firstText);
});

test("bytes written without a key are counted, and none are when there are none", async () => {
  expect((await figuresOf(echo(0))).bytesAtRest).toBe(0);
  const blinking = "(while sleep 0.3; do printf '\\007'; done) & trap 'kill $!' EXIT;";
  expect((await figuresOf(echo(0, blinking))).bytesAtRest).toBeGreaterThan(0);
});
