import { expect, test } from "bun:test";
import { join } from "node:path";
import { codeOf } from "./imports.ts";

const src = join(import.meta.dir, "../../src");

/** Where the database is told to change something: each such place reaches the listeners, and so the activity screen. */
const doors = ["usecases/access.ts", "usecases/history/undo.ts"];

test("what is stored changes only where the activity screen hears of it: no command can do something that is not listed [E35]", async () => {
  const files = await Array.fromAsync(new Bun.Glob("**/*.{ts,tsx}").scan({ cwd: src }));
  const outside = files.map((file) => file.replaceAll("\\", "/")).filter((file) => !file.startsWith("database/"));
  const writing: string[] = [];
  for (const file of outside.toSorted()) {
    const code = codeOf(await Bun.file(join(src, file)).text());
    if (/\.change\(|\.(undo|redo)\(\)|\btransactionOf\b/.test(code)) writing.push(file);
  }
  expect(writing).toEqual(doors);
}, 30_000);
