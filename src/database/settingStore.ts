import type { ValueObject } from "../core/value/value.ts";
import type { Sqlite } from "../platform/sqlite.ts";
import { text } from "./columns.ts";
import { textField } from "./fields.ts";
import type { Store } from "./store.ts";

/** A setting; its id is its key. */
export interface Setting {
  readonly id: string;
  readonly value: string;
}

/** Holds the id of the active stack. */
export const activeStackKey = "active_stack";

/** Holds the id of the stack that is active in a workspace, which is named by its id. */
export function workspaceStackKey(workspace: string): string {
  return `${activeStackKey}/${workspace}`;
}

/** Tells whether a setting says which stack is active, everywhere or in a workspace. */
export function choosesActiveStack({ id }: Setting): boolean {
  return id === activeStackKey || id.startsWith(`${activeStackKey}/`);
}

/** Holds the id of the encryption key. Written outside of history. */
export const keyIdKey = "key_id";

/** The rows of settings. */
export class SettingStore implements Store<Setting> {
  readonly noun = "setting";
  private readonly sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.sqlite = sqlite;
  }

  get(id: string): Setting | undefined {
    const row = this.sqlite.get("SELECT value FROM setting WHERE key = $id", { id });
    return row && { id, value: text(row, "value") };
  }

  write({ id, value }: Setting): void {
    this.sqlite.run("INSERT INTO setting VALUES ($id, $value) ON CONFLICT(key) DO UPDATE SET value = $value", {
      id,
      value,
    });
  }

  remove(id: string): void {
    this.sqlite.run("DELETE FROM setting WHERE key = $id", { id });
  }

  encode({ id, value }: Setting): ValueObject {
    return { id, value };
  }

  decode(fields: ValueObject): Setting {
    return { id: textField(fields, "id"), value: textField(fields, "value") };
  }

  titleOf(setting: Setting): string {
    return choosesActiveStack(setting) ? "choice of the active stack" : `setting ${setting.id}`;
  }
}
