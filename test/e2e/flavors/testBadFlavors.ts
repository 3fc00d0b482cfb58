import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanEnvironment, command, productArgv, type Runtime } from "../harness/app.ts";
import { badFlavors, printing, refusedFiles } from "./badFlavors.ts";
import { childrenIn, until } from "./childrenIn.ts";

/** From asking to answer: five seconds for the flavor, and what the program itself takes, which from source is more. */
const within: Readonly<Record<Runtime, number>> = { compiled: 6000, bun: 8000, deno: 10_000 };

/** Defines the tests: each bad flavor ends in a clear error, in time, with the database as it was and no process left. */
export function testBadFlavors(runtime: Runtime): void {
  describe("a bad flavor", () => {
    let folder: string;
    let home: string;
    const run = (...args: readonly string[]) => command({ home, runtime, cwd: folder, args });
    const database = () => readFileSync(join(home, "mlstack/data/mlstack.db")).toBase64();

    beforeAll(async () => {
      // In no folder with a node_modules above it.
      folder = realpathSync(mkdtempSync(join(tmpdir(), "mlstack-bad-")));
      home = join(folder, "home");
      await run("status");
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test.each(badFlavors)("that $title is refused in time, and nothing is left", async ({ text, status, said }) => {
      writeFileSync(join(folder, "bad.ts"), text);
      const before = database();
      const start = performance.now();
      const ran = await run("artifact-store", "flavor", "register", "bad.ts");
      const took = performance.now() - start;
      expect([ran.code, ran.stderr]).toEqual([status, expect.stringContaining(said)]);
      expect(ran.stdout).toBe("");
      expect(took).toBeLessThan(within[runtime]);
      expect(database()).toBe(before);
      await until(() => childrenIn(folder).length === 0);
    });

    // Deno gives a process without rights no way to end itself so.
    if (runtime !== "deno")
      test("nothing is left either when the program itself is killed meanwhile", async () => {
        writeFileSync(join(folder, "bad.ts"), badFlavors[0]?.text ?? "");
        const register = [...productArgv(runtime), "artifact-store", "flavor", "register", "bad.ts"];
        const program = Bun.spawn(register, {
          cwd: folder,
          env: cleanEnvironment(home),
          stdout: "ignore",
          stderr: "ignore",
        });
        await until(() => childrenIn(folder).length > 0);
        program.kill("SIGKILL");
        await until(() => childrenIn(folder).length === 0);
      });

    test("files that others can write, folders and huge files are refused and not run", async () => {
      for (const [name, status, said] of refusedFiles(folder)) {
        const ran = await run("artifact-store", "flavor", "register", join(folder, name));
        expect([ran.code, ran.stderr]).toEqual([status, expect.stringContaining(said)]);
      }
    });

    test("what a flavor prints never reaches the terminal", async () => {
      writeFileSync(join(folder, "bad.ts"), printing);
      const ran = await run("artifact-store", "flavor", "register", "bad.ts");
      expect(ran.code).toBe(0);
      expect(ran.stdout + ran.stderr).not.toContain("\x1b");
    });
  });
}
