import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What is odd about a store, as TypeScript. */
export interface OddStore {
  /** The bodies of its methods by their names, which may look at `path`; the others are not written. */
  readonly methods?: Readonly<Record<string, string>>;
  /** What is done when it is made. */
  readonly made?: string;
  /** What its implementation imports. */
  readonly imports?: string;
}

const names = [
  "openRead",
  "openWrite",
  "copyfile",
  "exists",
  "glob",
  "isdir",
  "listdir",
  "makedirs",
  "mkdir",
  "remove",
];
const all = [...names, "rename", "rmtree", "stat", "walk"];
const notWritten = 'throw new Error("not written");';

/** Writes a flavor `odd` with its implementation into a folder, in place of the last one; returns its file. */
export function writeOddStore(folder: string, { methods = {}, made = "", imports = "" }: OddStore): string {
  const path = join(folder, "odd.ts");
  const written = all.map((name) => `async ${name}(path: string): Promise<any> { ${methods[name] ?? notWritten} }`);
  writeFileSync(
    join(folder, "odd_implementation.ts"),
    `${imports}
import { BaseArtifactStore, StoreError } from "mlstack";
export class Odd extends BaseArtifactStore {
  readonly made = (() => { ${made} })();
  ${written.join("\n  ")}
}
`,
  );
  writeFileSync(
    path,
    `import { BaseArtifactStoreConfig, BaseArtifactStoreFlavor, optional, secretField } from "mlstack";
const OddConfig = BaseArtifactStoreConfig.extend({ key: optional(secretField()) });
export class OddFlavor extends BaseArtifactStoreFlavor<typeof OddConfig> {
  readonly name = "odd";
  readonly supportedSchemes = [];
  readonly configSchema = OddConfig;
  override async implementation() {
    return (await import("./odd_implementation.ts")).Odd;
  }
}
`,
  );
  return path;
}
