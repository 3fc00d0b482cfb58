import { afterEach, beforeEach, expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Home } from "./program.ts";

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home[Symbol.dispose]());

test("a value can be piped in, and the line feed at its end is kept and told", () => {
  const { stderr } = home.do("secret create aws --key=@/dev/stdin", { stdin: "hunter2\n" });
  expect(stderr).toContain("key ends in a line feed");
  expect(stderr).not.toContain("hunter2");
  expect(home.json("secret get aws --reveal").values).toEqual({ key: "hunter2\n" });
  expect(home.do("secret update aws --key=@/dev/stdin", { stdin: "plain" }).stderr).not.toContain("line feed");
  const store = home.do("artifact-store register s -f s3 --path=s3://x --key=@/dev/stdin", { stdin: "AKIA\n" });
  expect(store.stderr).toContain("key ends in a line feed");
});

test("what has no end or is a folder is refused", () => {
  const endless = home.type("secret create x --key=@/dev/zero");
  expect([endless.code, endless.stderr]).toEqual([65, expect.stringContaining("more than 1 MiB")]);
  expect(home.type(`secret create x --key=@${home.folder.path}`).stderr).toContain("is a folder");
  const path = join(home.folder.path, "big");
  writeFileSync(path, "x".repeat(2 ** 20));
  expect(home.type(`secret create x --key=@${path}`).code).toBe(0);
});

test("deleting a secret names the components that still refer to it", () => {
  home.do("secret create aws --key=1");
  home.do("artifact-store register s -f s3 --path=s3://x --key={{aws.key}}");
  home.do("artifact-store register other -f s3 --path=s3://x --key={{gcp.key}} --secret=aws");
  const { stderr } = home.do("secret delete aws -y");
  expect(stderr).toContain("note: The artifact store s still refers to the secret aws");
  expect(stderr).not.toContain("other");
  expect(home.json("secret list").total).toBe(0);
});
