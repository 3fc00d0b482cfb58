import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "bun:test";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Home } from "../e2e/cli/program.ts";
import { productArgv } from "../e2e/harness/app.ts";
import { newBucket } from "./open.ts";
import { startVersitygw, type Versitygw } from "./versitygw.ts";

let server: Versitygw;
let home: Home;
let here: string;

beforeAll(async () => {
  server = await startVersitygw();
});
afterAll(() => server[Symbol.dispose]());
beforeEach(async () => {
  home = new Home(productArgv());
  here = join(home.folder.path, "here");
  mkdirSync(join(here, "tree/deep"), { recursive: true });
  writeFileSync(join(here, "tree/a.txt"), "alpha\n");
  writeFileSync(join(here, "tree/deep/b.bin"), new Uint8Array(20 * 2 ** 20).fill(7));
  home.do(`secret create minio --key=${server.key} --secret=${server.secret} --wrong=no`);
  register("s", await newBucket(server), "{{minio.secret}}");
});
afterEach(() => home[Symbol.dispose]());

function register(name: string, bucket: string, secret: string, endpoint = server.endpoint): void {
  const client = JSON.stringify({ endpoint_url: endpoint, region_name: "us-east-1" });
  home.run([
    ...["artifact-store", "register", name, "-f", "s3", `--path=s3://${bucket}/prod`, "--key={{minio.key}}"],
    ...[`--field=secret=${secret}`, `--client_kwargs=${client}`],
  ]);
}

function type(line: string) {
  return home.type(line, { cwd: here });
}

function did(line: string) {
  const ran = type(line);
  if (ran.code !== 0) throw new Error(`mlstack ${line}: ${ran.code} ${ran.stderr}`);
  return ran;
}

test("every verb works on a bucket as on a folder", () => {
  expect(did("artifact ls s").stderr).toContain("There is nothing in it");
  expect(did("artifact upload tree s:models -r").stderr).toBe("Uploaded 2 files (20 MiB).\n");
  expect(did("artifact upload tree s:models -r").stderr).toContain("nothing; 2 files were there already");
  expect(home.json("artifact ls s:models").items.map(({ name }: { name: string }) => name)).toEqual(["deep", "a.txt"]);
  expect(home.json("artifact stat s:models/deep/b.bin")).toMatchObject({ size: 20 * 2 ** 20, kind: "file" });
  expect(did("artifact cat s:models/a.txt").stdout).toBe("alpha\n");
  expect(did("artifact du s -o csv").stdout).toContain(`${20 * 2 ** 20 + 6},2,models,folder`);
  did("artifact download s:models back -r");
  expect(readFileSync(join(here, "back/deep/b.bin")).equals(readFileSync(join(here, "tree/deep/b.bin")))).toBe(true);
  expect(did("artifact download s:models back -r").stderr).toContain("nothing; 2 files were there already");
  did("artifact cp s:models s:copy -r");
  expect(type("artifact cp s:models/a.txt s:copy/a.txt").code).toBe(3);
  did("artifact rm s:copy/a.txt");
  did("artifact rm s:models -r -y");
  expect(home.json("artifact ls s -r").items.map(({ name }: { name: string }) => name)).toEqual(["copy/deep/b.bin"]);
  expect(readdirSync(here).sort()).toEqual(["back", "tree"]);
}, 60_000);

test("files go from a bucket to a folder store and back", () => {
  did("artifact upload tree s:models -r");
  home.do(`artifact-store register l -f local --path=${join(home.folder.path, "store")}`);
  expect(did("artifact cp s:models l:m -r").stderr).toBe("Copied 2 files (20 MiB).\n");
  did("artifact cp l:m s:again -r");
  expect(home.json("artifact du s:again").items).toHaveLength(2);
}, 60_000);

test("a check names the step and the cause", async () => {
  const good = type("artifact-store check s --write");
  expect([good.code, good.stderr]).toEqual([0, "note: The artifact store s works.\n"]);
  expect(good.stdout.match(/ ok /g)).toHaveLength(7);
  register("nobucket", "not-there", "{{minio.secret}}");
  register("badsecret", await newBucket(server), "{{minio.wrong}}");
  register("nohost", "b", "{{minio.secret}}", "http://127.0.0.1:1");
  expect(type("artifact-store check nobucket")).toMatchObject({
    code: 3,
    stderr: expect.stringContaining("not-there"),
  });
  const bad = type("artifact-store check badsecret");
  expect([bad.code, bad.stdout]).toEqual([4, expect.stringMatching(/\nreach +failed /)]);
  const away = type("artifact-store check nohost");
  expect([away.code, away.stderr]).toEqual([1, expect.stringContaining("127.0.0.1:1")]);
  for (const { stdout, stderr } of [good, bad, away]) expect(stdout + stderr).not.toContain(server.secret);
}, 60_000);

test("a tree in a bucket is removed whole, and what only begins alike stays", () => {
  did("artifact upload tree/a.txt s:models/x");
  did("artifact upload tree/a.txt s:models2/x");
  did("artifact rm s:models -r -y");
  expect(home.json("artifact ls s -r").items.map(({ name }: { name: string }) => name)).toEqual(["models2/x"]);
});
