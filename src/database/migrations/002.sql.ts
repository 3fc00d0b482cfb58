import type { Migration } from "./migration.ts";

/** Flavors of the person's own. `spec` is a `FlavorSpec` as JSON. */
export const second: Migration = {
  version: 2,
  sql: `
CREATE TABLE flavor(
  id TEXT NOT NULL PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, spec TEXT NOT NULL,
  source TEXT NOT NULL, workspace TEXT NOT NULL, file TEXT NOT NULL, export_name TEXT, hash TEXT NOT NULL,
  agreed INTEGER NOT NULL CHECK (agreed IN (0, 1)),
  created TEXT NOT NULL, updated TEXT NOT NULL, rev INTEGER NOT NULL,
  UNIQUE (type, name)
) STRICT;
`,
};
