import { defaultName } from "../core/component.ts";
import { type ComponentTypeId, componentTypeIds, isComponentTypeId } from "../core/componentType.ts";
import type { Composition, Stack } from "../core/stack.ts";
import { writeJson } from "../core/value/json.ts";
import type { ValueObject } from "../core/value/value.ts";
import type { Sqlite, SqlRow } from "../platform/sqlite.ts";
import { countOf, integer, isTextList, plainJson, text, textList, textOrNull, texts, wrong } from "./columns.ts";
import {
  integerField,
  objectField,
  textField,
  textListField,
  textListOf,
  textOrNullField,
  textsField,
} from "./fields.ts";
import { activeStackKey } from "./settingStore.ts";
import type { Store } from "./store.ts";

const select = `
SELECT id, name, description, labels, environment, created, updated, rev,
  (SELECT json_group_array(json_array(type, component_id))
    FROM (SELECT type, component_id FROM stack_component WHERE stack_id = stack.id ORDER BY type, position)) AS components,
  (SELECT json_group_array(secret_id) FROM (SELECT secret_id FROM stack_secret WHERE stack_id = stack.id ORDER BY position)) AS secrets
FROM stack`;

const upsert = `
INSERT INTO stack(id, name, description, labels, environment, created, updated, rev)
VALUES ($id, $name, $description, $labels, $environment, $created, $updated, $rev)
ON CONFLICT(id) DO UPDATE SET name = $name, description = $description, labels = $labels, environment = $environment,
  created = $created, updated = $updated, rev = $rev`;

/** The rows of stacks. */
export class StackStore implements Store<Stack> {
  readonly noun = "stack";
  private readonly sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.sqlite = sqlite;
  }

  list(): readonly Stack[] {
    return this.sqlite.all(`${select} ORDER BY created, rowid`).map(stackOfRow);
  }

  count(): number {
    return countOf(this.sqlite, "stack");
  }

  get(id: string): Stack | undefined {
    return found(this.sqlite.get(`${select} WHERE id = $id`, { id }));
  }

  byName(name: string): Stack | undefined {
    return found(this.sqlite.get(`${select} WHERE name = $name`, { name }));
  }

  active(): Stack {
    const chosen = this.sqlite.get(`${select} WHERE id = (SELECT value FROM setting WHERE key = $key)`, {
      key: activeStackKey,
    });
    return found(chosen) ?? this.byName(defaultName) ?? wrong(`the stack ${defaultName}`, "is missing");
  }

  /** The stacks that hold a component. */
  withComponent(componentId: string): readonly Stack[] {
    const sql = `${select} WHERE id IN (SELECT stack_id FROM stack_component WHERE component_id = $componentId) ORDER BY created, rowid`;
    return this.sqlite.all(sql, { componentId }).map(stackOfRow);
  }

  /** The stacks that a secret is attached to. */
  withSecret(secretId: string): readonly Stack[] {
    const sql = `${select} WHERE id IN (SELECT stack_id FROM stack_secret WHERE secret_id = $secretId) ORDER BY created, rowid`;
    return this.sqlite.all(sql, { secretId }).map(stackOfRow);
  }

  write(stack: Stack): void {
    const { id, name, description, created, updated, rev } = stack;
    const labels = writeJson(stack.labels);
    const environment = writeJson(stack.environment);
    this.sqlite.run(upsert, { id, name, description, labels, environment, created, updated, rev });
    this.removeParts(id);
    for (const type of componentTypeIds) {
      for (const [position, componentId] of (stack.components[type] ?? []).entries()) {
        const part = { id, type, position, componentId };
        this.sqlite.run("INSERT INTO stack_component VALUES ($id, $type, $position, $componentId)", part);
      }
    }
    for (const [position, secretId] of stack.secrets.entries()) {
      this.sqlite.run("INSERT INTO stack_secret VALUES ($id, $position, $secretId)", { id, position, secretId });
    }
  }

  remove(id: string): void {
    this.removeParts(id);
    this.sqlite.run("DELETE FROM stack WHERE id = $id", { id });
  }

  private removeParts(id: string): void {
    this.sqlite.run("DELETE FROM stack_component WHERE stack_id = $id", { id });
    this.sqlite.run("DELETE FROM stack_secret WHERE stack_id = $id", { id });
  }

  encode(stack: Stack): ValueObject {
    const { id, name, description, labels, environment, secrets, created, updated } = stack;
    const components: Record<string, readonly string[]> = {};
    for (const type of componentTypeIds) {
      const ids = stack.components[type] ?? [];
      if (ids.length > 0) components[type] = ids;
    }
    return {
      id,
      name,
      description,
      components,
      labels,
      environment,
      secrets,
      created,
      updated,
      rev: BigInt(stack.rev),
    };
  }

  decode(fields: ValueObject): Stack {
    const parts = Object.entries(objectField(fields, "components")).flatMap(([type, ids]) =>
      textListOf(ids, type).map((id) => [type, id] as const),
    );
    return {
      id: textField(fields, "id"),
      name: textField(fields, "name"),
      description: textOrNullField(fields, "description"),
      components: compositionOf(parts),
      labels: textsField(fields, "labels"),
      environment: textsField(fields, "environment"),
      secrets: textListField(fields, "secrets"),
      created: textField(fields, "created"),
      updated: textField(fields, "updated"),
      rev: integerField(fields, "rev"),
    };
  }

  titleOf({ name }: Stack): string {
    return `stack ${name}`;
  }
}

function found(row: SqlRow | undefined): Stack | undefined {
  return row && stackOfRow(row);
}

function stackOfRow(row: SqlRow): Stack {
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    description: textOrNull(row, "description"),
    components: compositionOf(partsOf(text(row, "components"))),
    labels: texts(row, "labels"),
    environment: texts(row, "environment"),
    secrets: textList(row, "secrets"),
    created: text(row, "created"),
    updated: text(row, "updated"),
    rev: integer(row, "rev"),
  };
}

/** A type and the id of a component of it. */
type Part = readonly [string, string];

function partsOf(json: string): readonly Part[] {
  const parts = plainJson(json, "the composition of a stack");
  if (!Array.isArray(parts)) return wrong("the composition of a stack", "is no list");
  return parts.map((part: unknown) => {
    const [type, id] = isTextList(part) ? part : [];
    return type !== undefined && id !== undefined ? [type, id] : wrong("the composition of a stack", "is odd");
  });
}

/** Types in their usual order, whatever the order of the parts. */
function compositionOf(parts: readonly Part[]): Composition {
  const ids = new Map<ComponentTypeId, string[]>();
  for (const [type, id] of parts) {
    if (!isComponentTypeId(type)) return wrong("type", `is ${type}, which this version does not know`);
    ids.set(type, [...(ids.get(type) ?? []), id]);
  }
  const composition: Partial<Record<ComponentTypeId, readonly string[]>> = {};
  for (const type of componentTypeIds) {
    const ofType = ids.get(type);
    if (ofType) composition[type] = ofType;
  }
  return composition;
}
