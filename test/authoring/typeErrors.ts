import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TypeComplaint, typeComplaints } from "./typeComplaints.ts";

const root = join(import.meta.dir, "../..");

/** Type-checks files as a flavor's author would, in a folder outside the project; `"mlstack"` is the project's own. */
export async function typeErrors(files: Readonly<Record<string, string>>): Promise<readonly TypeComplaint[]> {
  const folder = await mkdtemp(join(tmpdir(), "mlstack-types-"));
  try {
    const paths = { mlstack: [join(root, "src/authoring/index.ts")] };
    const config = {
      extends: join(root, "tsconfig.json"),
      compilerOptions: { paths, types: [], lib: ["ESNext", "DOM", "DOM.AsyncIterable"] },
      include: ["*.ts"],
    };
    await Bun.write(join(folder, "tsconfig.json"), JSON.stringify(config));
    for (const [name, text] of Object.entries(files)) await Bun.write(join(folder, name), text);
    return await typeComplaints(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
