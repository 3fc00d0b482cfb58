import { type Failure, failure } from "../core/failure.ts";
import { writeJson } from "../core/value/json.ts";
import { isObject, type ValueObject } from "../core/value/value.ts";
import { now } from "../platform/clock.ts";
import { type Sqlite, SqliteError, type SqlRow } from "../platform/sqlite.ts";
import { integer, objectOfJson, text, textOrNull, wrong } from "./columns.ts";
import type { HistoryEntry, HistoryFilter, HistoryTitle, Image, Noun } from "./historyEntry.ts";
import type { Difference } from "./journal.ts";
import { Refusal } from "./refusal.ts";
import { type Store, sameContent } from "./store.ts";
import type { Stores } from "./stores.ts";

const select = "SELECT id, title, at, state FROM history";
const selectImages = "SELECT noun, row_id, before, after FROM history_image";

/** The changes without their images, the newest first. */
export function listTitles(sqlite: Sqlite, { limit = -1 }: HistoryFilter): readonly HistoryTitle[] {
  return sqlite.all(`${select} ORDER BY id DESC LIMIT $limit`, { limit }).map(titleOfRow);
}

/** The changes that are done and touched one of these rows, the newest first. */
export function titlesTouching(sqlite: Sqlite, ids: readonly string[]): readonly HistoryTitle[] {
  const touched = "SELECT history_id FROM history_image WHERE row_id IN (SELECT value FROM json_each($ids))";
  const sql = `${select} WHERE state = 'done' AND id IN (${touched}) ORDER BY id DESC`;
  return sqlite.all(sql, { ids: JSON.stringify(ids) }).map(titleOfRow);
}

/** Adds an entry and returns its id; what was undone can then no longer be redone. */
export function addEntry(sqlite: Sqlite, title: string, changes: readonly Difference[]): string {
  sqlite.run("UPDATE history SET state = 'dropped' WHERE state = 'undone'");
  sqlite.run("INSERT INTO history(title, at, state) VALUES ($title, $at, 'done')", { title, at: now() });
  for (const [position, { noun, id, before, after }] of changes.entries()) {
    sqlite.run(
      `INSERT INTO history_image(history_id, position, noun, row_id, before, after, sealed)
       VALUES ((SELECT max(id) FROM history), $position, $noun, $id, $before, $after, $sealed)`,
      {
        ...{ position, noun, id },
        before: before ? writeJson(before) : null,
        after: after ? writeJson(after) : null,
        sealed: holdsSealed(before) || holdsSealed(after) ? 1 : 0,
      },
    );
  }
  return String(sqlite.get("SELECT max(id) AS id FROM history")?.id);
}

function holdsSealed(fields: ValueObject | undefined): boolean {
  return isObject(fields?.sealed) && Object.keys(fields.sealed).length > 0;
}

/** `undo` goes back over the newest entry that is done, `redo` forth over the oldest that is undone. */
export type Direction = "undo" | "redo";

function nextRow(sqlite: Sqlite, direction: Direction): SqlRow | undefined {
  return direction === "undo"
    ? sqlite.get(`${select} WHERE state = 'done' ORDER BY id DESC LIMIT 1`)
    : sqlite.get(`${select} WHERE state = 'undone' ORDER BY id LIMIT 1`);
}

/** The entry that comes next in a direction. */
export function nextTitle(sqlite: Sqlite, direction: Direction): HistoryTitle | undefined {
  const row = nextRow(sqlite, direction);
  return row === undefined ? undefined : titleOfRow(row);
}

/** Applies an entry in one direction and returns it. Refuses with nothing-to-undo or conflict. */
export function travel(sqlite: Sqlite, stores: Stores, direction: Direction): HistoryEntry {
  const row = nextRow(sqlite, direction);
  if (!row) throw new Refusal(failure("nothing-to-undo", `There is nothing to ${direction}.`));
  const id = integer(row, "id");
  const images = sqlite.all(`${selectImages} WHERE history_id = $id ORDER BY position`, { id }).map(imageOfRow);
  const title = text(row, "title");
  applyImages(sqlite, stores, images, { direction, title });
  const state = direction === "undo" ? "undone" : "done";
  sqlite.run("UPDATE history SET state = $state WHERE id = $id", { state, id });
  return { ...titleOfRow(row), state, images };
}

interface Journey {
  readonly direction: Direction;
  readonly title: string;
}

function applyImages(sqlite: Sqlite, stores: Stores, images: readonly Image[], journey: Journey): void {
  const steps = images.map((image) => stepFor(stores, image, journey));
  // All go before any comes back, so that names which two things exchanged are free.
  for (const { remove } of steps) remove();
  for (const { restore } of steps) restore();
  refuseOrphans(sqlite, journey);
}

/** How one thing goes back or forth. */
interface Step {
  readonly remove: () => void;
  readonly restore: () => void;
}

function stepFor(stores: Stores, image: Image, journey: Journey): Step {
  switch (image.noun) {
    case "component":
      return stepOf(stores.component, image, journey);
    case "stack":
      return stepOf(stores.stack, image, journey);
    case "secret":
      return stepOf(stores.secret, image, journey);
    case "flavor":
      return stepOf(stores.flavor, image, journey);
    case "setting":
      return stepOf(stores.setting, image, journey);
  }
}

function stepOf<T>(store: Store<T>, image: Image, journey: Journey): Step {
  const before = fieldsOf(image.before);
  const after = fieldsOf(image.after);
  const [from, to] = journey.direction === "undo" ? [after, before] : [before, after];
  const current = store.get(image.id);
  const currentFields = current === undefined ? undefined : store.encode(current);
  const known = to ?? from;
  const title = known ? store.titleOf(store.decode(known)) : image.id;
  if (!sameContent(currentFields, from)) throw new Refusal(changedSince(title, current !== undefined, journey));
  return {
    remove: () => store.remove(image.id),
    restore: () => {
      if (!to) return;
      const restored = store.decode({ ...to, rev: nextRev(currentFields, before, after), updated: now() });
      restoreOrRefuse(store, restored, title, journey);
    },
  };
}

function fieldsOf(json: string | null): ValueObject | undefined {
  return json === null ? undefined : objectOfJson(json, "an image in the history");
}

/** Above every count that was ever seen, so that a form opened before is stale. */
function nextRev(...seen: readonly (ValueObject | undefined)[]): bigint {
  return (
    seen
      .map((fields) => fields?.rev)
      .reduce<bigint>((max, rev) => (typeof rev === "bigint" && rev > max ? rev : max), 0n) + 1n
  );
}

function restoreOrRefuse<T>(store: Store<T>, restored: T, title: string, journey: Journey): void {
  try {
    store.write(restored);
  } catch (error) {
    if (!(error instanceof SqliteError) || error.kind !== "constraint") throw error;
    throw new Refusal(conflict(journey, `the name of the ${title} is taken by another now`));
  }
}

/** References that lead nowhere once all is applied. */
const orphans = `
SELECT 'stack ' || stack.name AS owner, 'a component' AS part FROM stack JOIN stack_component ON stack_id = stack.id
  WHERE component_id NOT IN (SELECT id FROM component)
UNION ALL SELECT 'stack ' || stack.name, 'a secret' FROM stack JOIN stack_secret ON stack_id = stack.id
  WHERE secret_id NOT IN (SELECT id FROM secret)
UNION ALL SELECT 'component ' || component.name, 'a secret' FROM component JOIN component_secret ON component_id = component.id
  WHERE secret_id NOT IN (SELECT id FROM secret)
LIMIT 1`;

function refuseOrphans(sqlite: Sqlite, journey: Journey): void {
  const row = sqlite.get(orphans);
  if (row)
    throw new Refusal(
      conflict(journey, `the ${text(row, "owner")} needs ${text(row, "part")} that would not be there`),
    );
}

function changedSince(title: string, exists: boolean, journey: Journey): Failure {
  return conflict(journey, `the ${title} was ${exists ? "changed" : "deleted"} since`);
}

function conflict({ direction, title }: Journey, why: string): Failure {
  return failure("conflict", `Cannot ${direction} "${title}": ${why}. Nothing was changed.`, {
    hint: "Make the change by hand instead.",
  });
}

const nouns: readonly Noun[] = ["component", "stack", "secret", "flavor", "setting"];

function imageOfRow(row: SqlRow): Image {
  const noun = nouns.find((each) => each === row.noun) ?? wrong("the history", `holds ${row.noun}`);
  return { noun, id: text(row, "row_id"), before: textOrNull(row, "before"), after: textOrNull(row, "after") };
}

const states: readonly HistoryEntry["state"][] = ["done", "undone", "dropped"];

function titleOfRow(row: SqlRow): HistoryTitle {
  const state = states.find((each) => each === row.state) ?? wrong("the history", `holds the state ${row.state}`);
  return { id: String(integer(row, "id")), title: text(row, "title"), at: text(row, "at"), state };
}
