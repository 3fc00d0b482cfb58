import { expect, test } from "bun:test";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createDrafts } from "../../src/database/draftFiles.ts";
import { newId } from "../../src/platform/ids.ts";
import { pathsOf } from "../../src/platform/paths.ts";
import { createVault } from "../../src/secrets/createVault.ts";
import { keyFile } from "../../src/secrets/keyFile.ts";
import { codeOf, got, inFolder, newComponent, opened } from "./home.ts";

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

test("a secret value is in no file of the home: not in rows, history, drafts or what was deleted", () =>
  inFolder((home) => {
    const paths = pathsOf({ home });
    const db = opened({ path: paths.databaseFile });
    const vault = createVault({ source: keyFile(paths.keyFile), known: db.key });
    const drafts = createDrafts(paths.draftsFolder);
    const value = "correct horse battery staple";
    const component = newComponent();
    const secretId = newId();

    got(
      db.change("register", (tx) =>
        tx.components.put({ ...component, sealed: { key: got(vault.seal(component.id, "key", value)) } }),
      ),
    );
    const secret = { id: secretId, name: "aws", private: false, rev: 0 };
    got(db.change("create", (tx) => tx.secrets.put(secret, { token: got(vault.seal(secretId, "token", value)) })));
    got(db.change("delete", (tx) => tx.secrets.delete(secretId)));
    got(drafts.put("component/new", got(vault.seal("draft", "component/new", JSON.stringify({ token: value })))));

    const files = filesBelow(home);
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const path of files) {
      const bytes = readFileSync(path);
      for (const part of [
        value,
        "battery",
        Buffer.from(value).toString("base64").slice(0, 30),
        Buffer.from(value).toString("hex"),
      ]) {
        expect([path, part, bytes.includes(part)]).toEqual([path, part, false]);
      }
    }
    db.close();
  }));

test("the first sealed value makes the key, and its id outlives a change that was refused", () =>
  inFolder((home) => {
    const paths = pathsOf({ home });
    const db = opened({ path: paths.databaseFile });
    const vault = createVault({ source: keyFile(paths.keyFile), known: db.key });
    expect(got(db.key.read())).toBeUndefined();
    const refused = db.change("register", (tx) => {
      got(vault.seal("row", "key", "x"));
      return tx.components.delete("missing");
    });
    expect(codeOf(refused)).toBe("not-found");
    expect(readFileSync(paths.keyFile, "utf8")).toContain(got(db.key.read()) ?? "?");
    expect(got(db.key.anySealed())).toBe(false);
    expect(got(db.history())).toEqual([]);
    db.close();
  }));

test("sealed values are noticed in rows and in the history", () =>
  inFolder((home) => {
    const db = opened({ path: join(home, "mlstack.db") });
    const component = got(db.change("register", (tx) => tx.components.put(newComponent({ sealed: { key: "v1.x" } }))));
    expect(got(db.key.anySealed())).toBe(true);
    got(db.change("delete", (tx) => tx.components.delete(component.id)));
    expect(got(db.key.anySealed())).toBe(true);
    db.close();
  }));

test("drafts are kept by key, the newest first, and a torn one is no draft", () =>
  inFolder((home) => {
    const drafts = createDrafts(join(home, "drafts"));
    expect(got(drafts.list())).toEqual([]);
    expect(got(drafts.get("a/b"))).toBeUndefined();
    got(drafts.put("a/b", "sealed 1"));
    got(drafts.put("../../ü", "sealed 2"));
    got(drafts.put("a/b", "sealed 3"));
    expect(got(drafts.get("a/b"))?.sealed).toBe("sealed 3");
    expect(
      got(drafts.list())
        .map(({ key }) => key)
        .sort(),
    ).toEqual(["../../ü", "a/b"]);
    expect(filesBelow(home)).toHaveLength(2);
    for (const path of filesBelow(home)) expect(statSync(path).mode & 0o777).toBe(0o600);
    got(drafts.remove("a/b"));
    got(drafts.remove("a/b"));
    for (const path of filesBelow(home)) writeFileSync(path, '{"key": "x');
    expect(got(drafts.list())).toEqual([]);
  }));
