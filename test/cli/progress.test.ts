import { expect, test } from "bun:test";
import { progressLine } from "../../src/cli/output/progress.ts";

const mebibyte = 2 ** 20;
const half = {
  files: 3,
  bytes: 12 * mebibyte,
  rate: 2 * mebibyte,
  total: { files: 10, bytes: 24 * mebibyte },
  current: "models/a.pkl",
};

test("a transfer tells its share, rate, remaining time and file", () => {
  expect(progressLine(half, 120)).toBe(
    " 50% ██████████░░░░░░░░░░  12 MiB of 24 MiB  2 MiB/s  6 s left  3 of 10 files  models/a.pkl",
  );
});

test("what does not fit is left out from the end", () => {
  expect(progressLine(half, 60)).toBe(" 50% ██████████░░░░░░░░░░  12 MiB of 24 MiB  2 MiB/s");
});

test("before all is listed it counts", () => {
  const { total: _, ...early } = half;
  expect(progressLine(early, 120)).toBe("3 files  12 MiB  2 MiB/s  models/a.pkl");
});

test("long transfers have minutes and hours, names nothing that acts on a terminal", () => {
  const slow = { ...half, rate: mebibyte / 600, current: "\u001b[2Jx" };
  expect(progressLine(slow, 120)).toContain("2 h 0 min left");
  expect(progressLine(slow, 120)).toContain("^[[2Jx");
});
