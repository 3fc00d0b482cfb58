import { expect, test } from "bun:test";
import { readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ok } from "../../src/core/result.ts";
import { migrations } from "../../src/database/migrations/all.ts";
import type { Migration } from "../../src/database/migrations/migration.ts";
import { openDatabase } from "../../src/database/openDatabase.ts";
import { openSqlite } from "../../src/platform/openSqlite.ts";
import { codeOf, got, inFolder, newComponent, opened, putComponent } from "./home.ts";

const last = migrations.at(-1)?.version ?? 0;

function later(count: number): readonly Migration[] {
  const more = Array.from({ length: count }, (_, i) => ({
    version: last + 1 + i,
    sql: `CREATE TABLE later_${i}(a TEXT) STRICT`,
  }));
  return [...migrations, ...more];
}

function backupsIn(folder: string): readonly string[] {
  return readdirSync(join(folder, "backups"));
}

test("an older file is backed up, soundly and privately, and then brought up to date", () =>
  inFolder((folder) => {
    const path = join(folder, "mlstack.db");
    const old = opened({ path });
    const component = got(putComponent(old, newComponent()));
    old.close();
    const db = opened({ path, migrations: later(1) });
    expect(got(db.read((view) => ok(view.components.get(component.id))))).toEqual(component);
    db.close();

    const [name = "", ...more] = backupsIn(folder);
    expect(more).toEqual([]);
    const backup = join(folder, "backups", name);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    const copy = opened({ path: backup });
    expect(got(copy.read((view) => ok(view.components.get(component.id))))).toEqual(component);
    copy.close();
    expect(codeOf(openDatabase({ path }))).toBe("database-newer");
  }));

test("a migration that fails leaves the file as it was, and the next start tries again", () =>
  inFolder((folder) => {
    const path = join(folder, "mlstack.db");
    opened({ path }).close();
    const broken = [...later(1), { version: last + 2, sql: "CREATE TABLE half(a TEXT) STRICT; SELEKT 1" }];
    expect(codeOf(openDatabase({ path, migrations: broken }))).toBe("bug");
    const sqlite = openSqlite(path);
    expect(sqlite.get("PRAGMA user_version")?.user_version).toBe(last);
    expect(sqlite.all("SELECT name FROM sqlite_schema WHERE name LIKE 'later%' OR name = 'half'")).toEqual([]);
    sqlite.close();
    opened({ path, migrations: later(2) }).close();
  }));

test("the newest five backups are kept, and what a killed migration left is swept", () =>
  inFolder((folder) => {
    const path = join(folder, "mlstack.db");
    opened({ path }).close();
    const left = join(folder, "backups", "left.backup.tmp");
    for (let count = 1; count <= 7; count++) {
      opened({ path, migrations: later(count) }).close();
      writeFileSync(left, "");
      utimesSync(left, new Date(0), new Date(0));
    }
    const versions = backupsIn(folder).flatMap((name) => /\.v(\d+)\.backup$/.exec(name)?.[1] ?? []);
    expect(versions.map(Number).sort()).toEqual([2, 3, 4, 5, 6].map((step) => step + last));
  }));

test("an older file that can only be read says what it needs", () =>
  inFolder((folder) => {
    const path = join(folder, "mlstack.db");
    opened({ path }).close();
    expect(codeOf(openDatabase({ path, readOnly: true, migrations: later(1) }))).toBe("cannot-write");
  }));
