import { expect, test } from "bun:test";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { samples } from "../../../build/samples.ts";
import { cleanEnvironment, command, Folder, productArgv } from "../harness/app.ts";

const root = join(import.meta.dir, "../../..");

test("the commands of the README's first stack work as they stand there", async () => {
  using home = new Folder();
  const script = /```sh\n(mlstack secret create[\s\S]*?)```/.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1];
  if (script === undefined) throw new Error("the README has no such block");
  for (const name of script.matchAll(/@(\w+\.txt)/g)) writeFileSync(join(home.path, name[1] ?? ""), "value");
  const bin = join(home.path, "bin");
  mkdirSync(bin);
  symlinkSync(productArgv()[0] ?? "", join(bin, "mlstack"));
  const environment = cleanEnvironment(home.path);
  const { exitCode, stdout, stderr } = Bun.spawnSync(["sh", "-e", "-c", script], {
    cwd: home.path,
    env: { ...environment, PATH: `${bin}${delimiter}${environment.PATH}` },
  });
  expect([exitCode, stderr.toString()]).toEqual([0, expect.stringContaining("Registered the stack prod")]);
  expect(JSON.parse(stdout.toString())).toMatchObject({ name: "prod", active: true });
});

test("every sample of the scratch home is accepted", async () => {
  using home = new Folder();
  for (const sample of samples) {
    const { code, stderr } = await command({ home: home.path, args: sample });
    expect([sample.join(" "), code, stderr]).toEqual([sample.join(" "), 0, expect.any(String)]);
  }
});
