import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What is odd about a store, as TypeScript. */
export interface OddStore {
  /** The body of `exists`, which may look at `path`. */
  readonly exists?: string;
  /** What is done when it is made. */
  readonly made?: string;
  /** What its implementation imports. */
  readonly imports?: string;
}

const methods = ["openRead", "openWrite", "copyfile", "glob", "isdir", "listdir", "makedirs", "mkdir"]
  .concat("remove", "rename", "rmtree", "stat", "walk")
  .map((name) => `${name}(): never { throw new Error("not written"); }`);

/** Writes a flavor `odd` with its implementation into a folder, in place of the last one; returns its file. */
export function writeOddStore(folder: string, { exists = "return false;", made = "", imports = "" }: OddStore): string {
  const path = join(folder, "odd.ts");
  writeFileSync(
    join(folder, "odd_implementation.ts"),
    `${imports}
import { BaseArtifactStore, StoreError } from "mlstack";
export class Odd extends BaseArtifactStore {
  readonly made = (() => { ${made} })();
  async exists(path: string): Promise<boolean> { ${exists} }
  ${methods.join("\n  ")}
}
`,
  );
  writeFileSync(
    path,
    `import { BaseArtifactStoreConfig, BaseArtifactStoreFlavor } from "mlstack";
export class OddFlavor extends BaseArtifactStoreFlavor<typeof BaseArtifactStoreConfig> {
  readonly name = "odd";
  readonly supportedSchemes = [];
  readonly configSchema = BaseArtifactStoreConfig;
  override async implementation() {
    return (await import("./odd_implementation.ts")).Odd;
  }
}
`,
  );
  return path;
}
