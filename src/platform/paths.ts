import { join, resolve } from "node:path";

/** Where the program keeps things; all absolute. */
export interface Paths {
  /** The database and its backups. */
  readonly data: string;
  /** The key and preferences; apart from the data, so that a copied or synchronised database does not carry its key. */
  readonly config: string;
  /** Drafts and logs: of this machine only. */
  readonly state: string;
  readonly databaseFile: string;
  readonly keyFile: string;
  /** Copies of the code of flavors, each in a folder named by its content. */
  readonly flavorsFolder: string;
  /** Archives of flavors, each unpacked into a folder named by its content. */
  readonly packsFolder: string;
  readonly draftsFolder: string;
  /** What pip and uv said. */
  readonly logsFolder: string;
  /** How the last checks of artifact stores went. */
  readonly checksFolder: string;
  /** Templates of the person's own. */
  readonly templatesFolder: string;
}

/** What the places depend on; absent parts are those of this process. */
export interface PathsInput {
  /** `--home DIR` or `MLSTACK_HOME`: everything in this folder. A relative one starts at the working folder. */
  readonly home?: string;
  readonly platform?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly userHome?: string;
}

/** The places by the custom of the platform, or all below one folder. */
export function pathsOf(input: PathsInput = {}): Paths {
  const { data, config, state } = foldersOf(input);
  return {
    data,
    config,
    state,
    databaseFile: join(data, "mlstack.db"),
    keyFile: join(config, "key"),
    flavorsFolder: join(data, "flavors"),
    packsFolder: join(data, "packs"),
    draftsFolder: join(state, "drafts"),
    logsFolder: join(state, "logs"),
    checksFolder: join(state, "checks"),
    templatesFolder: join(config, "templates"),
  };
}

type Folders = Pick<Paths, "data" | "config" | "state">;

function foldersOf(input: PathsInput): Folders {
  const { platform = process.platform, environment = process.env } = input;
  if (input.home) return inside(resolve(input.home));
  const user = input.userHome ?? userHome();
  if (platform === "darwin") {
    const support = join(user, "Library", "Application Support", "mlstack");
    return { data: support, config: join(user, "Library", "Preferences", "mlstack"), state: join(support, "state") };
  }
  if (platform === "win32") {
    const local = environment.LOCALAPPDATA || join(user, "AppData", "Local");
    const roaming = environment.APPDATA || join(user, "AppData", "Roaming");
    return {
      data: join(local, "mlstack", "data"),
      config: join(roaming, "mlstack"),
      state: join(local, "mlstack", "state"),
    };
  }
  const xdg = (name: string, ...otherwise: string[]) =>
    join(absoluteOr(environment[name], join(user, ...otherwise)), "mlstack");
  return {
    data: xdg("XDG_DATA_HOME", ".local", "share"),
    config: xdg("XDG_CONFIG_HOME", ".config"),
    state: xdg("XDG_STATE_HOME", ".local", "state"),
  };
}

function inside(home: string): Folders {
  return { data: join(home, "data"), config: join(home, "config"), state: join(home, "state") };
}

/** XDG Base Directory Specification: a relative path is invalid and to be ignored. */
function absoluteOr(path: string | undefined, otherwise: string): string {
  return path?.startsWith("/") ? path : otherwise;
}

/** The home of the user. Node's `os` is asked only now: an import would cost every start 0.3 ms. */
function userHome(): string {
  return process.getBuiltinModule("node:os").homedir();
}
