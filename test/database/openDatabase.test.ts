import { expect, test } from "bun:test";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ok } from "../../src/core/result.ts";
import { openDatabase } from "../../src/database/openDatabase.ts";
import { openSqlite } from "../../src/platform/openSqlite.ts";
import { codeOf, got, inFolder, messageOf, newComponent, opened, putComponent, withDatabase } from "./home.ts";

test("the first start makes a private file with the stack default of local components, active", () =>
  withDatabase((db, path) => {
    const { stacks, components, active } = got(
      db.read((view) =>
        ok({ stacks: view.stacks.list(), components: view.components.list(), active: view.stacks.active() }),
      ),
    );
    expect(components.map(({ type, name, flavor }) => [type, name, flavor])).toEqual([
      ["orchestrator", "default", "local"],
      ["artifact_store", "default", "local"],
    ]);
    const [orchestrator, store] = components;
    expect(stacks).toEqual([active]);
    expect(active.name).toBe("default");
    expect(active.components).toEqual({ orchestrator: [orchestrator?.id ?? ""], artifact_store: [store?.id ?? ""] });
    expect(got(db.history())).toEqual([]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  }));

test("a missing folder is made for its owner only", () =>
  inFolder((folder) => {
    opened({ path: join(folder, "a", "b", "mlstack.db") }).close();
    expect(statSync(join(folder, "a", "b")).mode & 0o777).toBe(0o700);
  }));

test("what was saved is there after the next start", () =>
  inFolder((folder) => {
    const path = join(folder, "mlstack.db");
    const first = opened({ path });
    const saved = got(putComponent(first, newComponent()));
    first.close();
    const second = opened({ path });
    expect(second.read((view) => ok(view.components.get(saved.id)))).toEqual(ok(saved));
    second.close();
  }));

const foreign: Record<string, (path: string) => void> = {
  "a text file": (path) => writeFileSync(path, "dear diary, ".repeat(100)),
  "a short text file": (path) => writeFileSync(path, "hi"),
  "a database of another program": (path) => {
    writeFileSync(path, "");
    const sqlite = openSqlite(path);
    sqlite.exec("CREATE TABLE diary(day TEXT)");
    sqlite.close();
  },
  "a file that is cut off": (path) => {
    opened({ path }).close();
    truncateSync(path, 5000);
  },
  "a file of which only the header is left": (path) => {
    opened({ path }).close();
    truncateSync(path, 60);
  },
  "a file with garbled pages": (path) => {
    opened({ path }).close();
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 4096, 8192);
    writeFileSync(path, bytes);
    utimesSync(`${path}.checked`, 0, 0);
  },
};

test.each(Object.entries(foreign))("%s is refused and left as it is", (_what, make) =>
  inFolder((folder) => {
    const path = join(folder, "mlstack.db");
    make(path);
    const before = readFileSync(path);
    const files = readdirSync(folder);
    expect(codeOf(openDatabase({ path }))).toBe("bad-data");
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(files);
  }),
);

test("a folder is refused as such", () =>
  inFolder((folder) => {
    const path = join(folder, "mlstack.db");
    mkdirSync(path);
    const result = openDatabase({ path });
    expect(codeOf(result)).toBe("bad-data");
    expect(messageOf(result)).toContain("is a folder");
  }));

test("a file of a newer version is refused and left as it is", () =>
  inFolder((folder) => {
    const path = join(folder, "mlstack.db");
    opened({ path }).close();
    const sqlite = openSqlite(path);
    sqlite.exec("PRAGMA user_version = 999");
    sqlite.close();
    const before = readFileSync(path);
    expect(codeOf(openDatabase({ path }))).toBe("database-newer");
    expect(readFileSync(path).equals(before)).toBe(true);
  }));

test("a file whose folder cannot be made is refused", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "file"), "");
    expect(codeOf(openDatabase({ path: join(folder, "file", "mlstack.db") }))).toBe("cannot-write");
  }));

test("opened for reading it can be read, and every change is refused", () =>
  inFolder((folder) => {
    const path = join(folder, "mlstack.db");
    opened({ path }).close();
    const db = opened({ path, readOnly: true });
    expect(db.readOnly).toBe(true);
    expect(got(db.read((view) => ok(view.stacks.list().length)))).toBe(1);
    expect(codeOf(putComponent(db, newComponent()))).toBe("cannot-write");
    expect(codeOf(db.undo())).toBe("cannot-write");
    db.close();
    expect(codeOf(openDatabase({ path: join(folder, "missing.db"), readOnly: true }))).toBe("not-found");
  }));

test("a folder that cannot be written opens for reading by itself", () =>
  inFolder((folder) => {
    const path = join(folder, "mlstack.db");
    opened({ path }).close();
    const owner = process.getuid?.() === 0 ? 65_534 : (process.getuid?.() ?? 0);
    const files = [folder, ...readdirSync(folder).map((name) => join(folder, name))];
    if (process.getuid?.() === 0) for (const file of files) chownSync(file, owner, owner);
    chmodSync(folder, 0o500);
    const program = join(import.meta.dir, "unprivileged.ts");
    const { stdout } = Bun.spawnSync([process.execPath, program, path, String(owner)]);
    chmodSync(folder, 0o700);
    expect(JSON.parse(stdout.toString())).toEqual({ readOnly: true, change: "cannot-write" });
  }));

test("a damaged file names the newest backup", () =>
  inFolder((folder) => {
    const path = join(folder, "mlstack.db");
    foreign["a file with garbled pages"]?.(path);
    mkdirSync(join(dirname(path), "backups"));
    const backup = join(dirname(path), "backups", "mlstack.db.2026-01-01.v1.backup");
    writeFileSync(backup, "");
    const result = openDatabase({ path });
    expect(result.ok ? "" : result.error.hint).toContain(backup);
  }));

test("a file left in the mode with a write-ahead log comes back to one file", () =>
  inFolder((folder) => {
    const path = join(folder, "mlstack.db");
    opened({ path }).close();
    const sqlite = openSqlite(path);
    sqlite.exec("PRAGMA journal_mode = WAL; UPDATE stack SET description = 'kept'");
    sqlite.close();
    const db = opened({ path });
    expect(got(db.read((view) => ok(view.stacks.active().description)))).toBe("kept");
    got(putComponent(db, newComponent()));
    expect(readdirSync(folder).filter((name) => name.endsWith("-wal"))).toEqual([]);
    db.close();
  }));
