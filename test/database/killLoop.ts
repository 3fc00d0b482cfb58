// bun test/database/killLoop.ts --kills 200: kills a writer at random moments and looks whether anything that it acknowledged is lost or anything is torn.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ok } from "../../src/core/result.ts";
import { openSqlite } from "../../src/platform/openSqlite.ts";
import { got, inFolder, opened } from "./home.ts";

/** What many kills came to. */
export interface KillReport {
  readonly kills: number;
  /** Kills that left a transaction to roll back. */
  readonly interrupted: number;
  readonly acknowledged: number;
  readonly problems: readonly string[];
}

/** Kills a writer so many times, each time after up to 60 ms of writing. */
export function killLoop(kills: number): Promise<KillReport> {
  return inFolder(async (folder) => {
    const path = join(folder, "mlstack.db");
    const acks = join(folder, "acks");
    const problems: string[] = [];
    let interrupted = 0;
    for (let kill = 0; kill < kills; kill++) {
      await killOne(path, acks);
      if (existsSync(`${path}-journal`)) interrupted++;
      problems.push(...problemsIn(path, acks).map((problem) => `kill ${kill + 1}: ${problem}`));
    }
    return { kills, interrupted, acknowledged: acknowledged(acks).length, problems };
  });
}

async function killOne(path: string, acks: string): Promise<void> {
  const before = acknowledged(acks).length;
  const writer = Bun.spawn([process.execPath, join(import.meta.dir, "killedWriter.ts"), path, acks], {
    stderr: "inherit",
  });
  while (acknowledged(acks).length === before && writer.exitCode === null) await Bun.sleep(1);
  await Bun.sleep(Math.random() * 60);
  writer.kill("SIGKILL");
  await writer.exited;
  if (writer.signalCode !== "SIGKILL") throw new Error(`the writer ended by itself with ${writer.exitCode}`);
}

function acknowledged(acks: string): readonly string[] {
  return existsSync(acks) ? readFileSync(acks, "utf8").split("\n").filter(Boolean) : [];
}

function problemsIn(path: string, acks: string): readonly string[] {
  const db = opened({ path });
  const components = got(db.read((view) => ok(view.components.list())));
  db.close();
  const names = new Set(components.map(({ name }) => name));
  const lost = acknowledged(acks).filter((name) => !names.has(name));
  const torn = components.filter(({ configuration: { text, hash } }) => {
    return typeof text === "string" && createHash("sha256").update(text).digest("hex") !== hash;
  });
  const sqlite = openSqlite(path);
  const recorded = Number(sqlite.get("SELECT count(*) AS images FROM history_image")?.images);
  const integrity = String(sqlite.get("PRAGMA integrity_check")?.integrity_check);
  const dangling = sqlite.all("PRAGMA foreign_key_check").length;
  sqlite.close();
  return [
    ...lost.map((name) => `${name} was acknowledged and is lost`),
    ...torn.map(({ name }) => `${name} is torn`),
    ...(recorded === components.length - 2 ? [] : [`${components.length - 2} saved, ${recorded} in the history`]),
    ...(integrity === "ok" ? [] : [integrity]),
    ...(dangling === 0 ? [] : [`${dangling} dangling references`]),
  ];
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { kills: { type: "string", default: "200" } } });
  const { kills, interrupted, acknowledged: count, problems } = await killLoop(Number(values.kills));
  for (const problem of problems) console.log(problem);
  console.log(
    `${kills} kills, ${interrupted} within a transaction, ${count} acknowledged rows, ${problems.length} problems`,
  );
  process.exit(problems.length === 0 ? 0 : 1);
}
