import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { missingTool } from "../setup/tools.ts";
import { bunTest, bunTestsBeside, inCi, projectChecks, root, type Suite, script } from "./suite.ts";

/** Folders of `test/` that are suites of their own or hold no tests; all others mirror the rooms of `src/` and are unit tests. */
const notUnit: ReadonlySet<string> = new Set([
  "architecture",
  "deno",
  "e2e",
  "fixtures",
  "interop",
  "pip",
  "s3",
  "zenml",
]);

/** Where test files lie below `test/<folder>`, as `bun test` takes them. */
function testFiles(folder: string): string[] {
  const cwd = join(root, "test", folder);
  if (!existsSync(cwd)) return [];
  const found = new Bun.Glob("**/*.test.{ts,tsx}").scanSync({ cwd });
  return [...found].map((file) => `./test/${folder}/${file}`).toSorted();
}

function unitFiles(): string[] {
  const folders = readdirSync(join(root, "test"), { withFileTypes: true });
  return folders
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !notUnit.has(entry.name))
    .flatMap(({ name }) => testFiles(name));
}

/** All suites in the order in which they run: the quick ones first, the build before what needs the executable. */
export const suites: readonly Suite[] = [
  { name: "unit", beside: true, run: () => bunTest(unitFiles()) },
  { name: "interop", run: () => bunTest(testFiles("interop")) },
  { name: "zenml", skip: () => missingTool("zenml"), run: () => bunTest(testFiles("zenml")) },
  { name: "check", run: projectChecks },
  { name: "build", run: () => script([process.execPath, join(root, "build/compile.ts")]) },
  {
    name: "s3",
    skip: () => missingTool("versitygw") ?? missingTool("moto") ?? missingTool("deno"),
    run: () => bunTest(testFiles("s3")),
  },
  {
    name: "pip",
    beside: true,
    skip: () => missingTool("uv"),
    run: () => bunTestsBeside(testFiles("pip"), 45_000),
  },
  { name: "e2e", run: () => bunTest(testFiles("e2e")) },
  { name: "fuzz", run: () => script([process.execPath, join(root, "test/fuzz/run.ts"), "--minutes", "0.3"]) },
  { name: "deno", skip: () => missingTool("deno"), run: () => bunTest(testFiles("deno")) },
  {
    name: "bench",
    skip: () => (inCi ? undefined : "takes a minute and a quiet machine; npm run bench -- --short"),
    run: () => script([process.execPath, join(root, "test/bench/run.ts"), "--short"]),
  },
];
