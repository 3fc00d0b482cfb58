import type { Catalogue } from "../catalogue/catalogue.ts";
import type { LocalFactQuery, LocalFacts } from "../core/localFact.ts";
import type { Preferences } from "../core/preference.ts";
import type { PythonEnvironment } from "../core/python/pythonEnvironment.ts";
import type { Result } from "../core/result.ts";
import type { Checks } from "../database/checkFiles.ts";
import type { Database } from "../database/database.ts";
import type { Drafts } from "../database/drafts.ts";
import type { Workspace } from "../platform/workspace.ts";
import type { Vault } from "../secrets/vault.ts";

/** What a use case may reach. `src/env.ts` puts it together. */
export interface Env {
  /** Nothing that is stored may be changed, because somebody asked for that. */
  readonly isReadOnly: () => boolean;
  /** Opens on first use; later calls return the same. */
  readonly database: () => Result<Database>;
  readonly catalogue: Catalogue;
  /** Seals and opens secret values; needs the key only when it is first asked. */
  readonly vault: () => Result<Vault>;
  /** Takes the secret values that this process has read or written out of a text; needs neither key nor database. For crash texts. */
  readonly redact: (text: string) => string;
  readonly drafts: () => Result<Drafts>;
  /** How the last check of each component went. */
  readonly checks: Checks;
  /** Puts a text onto the clipboard by a program of the system; false when there is none that works. */
  readonly copyByProgram: (text: string) => Promise<boolean>;
  /** Reads what files of this machine say of contexts, profiles, regions …; runs nothing, never throws. Larger files than `maxBytes` are left out. */
  readonly localFacts: (query: LocalFactQuery, limits?: { readonly maxBytes?: number }) => Promise<LocalFacts>;
  /**
   * The Python environment that packages are installed in: the one that is named, or the one that is active or near; starts nothing. Errors:
   * not-found (what is named is none), no-environment (there is none).
   */
  readonly pythonEnvironment: (python?: string) => Promise<Result<PythonEnvironment>>;
  /** Tells whether a path exists on this machine. */
  readonly pathExists: (path: string) => boolean;
  /** The stack that `MLSTACK_STACK` names for this process. */
  readonly activeStackOverride?: string;
  /** The folder that the person's own flavors resolve from; a marked one has a choice of the active stack of its own. Looked up anew each time. */
  readonly workspace: () => Workspace;
  /** Where copies of the code of flavors are kept; it need not exist. */
  readonly flavorsFolder: string;
  /** Where archives of flavors are unpacked; it need not exist. */
  readonly packsFolder: string;
  /** What the user prefers for the screens; read once. Whoever asks before the database is opened gets one that can only be read, if that is preferred. */
  readonly preferences: () => Promise<Preferences>;
  readonly version: string;
  /** The folder of the data, as people may look for it. */
  readonly home: string;
  readonly databasePath: string;
  /** The variables of this process, for programs that it starts. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Where the outputs of such programs are kept; it need not exist. */
  readonly logsFolder: string;
  /** Where the person keeps templates of their own; it need not exist. */
  readonly templatesFolder: string;
}
