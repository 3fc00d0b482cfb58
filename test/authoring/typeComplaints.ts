/** One complaint of the type checker. */
export interface TypeComplaint {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What the project's type checker says of a folder that has a `tsconfig.json`. */
export async function typeComplaints(folder: string): Promise<readonly TypeComplaint[]> {
  const child = Bun.spawn([process.execPath, "check", "--no-script"], { cwd: folder, stdout: "pipe", stderr: "pipe" });
  const [stdout, stderr, code] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  const errors = [...`${stdout}\n${stderr}`.matchAll(/^(\S+)\((\d+),\d+\): error (.+)$/gm)];
  if (code !== 0 && errors.length === 0) throw new Error(`the type checker failed: ${stdout}${stderr}`);
  return errors.map(([, file = "", line, message = ""]) => ({ file, line: Number(line), message }));
}
