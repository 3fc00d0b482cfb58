import { rmSync } from "node:fs";
import { join } from "node:path";
import { devtoolsStub } from "./devtoolsStub.ts";
import { fewerBytes } from "./ink/fewerBytes.ts";
import { keepRows } from "./ink/keepRows.ts";
import { keepTexts } from "./ink/keepTexts.ts";
import { yogaMemory } from "./ink/yogaMemory.ts";
import { quickWidth } from "./quickWidth.ts";
import { installedBase, type Target, targets } from "./targets.ts";

/** The project's folder, absolute. */
export const root = join(import.meta.dir, "..");

export type ExecutableOptions = {
  /** Path of the entry module. */
  entry: string;
  /** Where the executable goes. Bun adds `.exe` for Windows. */
  outfile: string;
  /** Text that `process.env.MLSTACK_VERSION` becomes. */
  version: string;
  /** Platform to build for; this machine's own if left out. */
  target?: Target;
  /** How reluctant the JIT starts, 1 (Bun's default) or more; see `compile.ts` for what it is worth. */
  jitPolicy?: number;
  /** Ink as it comes, for the yardstick of the benchmark. */
  stockInk?: boolean;
};

/**
 * Compiles one executable with the settings that all of ours share: minified, split (so that a command loads no React), bytecode,
 * and nothing read from the folder it is started in: without the autoload switches a `bunfig.toml` lying there would run code
 * inside the executable, and a `.env` would set its variables. A `package.json` is read only where a package is looked for, which implementations
 * of a person's own flavors import from their workspace; without its switch none is found.
 * Throws with Bun's messages when the build fails.
 */
export async function compileExecutable(options: ExecutableOptions): Promise<void> {
  const { entry, outfile, version, target, jitPolicy, stockInk = false } = options;
  const base = target && installedBase(target, root);
  const result = await Bun.build({
    entrypoints: [entry],
    target: "bun",
    format: "esm",
    minify: true,
    splitting: true,
    bytecode: true,
    sourcemap: "linked",
    define: {
      "process.env.NODE_ENV": '"production"',
      "process.env.DEV": '"false"',
      "process.env.MLSTACK_VERSION": JSON.stringify(version),
    },
    plugins: stockInk ? [devtoolsStub] : [devtoolsStub, quickWidth, keepTexts, keepRows, fewerBytes, yogaMemory],
    throw: false,
    compile: {
      outfile,
      ...(target && { target: targets[target].bun }),
      ...(base && { executablePath: base }),
      ...(jitPolicy !== undefined && { jitPolicy }),
      autoloadDotenv: false,
      autoloadBunfig: false,
      autoloadTsconfig: false,
      autoloadPackageJson: true,
    },
  });
  if (!result.success) {
    throw new Error(`${entry} does not compile:\n${result.logs.map(String).join("\n")}`);
  }
  // The maps are inside the executable too (0.5 MB, read only when a stack trace is printed: no difference at start).
  for (const { path } of result.outputs) {
    if (path.endsWith(".map")) rmSync(path);
  }
}
