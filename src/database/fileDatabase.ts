import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { CustomFlavor } from "../core/customFlavor.ts";
import { failure } from "../core/failure.ts";
import { readOnlyFailure } from "../core/readOnlyFailure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { type Sqlite, SqliteError } from "../platform/sqlite.ts";
import { watchForChanges } from "../platform/watch.ts";
import { alteredThings, nothingAltered } from "./altered.ts";
import { copyTo } from "./backup.ts";
import type { Database } from "./database.ts";
import type { DatabaseEvent, Deed, Touched } from "./event.ts";
import { type FlavorContent, flavorContents } from "./flavorContents.ts";
import { addEntry, type Direction, listTitles, nextTitle, titlesTouching, travel } from "./history.ts";
import type { HistoryEntry, HistoryFilter, HistoryTitle, NextChange } from "./historyEntry.ts";
import { type Difference, Journal, touchedBy } from "./journal.ts";
import type { KeyRecord } from "./keyRecord.ts";
import { pastView } from "./pastView.ts";
import { attempt, orRefuse } from "./refusal.ts";
import { retryBusy } from "./retry.ts";
import { keyIdKey } from "./settingStore.ts";
import { type Stores, storesOf, viewOf } from "./stores.ts";
import { transactionOf } from "./transaction.ts";
import type { Transaction, View } from "./view.ts";

/** What is known of the open file. */
export interface FileFacts {
  readonly path: string;
  readonly readOnly: boolean;
  /** Nothing is written because the caller wants it so, whatever the file allows. */
  readonly isAsked: boolean;
  readonly timeoutMs: number;
}

type Listener = (event: DatabaseEvent) => void;

/** What came of one transaction for writing. */
interface Done<T> {
  readonly result: Result<T>;
  readonly touched: readonly Touched[];
  readonly deed: Deed | null;
}

/** The database on an open, prepared SQLite file. */
export class FileDatabase implements Database {
  readonly path: string;
  readonly readOnly: boolean;
  private readonly isAsked: boolean;
  readonly key: KeyRecord;
  private readonly sqlite: Sqlite;
  private readonly timeoutMs: number;
  private readonly stores: Stores;
  private readonly view: View;
  private readonly listeners = new Set<Listener>();
  private readonly watches = new Set<() => void>();
  /** Ids of the history entries that were made through this object. */
  private readonly ownEntries = new Set<string>();
  /** A key id that was recorded within a transaction and must outlive its end, since the key file exists from then on. */
  private newKeyId: string | undefined;

  constructor(sqlite: Sqlite, { path, readOnly, isAsked, timeoutMs }: FileFacts) {
    this.sqlite = sqlite;
    this.path = path;
    this.readOnly = readOnly;
    this.isAsked = isAsked;
    this.timeoutMs = timeoutMs;
    this.stores = storesOf(sqlite);
    this.view = viewOf(this.stores);
    this.key = {
      read: () => this.guarded(() => ok(this.stores.setting.get(keyIdKey)?.value)),
      write: (id) => this.writeKeyId(id),
      anySealed: () => this.guarded(() => ok(this.sqlite.get(anySealed)?.found === 1)),
    };
  }

  read<T>(work: (view: View) => Result<T>): Result<T> {
    return this.guarded(() => this.sqlite.tx("deferred", () => work(this.view)));
  }

  readPast<T>(entry: string, work: (view: View) => Result<T>): Result<T> {
    return this.guarded(() => this.sqlite.tx("deferred", () => work(pastView(this.sqlite, this.stores, entry))));
  }

  change<T>(title: string, work: (tx: Transaction) => Result<T>): Result<T> {
    let entry: string | undefined;
    const written = this.write((journal) => {
      const result = work(transactionOf(this.stores, journal));
      const changes = journal.changes();
      entry = result.ok && changes.length > 0 ? addEntry(this.sqlite, title, changes) : undefined;
      const deed = entry === undefined ? null : this.deedOf(entry, title, changes);
      return { result, touched: touchedBy(changes), deed };
    });
    if (written.ok && entry !== undefined) this.ownEntries.add(entry);
    return written;
  }

  flavors(): Result<readonly CustomFlavor[]> {
    return this.guarded(() => ok(this.stores.flavor.list()));
  }

  flavorContents(): Result<readonly FlavorContent[]> {
    return this.guarded(() => ok(flavorContents(this.sqlite)));
  }

  history(filter: HistoryFilter = {}): Result<readonly HistoryTitle[]> {
    return this.guarded(() => this.sqlite.tx("deferred", () => ok(listTitles(this.sqlite, filter))));
  }

  touching(ids: readonly string[]): Result<readonly HistoryTitle[]> {
    return this.guarded(() => this.sqlite.tx("deferred", () => ok(titlesTouching(this.sqlite, ids))));
  }

  next(direction: Direction): Result<NextChange | undefined> {
    return this.guarded(() => {
      const next = nextTitle(this.sqlite, direction);
      return ok(next && { ...next, isOwn: this.ownEntries.has(next.id) });
    });
  }

  undo(): Result<HistoryEntry> {
    return this.travel("undo");
  }

  redo(): Result<HistoryEntry> {
    return this.travel("redo");
  }

  private travel(direction: Direction): Result<HistoryEntry> {
    const travelled = this.write(() => {
      const entry = travel(this.sqlite, this.stores, direction);
      const deed: Deed = { kind: direction, entry: entry.id, title: entry.title, altered: () => nothingAltered };
      return { result: ok(entry), touched: entry.images, deed };
    });
    // What was taken back or made again from here is known here, whoever made it first.
    if (travelled.ok) this.ownEntries.add(travelled.value.id);
    return travelled;
  }

  private deedOf(entry: string, title: string, changes: readonly Difference[]): Deed {
    return { kind: "change", entry, title, altered: () => alteredThings(this.stores, changes) };
  }

  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  watchOthers(): () => void {
    let seen = this.dataVersion();
    const stopWatching = watchForChanges(this.path, () => {
      const version = this.dataVersion();
      if (version === undefined || version === seen) return;
      seen = version;
      this.notify({ by: "elsewhere", touched: [], deed: null });
    });
    const stop = () => {
      stopWatching();
      this.watches.delete(stop);
    };
    this.watches.add(stop);
    return stop;
  }

  backup(target: string): Result<void> {
    const path = resolve(target);
    if (existsSync(path)) {
      return err(failure("cannot-write", `${path} is there already.`, { hint: "Name a file that is not." }));
    }
    return this.guarded(() => copyTo(this.sqlite, path));
  }

  close(): void {
    for (const stop of this.watches) stop();
    this.listeners.clear();
    this.sqlite.close();
  }

  private guarded<T>(work: () => Result<T>): Result<T> {
    return attempt(this.path, () => (this.sqlite.inTransaction ? work() : retryBusy(this.timeoutMs, work)));
  }

  /** One transaction for writing, rolled back when the result is a refusal; tells the listeners what was touched. */
  private write<T>(work: (journal: Journal) => Done<T>): Result<T> {
    if (this.readOnly) return err(this.notWritable());
    let touched: readonly Touched[] = [];
    let deed: Deed | null = null;
    const transaction = () =>
      this.sqlite.tx("immediate", () => {
        const done = work(new Journal());
        touched = done.touched;
        deed = done.deed;
        return orRefuse(done.result);
      });
    const outcome = attempt(this.path, () => ok(retryBusy(this.timeoutMs, transaction)));
    this.keepKeyId(outcome.ok);
    if (outcome.ok && touched.length > 0)
      this.notify({ by: "here", touched: touched.map(({ noun, id }) => ({ noun, id })), deed });
    return outcome;
  }

  private writeKeyId(id: string): Result<void> {
    if (this.readOnly) return err(this.notWritable());
    if (this.sqlite.inTransaction) this.newKeyId = id;
    return this.guarded(() => ok(this.stores.setting.write({ id: keyIdKey, value: id })));
  }

  private keepKeyId(committed: boolean): void {
    const id = this.newKeyId;
    this.newKeyId = undefined;
    if (id !== undefined && !committed) this.writeKeyId(id);
  }

  private notWritable() {
    if (this.isAsked) return readOnlyFailure();
    return failure("cannot-write", `${this.path} can only be read; nothing was changed.`, {
      hint: "Check the permissions of the file and of its folder.",
    });
  }

  private notify(event: DatabaseEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** Changes when another connection commits; undefined while that cannot be told. */
  private dataVersion(): number | undefined {
    try {
      const version = this.sqlite.get("PRAGMA data_version")?.data_version;
      return typeof version === "number" ? version : undefined;
    } catch (error) {
      if (error instanceof SqliteError) return undefined;
      throw error;
    }
  }
}

const anySealed = `
SELECT EXISTS (SELECT 1 FROM component WHERE sealed <> '{}') OR EXISTS (SELECT 1 FROM secret WHERE sealed <> '{}')
  OR EXISTS (SELECT 1 FROM history_image WHERE sealed = 1) AS found`;
