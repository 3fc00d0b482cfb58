import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Component } from "../../src/core/component.ts";
import type { Result } from "../../src/core/result.ts";
import type { Stack } from "../../src/core/stack.ts";
import type { Database } from "../../src/database/database.ts";
import { type OpenDatabase, openDatabase } from "../../src/database/openDatabase.ts";
import type { Written } from "../../src/database/view.ts";
import { newId } from "../../src/platform/ids.ts";

/** A folder that is gone after `use`; returns what `use` returns. */
export async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "mlstack-database-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new database in a folder of its own, closed and gone after `use`. */
export function withDatabase<T>(use: (db: Database, path: string) => T | Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const path = join(folder, "mlstack.db");
    const db = opened({ path });
    try {
      return await use(db, path);
    } finally {
      db.close();
    }
  });
}

/** The database, which must open. */
export function opened(options: OpenDatabase): Database {
  return got(openDatabase(options));
}

/** The value of a result that must be one. */
export function got<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}

/** The code of a refusal; "ok" for a value. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? "ok" : result.error.code;
}

/** The sentence of a refusal. */
export function messageOf(result: Result<unknown>): string {
  return result.ok ? "ok" : result.error.message;
}

/** A new component with what a test needs of it. */
export function newComponent(more: Partial<Written<Component>> = {}): Written<Component> {
  return {
    ...{ id: newId(), rev: 0, type: "artifact_store", name: "s3", flavor: "s3", configuration: {}, sealed: {} },
    ...{ labels: {}, environment: {}, secrets: [], connector: null },
    ...more,
  };
}

/** A new stack of the default components and whatever a test adds. */
export function newStack(db: Database, more: Partial<Written<Stack>> = {}): Written<Stack> {
  const components = got(db.read((view) => ({ ok: true, value: view.stacks.byName("default")?.components ?? {} })));
  const empty = { description: null, labels: {}, environment: {}, secrets: [] };
  return { ...empty, id: newId(), rev: 0, name: "prod", components, ...more };
}

/** Puts a component in as one change. */
export function putComponent(db: Database, component: Written<Component>): Result<Component> {
  return db.change(`put ${component.name}`, (tx) => tx.components.put(component));
}

/** Puts a stack in as one change. */
export function putStack(db: Database, stack: Written<Stack>): Result<Stack> {
  return db.change(`put ${stack.name}`, (tx) => tx.stacks.put(stack));
}
