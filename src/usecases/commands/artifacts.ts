import type { CommandLine } from "../../interop/commands/argument.ts";
import { type Commands, inBoth } from "./commands.ts";

/** A file or folder of an artifact store. */
export interface StoredArtifact {
  /** Name of the store. */
  readonly store: string;
  /** Relative to the root of the store. */
  readonly inner: string;
  readonly kind: "file" | "folder";
}

/** The commands that fetch a file or folder, and that look at it. */
export function commandsForArtifact(artifact: StoredArtifact): { readonly fetch: Commands; readonly look: Commands } {
  const { store, inner, kind } = artifact;
  const address = `${store}:${inner}`;
  const all = kind === "folder" ? ["--recursive"] : [];
  return {
    fetch: ours(["mlstack", "artifact", "download", address, ...all]),
    look: ours(["mlstack", "artifact", kind === "folder" ? "ls" : "cat", address]),
  };
}

/** ZenML's command line does nothing with what is in a store. */
function ours(line: CommandLine): Commands {
  return inBoth((program) =>
    program === "mlstack"
      ? { lines: [line], notes: [] }
      : { lines: [], notes: ["ZenML's command line has nothing for files in artifact stores."] },
  );
}
