import type { Migration } from "./migration.ts";

/**
 * The first schema. References are checked when a transaction ends, so that undo may put rows back in any order. `sealed` columns hold
 * cipher text by field; `configuration` is exact JSON (core/value/json.ts). History keeps whole things as JSON, before and after a change.
 */
export const first: Migration = {
  version: 1,
  sql: `
CREATE TABLE secret(
  id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, private INTEGER NOT NULL CHECK (private IN (0, 1)), sealed TEXT NOT NULL,
  created TEXT NOT NULL, updated TEXT NOT NULL, rev INTEGER NOT NULL
) STRICT;
CREATE TABLE component(
  id TEXT NOT NULL PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, flavor TEXT NOT NULL,
  configuration TEXT NOT NULL, sealed TEXT NOT NULL, labels TEXT NOT NULL, environment TEXT NOT NULL,
  connector TEXT, connector_resource TEXT,
  created TEXT NOT NULL, updated TEXT NOT NULL, rev INTEGER NOT NULL,
  UNIQUE (type, name)
) STRICT;
CREATE TABLE component_secret(
  component_id TEXT NOT NULL REFERENCES component(id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  secret_id TEXT NOT NULL REFERENCES secret(id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (component_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX component_secret_by_secret ON component_secret(secret_id);
CREATE TABLE stack(
  id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, description TEXT, labels TEXT NOT NULL, environment TEXT NOT NULL,
  created TEXT NOT NULL, updated TEXT NOT NULL, rev INTEGER NOT NULL
) STRICT;
CREATE TABLE stack_component(
  stack_id TEXT NOT NULL REFERENCES stack(id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL,
  position INTEGER NOT NULL,
  component_id TEXT NOT NULL REFERENCES component(id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (stack_id, type, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX stack_component_by_component ON stack_component(component_id);
CREATE TABLE stack_secret(
  stack_id TEXT NOT NULL REFERENCES stack(id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  secret_id TEXT NOT NULL REFERENCES secret(id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (stack_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX stack_secret_by_secret ON stack_secret(secret_id);
CREATE TABLE setting(key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE history(
  id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;
CREATE TABLE history_image(
  history_id INTEGER NOT NULL REFERENCES history(id),
  position INTEGER NOT NULL,
  noun TEXT NOT NULL, row_id TEXT NOT NULL, before TEXT, after TEXT,
  sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
  PRIMARY KEY (history_id, position)
) STRICT, WITHOUT ROWID;
`,
};
