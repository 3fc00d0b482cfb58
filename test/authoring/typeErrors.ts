import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dir, "../..");

/** One complaint of the type checker. */
export interface TypeComplaint {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

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
    const child = Bun.spawn([process.execPath, "check", "--no-script"], {
      cwd: folder,
      stdout: "pipe",
      stderr: "pipe",
    });
    const [stdout, stderr, code] = await Promise.all([
      new Response(child.stdout).text(),
      new Response(child.stderr).text(),
      child.exited,
    ]);
    const errors = [...`${stdout}\n${stderr}`.matchAll(/^(\S+)\((\d+),\d+\): error (.+)$/gm)];
    if (code !== 0 && errors.length === 0) throw new Error(`the type checker failed: ${stdout}${stderr}`);
    return errors.map(([, file = "", line, message = ""]) => ({ file, line: Number(line), message }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
