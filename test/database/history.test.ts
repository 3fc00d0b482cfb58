import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { ok } from "../../src/core/result.ts";
import type { Database } from "../../src/database/database.ts";
import { newId } from "../../src/platform/ids.ts";
import { openSqlite } from "../../src/platform/openSqlite.ts";
import { codeOf, got, messageOf, newComponent, newStack, putComponent, putStack, withDatabase } from "./home.ts";

/** Everything but what each change alters. */
function state(db: Database) {
  const all = got(
    db.read(({ components, stacks, secrets }) =>
      ok({
        components: components.list(),
        stacks: stacks.list(),
        active: stacks.active().id,
        secrets: secrets.list().map((secret) => ({ ...secret, sealed: secrets.sealed(secret.id) })),
      }),
    ),
  );
  return JSON.parse(
    JSON.stringify(all, (key, value) => {
      if (key === "rev" || key === "updated") return undefined;
      return typeof value === "bigint" ? String(value) : value;
    }),
  );
}

type Act = (db: Database, pick: number) => unknown;

function pickComponent(db: Database, pick: number) {
  const own = got(db.read((view) => ok(view.components.list()))).filter(({ name }) => name !== "default");
  return own[pick % Math.max(own.length, 1)];
}

const acts: Record<string, Act> = {
  register: (db, pick) => putComponent(db, newComponent({ name: `c${pick}`, configuration: { pick: BigInt(pick) } })),
  update: (db, pick) => {
    const component = pickComponent(db, pick);
    return component && putComponent(db, { ...component, labels: { pick: String(pick) } });
  },
  rename: (db, pick) => {
    const component = pickComponent(db, pick);
    return component && putComponent(db, { ...component, name: `r${pick}` });
  },
  delete: (db, pick) => {
    const component = pickComponent(db, pick);
    return component && db.change("delete", (tx) => tx.components.delete(component.id));
  },
  stack: (db, pick) => {
    const stack = newStack(db, { name: `s${pick}` });
    const component = pickComponent(db, pick);
    return putStack(db, { ...stack, components: { ...stack.components, alerter: component ? [component.id] : [] } });
  },
  active: (db, pick) => {
    const stacks = got(db.read((view) => ok(view.stacks.list())));
    return db.change("set", (tx) => tx.stacks.setActive(stacks[pick % stacks.length]?.id ?? ""));
  },
  unstack: (db, pick) => {
    const stacks = got(db.read((view) => ok(view.stacks.list()))).filter(({ name }) => name !== "default");
    const stack = stacks[pick % Math.max(stacks.length, 1)];
    return stack && db.change("delete", (tx) => tx.stacks.delete(stack.id));
  },
  secret: (db, pick) =>
    db.change("secret", (tx) =>
      tx.secrets.put({ id: newId(), name: `k${pick}`, private: false, rev: 0 }, { k: "v1.x" }),
    ),
  "swap names": (db) => {
    const [a, b] = got(db.read((view) => ok(view.components.list({ type: "artifact_store" })))).slice(1);
    return (
      a &&
      b &&
      db.change("swap", (tx) => {
        const aside = got(tx.components.put({ ...a, name: "aside" }));
        got(tx.components.put({ ...b, name: a.name }));
        return tx.components.put({ ...aside, name: b.name });
      })
    );
  },
};

test("undo goes back through every state, redo forth again, whatever the changes were", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(5)), { minLength: 1, maxLength: 14 }),
      (script) =>
        withDatabase((db) => {
          const states = [state(db)];
          for (const [act, pick] of script) {
            const before = got(db.history()).length;
            acts[act]?.(db, pick);
            if (got(db.history()).length > before) states.push(state(db));
          }
          for (const expected of states.slice(0, -1).reverse()) {
            got(db.undo());
            expect(state(db)).toEqual(expected);
          }
          expect(codeOf(db.undo())).toBe("nothing-to-undo");
          for (const expected of states.slice(1)) {
            got(db.redo());
            expect(state(db)).toEqual(expected);
          }
          expect(codeOf(db.redo())).toBe("nothing-to-undo");
        }),
    ),
    { numRuns: 25 },
  ));

describe("history", () => {
  test("lists the newest first, with what was before and after", () =>
    withDatabase((db) => {
      const first = got(putComponent(db, newComponent()));
      const second = got(putComponent(db, { ...first, name: "s3-prod" }));
      const entries = got(db.history());
      expect(entries.map(({ title, state }) => [title, state])).toEqual([
        ["put s3-prod", "done"],
        ["put s3", "done"],
      ]);
      expect(got(db.history({ limit: 1 }))).toEqual(entries.slice(0, 1));
      const [image] = got(db.undo()).images;
      expect(JSON.parse(image?.before ?? "")).toMatchObject({ name: "s3", rev: 1 });
      expect(JSON.parse(image?.after ?? "")).toMatchObject({ name: "s3-prod", rev: second.rev });
      expect(got(db.undo()).images[0]?.before).toBeNull();
    }));

  test("drops what was undone when something new is done", () =>
    withDatabase((db) => {
      got(putComponent(db, newComponent({ name: "a" })));
      got(putComponent(db, newComponent({ name: "b" })));
      expect(got(db.undo())).toMatchObject({ title: "put b", state: "undone" });
      got(putComponent(db, newComponent({ name: "c" })));
      expect(codeOf(db.redo())).toBe("nothing-to-undo");
      expect(got(db.history()).map(({ title, state }) => [title, state])).toEqual([
        ["put c", "done"],
        ["put b", "dropped"],
        ["put a", "done"],
      ]);
      expect(got(db.undo()).title).toBe("put c");
      expect(got(db.undo()).title).toBe("put a");
    }));

  test("makes a form stale that was opened before an undo", () =>
    withDatabase((db) => {
      const first = got(putComponent(db, newComponent()));
      const second = got(putComponent(db, { ...first, flavor: "gcp" }));
      got(db.undo());
      expect(codeOf(putComponent(db, { ...first, flavor: "azure" }))).toBe("conflict");
      expect(codeOf(putComponent(db, { ...second, flavor: "azure" }))).toBe("conflict");
    }));

  test.each([
    ["changed", "UPDATE component SET flavor = 'other' WHERE name = 's3'", "the artifact store s3 was changed since"],
    ["deleted", "DELETE FROM component WHERE name = 's3'", "the artifact store s3 was deleted since"],
  ])("refuses to undo what was %s behind its back, and names it", (_what, sql, sentence) =>
    withDatabase((db, path) => {
      got(putComponent(db, newComponent()));
      const sqlite = openSqlite(path);
      sqlite.exec(sql);
      sqlite.close();
      const before = state(db);
      const refused = db.undo();
      expect(codeOf(refused)).toBe("conflict");
      expect(messageOf(refused)).toContain(sentence);
      expect(state(db)).toEqual(before);
    }),
  );

  test("refuses to bring back a name that was taken behind its back", () =>
    withDatabase((db, path) => {
      const component = got(putComponent(db, newComponent()));
      got(db.change("delete", (tx) => tx.components.delete(component.id)));
      const sqlite = openSqlite(path);
      sqlite.exec("UPDATE component SET name = 's3' WHERE type = 'artifact_store'");
      sqlite.close();
      expect(messageOf(db.undo())).toContain("the name of the artifact store s3 is taken");
    }));

  test("refuses to take away what is used behind its back", () =>
    withDatabase((db, path) => {
      const component = got(putComponent(db, newComponent({ type: "alerter", name: "ops" })));
      const sqlite = openSqlite(path);
      sqlite.run("INSERT INTO stack_component SELECT id, 'alerter', 0, $id FROM stack", { id: component.id });
      sqlite.close();
      expect(messageOf(db.undo())).toContain("the stack default needs a component that would not be there");
    }));
});
