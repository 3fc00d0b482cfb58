import { type ComponentTypeId, componentType, isComponentTypeId } from "../core/componentType.ts";
import type { CustomFlavor } from "../core/customFlavor.ts";
import type { FlavorSpec } from "../core/flavor.ts";
import type { ValueObject } from "../core/value/value.ts";
import type { Sqlite, SqlRow } from "../platform/sqlite.ts";
import { countOf, integer, plainJson, text, textOrNull, wrong } from "./columns.ts";
import { integerField, textField, textOrNullField } from "./fields.ts";
import type { Store } from "./store.ts";

const select =
  "SELECT id, type, name, spec, source, workspace, file, export_name, hash, agreed, created, updated, rev FROM flavor";

const upsert = `
INSERT INTO flavor(id, type, name, spec, source, workspace, file, export_name, hash, agreed, created, updated, rev)
VALUES ($id, $type, $name, $spec, $source, $workspace, $file, $exportName, $hash, $agreed, $created, $updated, $rev)
ON CONFLICT(id) DO UPDATE SET type = $type, name = $name, spec = $spec, source = $source, workspace = $workspace, file = $file,
  export_name = $exportName, hash = $hash, agreed = $agreed, created = $created, updated = $updated, rev = $rev`;

/** The rows of a person's own flavors. */
export class FlavorStore implements Store<CustomFlavor> {
  readonly noun = "flavor";
  private readonly sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.sqlite = sqlite;
  }

  list(): readonly CustomFlavor[] {
    return this.sqlite.map(`${select} ORDER BY type, name`, {}, flavorOfRow);
  }

  count(): number {
    return countOf(this.sqlite, "flavor");
  }

  get(id: string): CustomFlavor | undefined {
    return found(this.sqlite.get(`${select} WHERE id = $id`, { id }));
  }

  byName(type: ComponentTypeId, name: string): CustomFlavor | undefined {
    return found(this.sqlite.get(`${select} WHERE type = $type AND name = $name`, { type, name }));
  }

  write(flavor: CustomFlavor): void {
    const { spec, agreed, ...columns } = flavor;
    this.sqlite.run(upsert, { ...columns, agreed: agreed ? 1 : 0, spec: JSON.stringify(spec) });
  }

  remove(id: string): void {
    this.sqlite.run("DELETE FROM flavor WHERE id = $id", { id });
  }

  encode({ spec, rev, ...flavor }: CustomFlavor): ValueObject {
    return { ...flavor, spec: JSON.stringify(spec), rev: BigInt(rev) };
  }

  decode(fields: ValueObject): CustomFlavor {
    return {
      id: textField(fields, "id"),
      type: typeIn(textField(fields, "type")),
      name: textField(fields, "name"),
      spec: specIn(textField(fields, "spec")),
      source: textField(fields, "source"),
      workspace: textField(fields, "workspace"),
      file: textField(fields, "file"),
      exportName: textOrNullField(fields, "exportName"),
      hash: textField(fields, "hash"),
      agreed: fields.agreed === true,
      created: textField(fields, "created"),
      updated: textField(fields, "updated"),
      rev: integerField(fields, "rev"),
    };
  }

  titleOf({ type, name }: CustomFlavor): string {
    return `${componentType(type).title} flavor ${name}`;
  }
}

function found(row: SqlRow | undefined): CustomFlavor | undefined {
  return row && flavorOfRow(row);
}

function flavorOfRow(row: SqlRow): CustomFlavor {
  return {
    id: text(row, "id"),
    type: typeIn(text(row, "type")),
    name: text(row, "name"),
    spec: specIn(text(row, "spec")),
    source: text(row, "source"),
    workspace: text(row, "workspace"),
    file: text(row, "file"),
    exportName: textOrNull(row, "export_name"),
    hash: text(row, "hash"),
    agreed: integer(row, "agreed") === 1,
    created: text(row, "created"),
    updated: text(row, "updated"),
    rev: integer(row, "rev"),
  };
}

function typeIn(id: string): ComponentTypeId {
  return isComponentTypeId(id) ? id : wrong("type of a flavor", `is ${id}, which this version does not know`);
}

/** Checked when it was written. */
function specIn(json: string): FlavorSpec {
  return plainJson(json, "spec of a flavor") as FlavorSpec;
}
