import { join } from "node:path";

/** What the places of files depend on. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As `process.platform` spells it. */
  readonly platform: string;
  /** Larger files are not read. */
  readonly maxBytes: number;
}

/** The most that is read of one file; what people keep in such files is far smaller. */
export const maxFileBytes = 1024 * 1024;

/** The user's own folder; undefined when the environment does not say. */
function homeOf({ environment, platform }: Machine): string | undefined {
  const { HOME, USERPROFILE } = environment;
  return (platform === "win32" ? USERPROFILE || HOME : HOME) || undefined;
}

/** A path below the user's folder; below one that is not there where nobody knows that folder. */
export function inHome(machine: Machine, ...parts: readonly string[]): string {
  return join(homeOf(machine) ?? "~", ...parts);
}

/** A path from the environment, in which `~` stands for the user's folder, as the AWS tools read it. */
export function expanded(machine: Machine, path: string): string {
  return path === "~" || path.startsWith("~/") ? inHome(machine, path.slice(1)) : path;
}

/** A path as people write it: `~/.kube/config`. */
export function shortPath(machine: Machine, path: string): string {
  const home = homeOf(machine);
  if (home === undefined || home === "/" || !path.startsWith(home)) return path;
  const rest = path.slice(home.length);
  return rest === "" || /^[/\\]/.test(rest) ? `~${rest}` : path;
}
