import { first } from "./001.sql.ts";
import { second } from "./002.sql.ts";
import type { Migration } from "./migration.ts";

/** All steps, in order, without gaps. A released one never changes. */
export const migrations: readonly Migration[] = [first, second];
