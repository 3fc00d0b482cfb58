/** Waits until something holds, some seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 4000;
  while (!holds()) {
    if (performance.now() > end) throw new Error("it did not come to that");
    await Bun.sleep(50);
  }
}

/** The working folders of children that run a person's code, as far as they lie below a folder. Linux tells them. */
export function childrenIn(folder: string): readonly string[] {
  const { stdout } = Bun.spawnSync(["ps", "-eo", "pid,args"]);
  const marked = stdout
    .toString()
    .split("\n")
    .filter((line) => line.includes("__run-user-code"));
  return marked.filter((line) => {
    const { stdout: cwd } = Bun.spawnSync(["readlink", `/proc/${Number.parseInt(line, 10)}/cwd`]);
    return cwd.toString().startsWith(folder);
  });
}
