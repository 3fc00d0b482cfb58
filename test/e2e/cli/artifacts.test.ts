import { afterEach, beforeEach, expect, test } from "bun:test";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Home } from "./program.ts";

let home: Home;
let store: string;
let here: string;

beforeEach(() => {
  home = new Home();
  store = join(home.folder.path, "store");
  here = join(home.folder.path, "here");
  mkdirSync(join(here, "tree/deep"), { recursive: true });
  writeFileSync(join(here, "tree/a.txt"), "alpha\n");
  writeFileSync(join(here, "tree/deep/b.json"), '{"b":1}');
  writeFileSync(join(here, "tree/empty"), "");
  home.do(`artifact-store register s -f local --path=${store}`);
});
afterEach(() => home[Symbol.dispose]());

function type(line: string, stdin?: string) {
  return home.type(line, { cwd: here, ...(stdin !== undefined && { stdin }) });
}

function did(line: string) {
  const ran = type(line);
  if (ran.code !== 0) throw new Error(`mlstack ${line}: ${ran.code} ${ran.stderr}`);
  return ran;
}

/** All that lies below a folder, by name. */
function below(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}

test("a tree goes up, is listed and read, and comes down as it was", () => {
  expect(did("artifact upload tree s:models -r").stderr).toBe("Uploaded 3 files (13 B).\n");
  expect(did("artifact ls s:models").stdout).toMatch(
    /^NAME +SIZE +MODIFIED\ndeep\/ .*\na\.txt +6 B .*\nempty +0 B .*\n$/,
  );
  const { items } = home.json("artifact ls s -r");
  expect(items.map(({ name, size }: { name: string; size: number }) => [name, size])).toEqual([
    ["models/a.txt", 6],
    ["models/deep/b.json", 7],
    ["models/empty", 0],
  ]);
  expect(did("artifact cat s:models/a.txt").stdout).toBe("alpha\n");
  did("artifact download s:models back --recursive");
  expect(below(join(here, "back"))).toEqual(below(join(here, "tree")));
  expect(readFileSync(join(here, "back/deep/b.json"), "utf8")).toBe('{"b":1}');
});

test("the same transfer again moves only what is missing or changed", () => {
  did("artifact upload tree s:models -r");
  expect(did("artifact upload tree s:models -r").stderr).toContain("nothing; 3 files were there already");
  did("artifact download s:models back -r");
  writeFileSync(join(here, "tree/new.txt"), "new");
  did("artifact upload tree s:models -r");
  expect(did("artifact download s:models back -r").stderr).toBe(
    "Downloaded 1 file (3 B); 3 files were there already.\n",
  );
});

test("a file goes into a folder under its own name, or to the path that is given", () => {
  did("artifact upload tree/a.txt s:models/");
  did("artifact upload tree/a.txt s");
  did("artifact upload tree/a.txt s:other.txt");
  did("artifact upload tree/a.txt s:models");
  expect(below(store)).toEqual(["a.txt", "models", "models/a.txt", "other.txt"]);
  did("artifact download s:models/a.txt");
  did("artifact download s:other.txt tree");
  did("artifact download s:other.txt new/name.txt");
  expect(below(here)).toContain("a.txt");
  expect(readFileSync(join(here, "new/name.txt"), "utf8")).toBe("alpha\n");
  expect(existsSync(join(here, "tree/other.txt"))).toBe(true);
});

test("what is there already with other content is replaced only when somebody says so", () => {
  did("artifact upload tree/a.txt s");
  writeFileSync(join(here, "a.txt"), "mine, and not to be lost");
  const refused = type("artifact download s:a.txt");
  expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining("--force")]);
  expect(type("artifact download s:a.txt", "n\n").code).toBe(3);
  expect(readFileSync(join(here, "a.txt"), "utf8")).toContain("mine");
  expect(type("artifact download s:a.txt", "y\n").code).toBe(0);
  expect(readFileSync(join(here, "a.txt"), "utf8")).toBe("alpha\n");
  writeFileSync(join(here, "a.txt"), "mine again");
  const up = type("artifact upload a.txt s");
  expect([up.code, up.stderr]).toEqual([3, expect.stringContaining("s:a.txt is there already")]);
  did("artifact upload a.txt s --force");
  expect(readFileSync(join(store, "a.txt"), "utf8")).toBe("mine again");
});

test("copies stay within a store or go to another", () => {
  did(`artifact-store register t -f local --path=${join(home.folder.path, "second")}`);
  did("artifact upload tree s:models -r");
  did("artifact cp s:models s:copy -r");
  did("artifact cp s:copy/a.txt t:x/");
  expect(did("artifact cp s:copy t:all -r").stderr).toBe("Copied 3 files (13 B).\n");
  expect(home.json("artifact ls t -r").items.map(({ name }: { name: string }) => name)).toEqual([
    "all/a.txt",
    "all/deep/b.json",
    "all/empty",
    "x/a.txt",
  ]);
  expect(type("artifact cp s:copy/a.txt t:all").code).toBe(3);
  expect(type("artifact cp s:copy s:copy/inner -r").stderr).toContain("into itself");
});

test("of two stores in one folder a copy takes what was there when it began", () => {
  did(`artifact-store register inner -f local --path=${join(store, "models/inner")}`);
  did("artifact upload tree s:models -r");
  expect(did("artifact cp s:models inner: -r").stderr).toBe("Copied 3 files (13 B).\n");
});

test("a file is removed at once, a folder only when somebody agrees", () => {
  did("artifact upload tree s:models -r");
  did("artifact rm s:models/empty");
  expect(type("artifact rm s:models").stderr).toContain("--recursive");
  const asked = type("artifact rm s:models -r", "n\n");
  expect([asked.code, asked.stderr]).toEqual([0, expect.stringContaining(`${store}/models? Nothing brings it back.`)]);
  expect(type("artifact rm s:models -r").code).toBe(1);
  expect(below(store)).toContain("models/deep/b.json");
  did("artifact rm s:models -r -y");
  expect(below(store)).toEqual([]);
});

test("sizes are summed by what is directly in a folder", () => {
  did("artifact upload tree s:models -r");
  did("artifact upload tree/a.txt s");
  const { stdout, stderr } = did("artifact du s -o csv");
  expect(stdout).toBe("size,files,name,kind\n13,3,models,folder\n6,1,a.txt,file\n");
  expect(stderr).toContain("19 B in 4 files in all");
});

test("stat tells size, time and the address that ZenML knows", () => {
  did("artifact upload tree/a.txt s:x");
  const found = home.json("artifact stat s:x");
  expect(found).toMatchObject({ store: "s", path: "x", address: `${store}/x`, kind: "file", size: 6 });
  expect(new Date(found.modified).getTime()).toBeGreaterThan(Date.now() - 60_000);
});

test("without a store the active stack's is meant, and prefixes name stores too", () => {
  did("artifact-store register vision-store -f local --path=vision");
  did("stack register v -o default -a vision-store --set");
  did("artifact upload tree/a.txt :x.txt");
  expect(did("artifact cat :x.txt").stdout).toBe("alpha\n");
  expect(did("artifact cat vision:x.txt").stdout).toBe("alpha\n");
  expect(did("artifact ls").stdout).toContain("x.txt");
});

test("a store whose name has colons is found by its whole name", () => {
  did(`artifact-store register a:b -f local --path=${store}`);
  did("artifact upload tree/a.txt a:b:x.txt");
  expect(did("artifact cat a:b:x.txt").stdout).toBe("alpha\n");
});

test("links to folders are left out of an upload and said", () => {
  symlinkSync("deep", join(here, "tree/link"));
  expect(did("artifact upload tree s -r").stderr).toContain("note: tree/link is a link to a folder and was left out.");
  expect(below(store)).not.toContain("link");
});

test("a check tries one step after the other and leaves nothing", () => {
  const { stdout, stderr, code } = type("artifact-store check s --write -o csv");
  expect(stdout.replaceAll(/,\d+,/g, ",ms,")).toBe(
    `step,ok,ms,said
secrets,true,ms,all are there
open,true,ms,flavor local
reach,true,ms,${store}
list,true,ms,it is empty
write,true,ms,${readProbeName(stdout)}
read back,true,ms,what was written
remove,true,ms,nothing of it is left
`,
  );
  expect([code, stderr]).toEqual([0, "note: The artifact store s works.\n"]);
  expect(below(store)).toEqual([]);
});

function readProbeName(text: string): string {
  return /\.mlstack-check-\w+/.exec(text)?.[0] ?? "no probe";
}

test("a check that fails says at which step and why", () => {
  home.do("artifact-store register bucket -f s3 --path=s3://b --key={{aws.key}}");
  const lost = type("artifact-store check bucket");
  expect(lost.code).toBe(3);
  expect(lost.stdout).toMatch(/^STEP .*\nsecrets +failed /);
  expect(lost.stderr).toContain("there is no secret aws");
  writeFileSync(join(home.folder.path, "file"), "");
  home.do(`artifact-store register f -f local --path=${join(home.folder.path, "file")}`);
  const file = type("artifact-store check f");
  expect(file.code).not.toBe(0);
  expect(file.stderr).toContain("is a file");
});

test("files keep their time, so that nobody takes an old one for new", () => {
  did("artifact upload tree/a.txt s");
  did("artifact download s:a.txt");
  expect(Math.floor(statSync(join(here, "a.txt")).mtimeMs / 1000)).toBe(
    Math.floor(statSync(join(store, "a.txt")).mtimeMs / 1000),
  );
});
