import { expect, test } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BunPlugin } from "bun";
import { devtoolsStub } from "../../build/devtoolsStub.ts";
import { keepRows } from "../../build/ink/keepRows.ts";
import { keepTexts } from "../../build/ink/keepTexts.ts";
import { yogaMemory } from "../../build/ink/yogaMemory.ts";
import { quickWidth } from "../../build/quickWidth.ts";

const cases = 150;

/** What the random trees look like, drawn by an Ink that was built with these plugins. */
async function drawn(
  folder: string,
  plugins: readonly BunPlugin[],
  seeds: readonly number[],
): Promise<readonly string[]> {
  const { success } = await Bun.build({
    entrypoints: [join(import.meta.dir, "randomTrees.tsx")],
    target: "bun",
    outdir: folder,
    define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' },
    plugins: [devtoolsStub, ...plugins],
  });
  expect(success).toBe(true);
  return seeds.flatMap((seed) => {
    const env = { ...process.env, SEED: String(seed), CASES: String(cases), FORCE_COLOR: "3" };
    const { stdout } = Bun.spawnSync([process.execPath, join(folder, "randomTrees.js")], { env });
    const frames: unknown = JSON.parse(stdout.toString());
    return frames as readonly string[];
  });
}

test("frames look the same, byte by byte, with what the build changes in Ink", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mlstack-ink-"));
  try {
    const seeds = [1, 2, 3];
    const stock = await drawn(join(folder, "stock"), [], seeds);
    const kept = await drawn(join(folder, "kept"), [quickWidth, keepTexts, keepRows, yogaMemory], seeds);
    expect(stock).toHaveLength(cases * 2 * seeds.length);
    expect(kept.filter((frame, index) => frame !== stock[index])).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
