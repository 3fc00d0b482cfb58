import { expect, test } from "bun:test";
import { join } from "node:path";

const deno = join(import.meta.dir, "../../node_modules/.bin/deno");

test("Deno keeps what the platform promises", () => {
  const { stdout, exitCode } = Bun.spawnSync([deno, "run", "-A", join(import.meta.dir, "contract.ts")]);
  expect(stdout.toString()).toMatch(/^[1-9]\d* passed, 0 failed\n$/);
  expect(exitCode).toBe(0);
}, 20_000);
