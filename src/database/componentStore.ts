import type { Component, ConnectorReference } from "../core/component.ts";
import { type ComponentTypeId, componentType, isComponentTypeId } from "../core/componentType.ts";
import { writeJson } from "../core/value/json.ts";
import type { ValueObject } from "../core/value/value.ts";
import type { Sqlite, SqlRow } from "../platform/sqlite.ts";
import { countOf, integer, objectOfJson, text, textList, textOrNull, texts, wrong } from "./columns.ts";
import { integerField, objectField, textField, textListField, textOrNullField, textsField } from "./fields.ts";
import type { Store } from "./store.ts";
import type { ComponentFilter } from "./view.ts";

/** The inner SELECT keeps the order: `ORDER BY` within an aggregate needs SQLite 3.44, and macOS brings older ones. */
const select = `
SELECT id, type, name, flavor, configuration, sealed, labels, environment, connector, connector_resource, created, updated, rev,
  (SELECT json_group_array(secret_id) FROM (SELECT secret_id FROM component_secret WHERE component_id = component.id ORDER BY position)) AS secrets
FROM component`;

const upsert = `
INSERT INTO component(id, type, name, flavor, configuration, sealed, labels, environment, connector, connector_resource, created, updated, rev)
VALUES ($id, $type, $name, $flavor, $configuration, $sealed, $labels, $environment, $connector, $connectorResource, $created, $updated, $rev)
ON CONFLICT(id) DO UPDATE SET type = $type, name = $name, flavor = $flavor, configuration = $configuration, sealed = $sealed, labels = $labels,
  environment = $environment, connector = $connector, connector_resource = $connectorResource, created = $created, updated = $updated, rev = $rev`;

/** The rows of components. */
export class ComponentStore implements Store<Component> {
  readonly noun = "component";
  private readonly sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.sqlite = sqlite;
  }

  list({ type }: ComponentFilter = {}): readonly Component[] {
    return type === undefined
      ? this.sqlite.map(`${select} ORDER BY created, rowid`, {}, componentOfRow)
      : this.sqlite.map(`${select} WHERE type = $type ORDER BY created, rowid`, { type }, componentOfRow);
  }

  count(): number {
    return countOf(this.sqlite, "component");
  }

  get(id: string): Component | undefined {
    return found(this.sqlite.get(`${select} WHERE id = $id`, { id }));
  }

  byName(type: ComponentTypeId, name: string): Component | undefined {
    return found(this.sqlite.get(`${select} WHERE type = $type AND name = $name`, { type, name }));
  }

  ofFlavor(type: ComponentTypeId, flavor: string): readonly Component[] {
    const sql = `${select} WHERE type = $type AND flavor = $flavor ORDER BY created, rowid`;
    return this.sqlite.map(sql, { type, flavor }, componentOfRow);
  }

  some(ids: readonly string[]): readonly Component[] {
    const sql = `${select} WHERE id IN (SELECT value FROM json_each($ids))`;
    return this.sqlite.map(sql, { ids: JSON.stringify(ids) }, componentOfRow);
  }

  someOfEachFlavor(type: ComponentTypeId, most: number): readonly Component[] {
    const ranked =
      "SELECT id AS ranked, row_number() OVER (PARTITION BY flavor ORDER BY created DESC, rowid DESC) AS place FROM component WHERE type = $type";
    const sql = `${select} JOIN (${ranked}) ON ranked = id WHERE place <= $most ORDER BY created DESC, component.rowid DESC`;
    return this.sqlite.map(sql, { type, most }, componentOfRow);
  }

  nameAfter(type: ComponentTypeId, name: string): string | undefined {
    const sql = "SELECT name FROM component WHERE type = $type AND name > $name ORDER BY name LIMIT 1";
    const row = this.sqlite.get(sql, { type, name });
    return row && text(row, "name");
  }

  /** The components that a secret is attached to. */
  withSecret(secretId: string): readonly Component[] {
    const sql = `${select} WHERE id IN (SELECT component_id FROM component_secret WHERE secret_id = $secretId) ORDER BY created, rowid`;
    return this.sqlite.all(sql, { secretId }).map(componentOfRow);
  }

  write(component: Component): void {
    const { id, type, name, flavor, connector, created, updated, rev } = component;
    this.sqlite.run(upsert, {
      ...{ id, type, name, flavor, created, updated, rev },
      configuration: writeJson(component.configuration),
      sealed: writeJson(component.sealed),
      labels: writeJson(component.labels),
      environment: writeJson(component.environment),
      connector: connector?.name ?? null,
      connectorResource: connector?.resourceId ?? null,
    });
    this.sqlite.run("DELETE FROM component_secret WHERE component_id = $id", { id });
    for (const [position, secretId] of component.secrets.entries()) {
      this.sqlite.run("INSERT INTO component_secret VALUES ($id, $position, $secretId)", { id, position, secretId });
    }
  }

  remove(id: string): void {
    this.sqlite.run("DELETE FROM component_secret WHERE component_id = $id", { id });
    this.sqlite.run("DELETE FROM component WHERE id = $id", { id });
  }

  encode(component: Component): ValueObject {
    const { id, type, name, flavor, configuration, sealed, labels, environment, secrets, created, updated } = component;
    const connector = component.connector && { ...component.connector };
    const rev = BigInt(component.rev);
    return {
      id,
      type,
      name,
      flavor,
      configuration,
      sealed,
      labels,
      environment,
      secrets,
      connector,
      created,
      updated,
      rev,
    };
  }

  decode(fields: ValueObject): Component {
    return {
      id: textField(fields, "id"),
      type: knownType(textField(fields, "type")),
      name: textField(fields, "name"),
      flavor: textField(fields, "flavor"),
      configuration: objectField(fields, "configuration"),
      sealed: textsField(fields, "sealed"),
      labels: textsField(fields, "labels"),
      environment: textsField(fields, "environment"),
      secrets: textListField(fields, "secrets"),
      connector: fields.connector === null ? null : connectorOfFields(objectField(fields, "connector")),
      created: textField(fields, "created"),
      updated: textField(fields, "updated"),
      rev: integerField(fields, "rev"),
    };
  }

  titleOf({ type, name }: Component): string {
    return `${componentType(type).title} ${name}`;
  }
}

function found(row: SqlRow | undefined): Component | undefined {
  return row && componentOfRow(row);
}

function componentOfRow(row: SqlRow): Component {
  const configuration = text(row, "configuration");
  return {
    id: text(row, "id"),
    type: knownType(text(row, "type")),
    name: text(row, "name"),
    flavor: text(row, "flavor"),
    configuration: configuration === "{}" ? {} : objectOfJson(configuration, "configuration"),
    sealed: texts(row, "sealed"),
    labels: texts(row, "labels"),
    environment: texts(row, "environment"),
    secrets: textList(row, "secrets"),
    connector: connectorOf(textOrNull(row, "connector"), textOrNull(row, "connector_resource")),
    created: text(row, "created"),
    updated: text(row, "updated"),
    rev: integer(row, "rev"),
  };
}

function connectorOf(name: string | null, resourceId: string | null): ConnectorReference | null {
  return name === null ? null : { name, resourceId };
}

function connectorOfFields(fields: ValueObject): ConnectorReference {
  return { name: textField(fields, "name"), resourceId: textOrNullField(fields, "resourceId") };
}

function knownType(type: string): ComponentTypeId {
  return isComponentTypeId(type) ? type : wrong("type", `is ${type}, which this version does not know`);
}
