import { existsSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { createCatalogue } from "./catalogue/catalogue.ts";
import type { Preferences } from "./core/preference.ts";
import { ok, type Result } from "./core/result.ts";
import { createChecks } from "./database/checkFiles.ts";
import { createDrafts } from "./database/draftFiles.ts";
import { openDatabase } from "./database/openDatabase.ts";
import { pathsOf } from "./platform/paths.ts";
import { findWorkspace, workingFolder } from "./platform/workspace.ts";
import { createVault } from "./secrets/createVault.ts";
import { keyFile } from "./secrets/keyFile.ts";
import type { Env } from "./usecases/env.ts";
import { storedFlavors } from "./usecases/flavor/stored.ts";

/** As what the program runs; absent parts are those of this process. */
export interface EnvInput {
  readonly version: string;
  /** `--home DIR`; absent: `MLSTACK_HOME`, else the folders of the platform. */
  readonly home?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Where the program was called. Absent: the working folder of this process. */
  readonly folder?: string;
  /** How long to wait for another program that writes. Absent: as long as a command may. */
  readonly timeoutMs?: number;
  /** `--read-only`: nothing that is stored may be changed. */
  readonly readOnly?: boolean;
}

/** Puts the parts together. Nothing is opened before it is first asked for. */
export function createEnv(input: EnvInput): Env {
  const { version, home, environment = process.env, folder = workingFolder(), timeoutMs, readOnly = false } = input;
  const chosen = home || environment.MLSTACK_HOME || undefined;
  const paths = pathsOf({ environment, ...(chosen === undefined ? {} : { home: chosen }) });
  let prefersReadOnly = false;
  let preferences: Promise<Preferences> | undefined;
  async function readOnce(): Promise<Preferences> {
    const { readPreferences } = await import("./preferences/readPreferences.ts");
    const read = await readPreferences(paths.config);
    prefersReadOnly = read.options.readOnly === true;
    return read;
  }
  const database = once(() =>
    openDatabase({
      path: paths.databaseFile,
      readOnly: readOnly || prefersReadOnly,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    }),
  );
  let redact = (text: string) => text;
  const vault = once(() => {
    const opened = database();
    if (!opened.ok) return opened;
    const made = createVault({ source: keyFile(paths.keyFile), known: opened.value.key });
    redact = made.redact;
    return ok(made);
  });
  const drafts = createDrafts(paths.draftsFolder);
  return {
    version,
    home: chosen === undefined ? paths.data : resolve(chosen),
    databasePath: paths.databaseFile,
    templatesFolder: paths.templatesFolder,
    catalogue: createCatalogue(storedFlavors(database, () => existsSync(paths.databaseFile))),
    flavorsFolder: paths.flavorsFolder,
    packsFolder: paths.packsFolder,
    isReadOnly: () => readOnly || prefersReadOnly,
    database,
    vault,
    drafts: () => ok(drafts),
    checks: createChecks(paths.checksFolder),
    preferences: () => {
      preferences ??= readOnce();
      return preferences;
    },
    redact: (text) => redact(text),
    copyByProgram: async (text) => {
      const { copyByProgram } = await import("./platform/clipboard.ts");
      return copyByProgram(text, { platform: process.platform, environment });
    },
    localFacts: async (query, limits = {}) => {
      const { readLocalFacts } = await import("./platform/localFacts/readLocalFacts.ts");
      return readLocalFacts(query, { environment, ...limits });
    },
    pythonEnvironment: async (python) => {
      const { findEnvironment } = await import("./integrations/pythonEnvironment.ts");
      return findEnvironment({ environment, folder, ...(python === undefined ? {} : { python }) });
    },
    pathExists: existsSync,
    variables: environment,
    logsFolder: paths.logsFolder,
    workspace: () => findWorkspace(folder),
    ...(environment.MLSTACK_STACK ? { activeStackOverride: environment.MLSTACK_STACK } : {}),
  };
}

/** Remembers the first success; a refusal is tried again, since what was in the way may be gone. */
function once<T>(make: () => Result<T>): () => Result<T> {
  let made: Result<T> | undefined;
  return () => {
    if (made?.ok !== true) made = make();
    return made;
  };
}
