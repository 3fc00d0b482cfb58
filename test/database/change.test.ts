import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { failure } from "../../src/core/failure.ts";
import { err, ok } from "../../src/core/result.ts";
import { objectOf, sameValue } from "../../src/core/value/value.ts";
import type { DatabaseEvent } from "../../src/database/event.ts";
import { openDatabase } from "../../src/database/openDatabase.ts";
import { attempt } from "../../src/database/refusal.ts";
import { newId } from "../../src/platform/ids.ts";
import { SqliteError } from "../../src/platform/sqlite.ts";
import { anyValue } from "../core/value/arbitrary.ts";
import {
  codeOf,
  got,
  messageOf,
  newComponent,
  newStack,
  opened,
  putComponent,
  putStack,
  withDatabase,
} from "./home.ts";

describe("a component", () => {
  test("keeps any configuration exactly, also in the history", () =>
    withDatabase((db) => {
      let component = got(putComponent(db, newComponent()));
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.string(), anyValue)), (entries) => {
          const configuration = objectOf(entries);
          component = got(putComponent(db, { ...component, configuration }));
          const read = got(db.read((view) => ok(view.components.get(component.id))));
          expect(sameValue(read?.configuration, configuration)).toBe(true);
        }),
        { numRuns: 60 },
      );
      const last = component.configuration;
      got(putComponent(db, { ...component, configuration: { other: 1n } }));
      got(db.undo());
      const undone = got(db.read((view) => ok(view.components.get(component.id))));
      expect(sameValue(undone?.configuration, last)).toBe(true);
    }));

  test("keeps labels, environment, connector, attached secrets in their order", () =>
    withDatabase((db) => {
      const [a, b] = [newId(), newId()];
      const saved = got(
        db.change("all", (tx) => {
          for (const [name, id] of Object.entries({ a, b })) tx.secrets.put({ id, name, private: false, rev: 0 }, {});
          return tx.components.put(
            newComponent({
              labels: { team: "vision", "": "\0\ud800" },
              environment: { __proto: "x" },
              secrets: [b, a],
              connector: { name: "aws", resourceId: null },
              sealed: { key: "v1.x" },
            }),
          );
        }),
      );
      expect(got(db.read((view) => ok(view.components.byName("artifact_store", "s3"))))).toEqual(saved);
      expect(saved).toMatchObject({ secrets: [b, a], connector: { name: "aws", resourceId: null }, rev: 1 });
      expect(saved.labels).toEqual({ team: "vision", "": "\0\ud800" });
      const users = got(db.read((view) => ok(view.secrets.usedBy(a))));
      expect(users.components.map(({ id }) => id)).toEqual([saved.id]);
    }));

  test("with a name that cannot be stored exactly is refused", () =>
    withDatabase((db) => {
      expect(codeOf(putComponent(db, newComponent({ name: "a\0b" })))).toBe("invalid-value");
      expect(codeOf(putComponent(db, newComponent({ flavor: "\ud800" })))).toBe("invalid-value");
      expect(got(db.history())).toEqual([]);
    }));

  test("changed by someone else since it was read is a conflict", () =>
    withDatabase((db) => {
      const read = got(putComponent(db, newComponent()));
      got(putComponent(db, { ...read, flavor: "gcp" }));
      expect(codeOf(putComponent(db, { ...read, flavor: "azure" }))).toBe("conflict");
      got(db.change("delete", (tx) => tx.components.delete(read.id)));
      expect(codeOf(putComponent(db, { ...read, flavor: "azure" }))).toBe("conflict");
    }));

  test("has a name of its own within its type", () =>
    withDatabase((db) => {
      got(putComponent(db, newComponent()));
      const taken = putComponent(db, newComponent());
      expect(messageOf(taken)).toBe("There is already an artifact store s3.");
      expect(codeOf(putComponent(db, newComponent({ type: "orchestrator" })))).toBe("ok");
    }));

  test("in a stack cannot be deleted, and says where it is", () =>
    withDatabase((db) => {
      const component = got(putComponent(db, newComponent({ type: "container_registry", name: "ecr" })));
      const stack = newStack(db);
      got(putStack(db, { ...stack, components: { ...stack.components, container_registry: [component.id] } }));
      const users = got(db.read((view) => ok(view.components.usedBy(component.id))));
      expect(users.map(({ name }) => name)).toEqual(["prod"]);
      const refused = db.change("delete", (tx) => tx.components.delete(component.id));
      expect(messageOf(refused)).toBe("The container registry ecr is used by the stack prod.");
    }));

  test("is listed by type, in the order of creation", () =>
    withDatabase((db) => {
      for (const name of ["z", "a", "m"]) got(putComponent(db, newComponent({ name })));
      const names = got(db.read((view) => ok(view.components.list({ type: "artifact_store" })))).map(
        ({ name }) => name,
      );
      expect(names).toEqual(["default", "z", "a", "m"]);
    }));
});

describe("a stack", () => {
  test("keeps its components by type in their order", () =>
    withDatabase((db) => {
      const [a, b] = ["a", "b"].map((name) => got(putComponent(db, newComponent({ type: "alerter", name }))).id);
      const stack = newStack(db, { description: "", labels: { stage: "prod" } });
      const alerter = [b ?? "", a ?? ""];
      const saved = got(putStack(db, { ...stack, components: { alerter, ...stack.components } }));
      expect(saved.components.alerter).toEqual(alerter);
      expect(Object.keys(saved.components)).toEqual(["orchestrator", "artifact_store", "alerter"]);
      expect(saved.description).toBe("");
    }));

  test("with a component or secret that is not there is refused", () =>
    withDatabase((db) => {
      const stack = newStack(db);
      const components = { ...stack.components, alerter: [newId()] };
      expect(codeOf(putStack(db, { ...stack, components }))).toBe("not-found");
      expect(codeOf(putStack(db, { ...stack, secrets: [newId()] }))).toBe("not-found");
    }));

  test("that is active can be chosen, undone, and falls back to default when it goes", () =>
    withDatabase((db) => {
      const active = () => got(db.read((view) => ok(view.stacks.active().name)));
      const stack = got(putStack(db, newStack(db)));
      got(db.change("set", (tx) => tx.stacks.setActive(stack.id)));
      expect(active()).toBe("prod");
      got(db.undo());
      expect(active()).toBe("default");
      got(db.redo());
      got(db.change("delete", (tx) => tx.stacks.delete(stack.id)));
      expect(active()).toBe("default");
      got(db.undo());
      expect(active()).toBe("prod");
      expect(codeOf(db.change("set", (tx) => tx.stacks.setActive(newId())))).toBe("not-found");
    }));
});

describe("a secret", () => {
  test("lists its keys, gives its sealed values, and stays while it is attached", () =>
    withDatabase((db) => {
      const id = newId();
      const sealed = { token: "v1.a", password: "v1.b" };
      const secret = got(
        db.change("create", (tx) => tx.secrets.put({ id, name: "aws", private: true, rev: 0 }, sealed)),
      );
      expect(secret).toMatchObject({ keys: ["token", "password"], private: true, rev: 1 });
      expect("sealed" in secret).toBe(false);
      expect(got(db.read((view) => ok(view.secrets.sealed(id))))).toEqual(sealed);
      const component = got(putComponent(db, newComponent({ secrets: [id] })));
      expect(codeOf(db.change("delete", (tx) => tx.secrets.delete(id)))).toBe("in-use");
      const both = db.change("delete", (tx) => {
        const detached = tx.components.put({ ...component, secrets: [] });
        return detached.ok ? tx.secrets.delete(id) : detached;
      });
      expect(codeOf(both)).toBe("ok");
      got(db.undo());
      expect(got(db.read((view) => ok(view.components.get(component.id)?.secrets)))).toEqual([id]);
    }));
});

describe("a change", () => {
  test("that is refused or fails leaves nothing behind", () =>
    withDatabase((db) => {
      const refused = db.change("no", (tx) => {
        got(tx.components.put(newComponent()));
        return err(failure("usage", "No."));
      });
      expect(codeOf(refused)).toBe("usage");
      expect(() =>
        db.change("no", (tx) => {
          got(tx.components.put(newComponent()));
          throw new Error("a bug");
        }),
      ).toThrow("a bug");
      expect(got(db.read((view) => ok(view.components.list().length)))).toBe(2);
      expect(got(db.history())).toEqual([]);
      expect(codeOf(putComponent(db, newComponent()))).toBe("ok");
    }));

  test("that changes nothing makes no entry and keeps rev and time", () =>
    withDatabase((db) => {
      const component = got(putComponent(db, newComponent()));
      expect(got(putComponent(db, { ...component }))).toEqual(component);
      const back = db.change("there and back", (tx) => {
        const there = got(tx.components.put({ ...component, name: "other" }));
        return tx.components.put({ ...there, name: component.name });
      });
      expect(codeOf(back)).toBe("ok");
      expect(got(db.history())).toHaveLength(1);
    }));

  test("tells listeners what it touched, once it is done", () =>
    withDatabase((db) => {
      const events: DatabaseEvent[] = [];
      const stop = db.onChange((event) => events.push(event));
      const component = got(putComponent(db, newComponent()));
      const touched = [{ noun: "component" as const, id: component.id }];
      expect(events).toMatchObject([{ by: "here", touched, deed: { kind: "change" } }]);
      expect(events[0]?.deed?.altered().components).toEqual([{ before: undefined, after: component }]);
      got(db.undo());
      expect(events[1]).toMatchObject({ by: "here", touched, deed: { kind: "undo", title: events[0]?.deed?.title } });
      putComponent(db, { ...component, rev: 77 });
      expect(events).toHaveLength(2);
      stop();
      got(db.redo());
      expect(events).toHaveLength(2);
    }));

  test("by another connection reaches listeners while others are watched", () =>
    withDatabase(async (db, path) => {
      const heard = Promise.withResolvers<DatabaseEvent>();
      db.onChange(heard.resolve);
      const stop = db.watchOthers();
      const other = opened({ path });
      got(putComponent(other, newComponent()));
      other.close();
      expect(await heard.promise).toEqual({ by: "elsewhere", touched: [], deed: null });
      stop();
    }));

  test("waits for another program and then says busy", () =>
    withDatabase((db, path) => {
      const impatient = opened({ path, timeoutMs: 60 });
      const refused = db.change("long", () => {
        const start = performance.now();
        expect(codeOf(putComponent(impatient, newComponent()))).toBe("busy");
        expect(performance.now() - start).toBeGreaterThanOrEqual(55);
        return err(failure("usage", "Done."));
      });
      expect(codeOf(refused)).toBe("usage");
      expect(codeOf(putComponent(impatient, newComponent()))).toBe("ok");
      impatient.close();
    }));

  test.each([
    ["full", "cannot-write", "The disk is full; nothing was changed."],
    ["busy", "busy", "Another program is writing /db; nothing was changed."],
    ["readonly", "cannot-write", "/db cannot be written; nothing was changed."],
    ["corrupt", "bad-data", "/db is damaged: page 3."],
  ] as const)("that SQLite refuses as %s says what a person can act on", (kind, code, sentence) => {
    const refused = attempt("/db", () => {
      throw new SqliteError(kind, "page 3");
    });
    expect(codeOf(refused)).toBe(code);
    expect(messageOf(refused)).toBe(sentence);
  });
});

test("a copy of the file holds everything, and an existing file is never overwritten", () =>
  withDatabase((db, path) => {
    const component = got(putComponent(db, newComponent()));
    got(db.backup(`${path}.copy`));
    expect(codeOf(db.backup(`${path}.copy`))).toBe("cannot-write");
    const copy = got(openDatabase({ path: `${path}.copy` }));
    expect(got(copy.read((view) => ok(view.components.get(component.id))))).toEqual(component);
    copy.close();
  }));
