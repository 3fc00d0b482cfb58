import { expect, test } from "bun:test";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ok } from "../../src/core/result.ts";
import { got, inFolder, opened } from "./home.ts";
import { killLoop } from "./killLoop.ts";

const incrementer = join(import.meta.dir, "incrementer.ts");
const deno = join(import.meta.dir, "../../node_modules/.bin/deno");

test(
  "three programs that count at once, one of them under Deno, from the very first start, lose nothing",
  () =>
    inFolder(async (folder) => {
      const path = join(folder, "mlstack.db");
      const times = 40;
      const commands = [[process.execPath], [process.execPath], [deno, "run", "-A"]];
      const programs = commands.map((command) =>
        Bun.spawn([...command, incrementer, path, String(times)], {
          stderr: "pipe",
          env: { ...process.env, NO_COLOR: "1" },
        }),
      );
      for (const program of programs) {
        const complaint = await new Response(program.stderr).text();
        expect([await program.exited, complaint]).toEqual([0, ""]);
      }
      const db = opened({ path });
      expect(got(db.read((view) => ok(view.settings.get("count"))))).toBe(String(times * commands.length));
      expect(got(db.history())).toHaveLength(times * commands.length);
      expect(readdirSync(folder).sort()).toEqual(["mlstack.db", "mlstack.db.checked"]);
      db.close();
    }),
  30_000,
);

test("a program that is killed while saving loses nothing that it acknowledged and leaves nothing half done", async () => {
  const { problems, acknowledged } = await killLoop(20);
  expect(problems).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
}, 60_000);
