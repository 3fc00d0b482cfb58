import { beforeEach, describe, expect, test } from "bun:test";
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixWords } from "../../../src/core/fix/words.ts";
import { registerComponent } from "../../../src/usecases/component/register.ts";
import { updateComponent } from "../../../src/usecases/component/update.ts";
import type { Env } from "../../../src/usecases/env.ts";
import { applySteps } from "../../../src/usecases/fix/apply.ts";
import { fixesFor } from "../../../src/usecases/fix/fixesFor.ts";
import { previewSteps } from "../../../src/usecases/fix/preview.ts";
import { checkFlavor } from "../../../src/usecases/flavor/check.ts";
import { deleteFlavor } from "../../../src/usecases/flavor/delete.ts";
import { describeFlavor } from "../../../src/usecases/flavor/describe.ts";
import { flavorFileLooker } from "../../../src/usecases/flavor/fileStates.ts";
import { addFlavorPack, openFlavorPack } from "../../../src/usecases/flavor/pack.ts";
import { refreshCandidates, refreshFlavor } from "../../../src/usecases/flavor/refresh.ts";
import { registerFlavor } from "../../../src/usecases/flavor/register.ts";
import { flavorStates } from "../../../src/usecases/flavor/state.ts";
import { trustFolder } from "../../../src/usecases/flavor/trust.ts";
import { redo, undo } from "../../../src/usecases/history/undo.ts";
import { registerStack } from "../../../src/usecases/stack/register.ts";
import { validateStacks } from "../../../src/usecases/stack/validate.ts";
import { emptyHome, openHome, refusal, value } from "../home.ts";

let env: Env;
let root: string;
const type = "artifact_store";

beforeEach(() => {
  env = emptyHome();
  root = env.home;
  mkdirSync(join(root, "flavors"));
});

function flavorText(fields: string, more = ""): string {
  return `import { BaseArtifactStoreConfig, BaseArtifactStoreFlavor, secretField, z } from "mlstack";
export const Config = BaseArtifactStoreConfig.extend({ ${fields} });
export class MyFlavor extends BaseArtifactStoreFlavor<typeof Config> {
  readonly name = "my_store";
  readonly supportedSchemes = ["s3://"] as const;
  readonly configSchema = Config;
  ${more}
}
`;
}

const sized = 'size: z.int().default(3).refine((n) => n !== 13, "is unlucky")';

function write(fields = sized, more = ""): void {
  writeFileSync(join(root, "flavors/mine.ts"), flavorText(fields, more));
}

async function registered(fields = sized) {
  write(fields);
  return value(await registerFlavor(env, { type, source: "flavors.mine.MyFlavor" }));
}

function store(name: string, configuration: Record<string, string>) {
  return registerComponent(env, { type, name, flavor: "my_store", configuration });
}

describe("registering", () => {
  test("by its dot path it is in the catalogue at once, like a built-in one", async () => {
    const { flavor, ran, changed } = await registered();
    expect([flavor.source, changed]).toEqual(["flavors.mine.MyFlavor", true]);
    expect(ran).toEndWith("flavors/mine.ts");
    expect(env.catalogue.find(type, "my_store")?.origin).toEqual({
      kind: "custom",
      workspace: root,
      source: "flavors.mine.MyFlavor",
    });
    const { fields } = value(await describeFlavor(env, { type, name: "my_store" }));
    expect(fields.map(({ name }) => name)).toEqual(["path", "size"]);
    expect(value(await flavorStates(env)).get("artifact_store/my_store")?.state).toBe("ok");
  });

  test("again it changes nothing, and takes over what the file says when that is another", async () => {
    await registered();
    expect(await registered()).toMatchObject({ changed: false, replaced: false });
    expect(await registered("region: z.string()")).toMatchObject({ changed: true, replaced: true });
    expect(env.catalogue.entries().filter(({ name }) => name === "my_store").length).toBe(1);
  });

  test.each([
    ["flavors.mine.MyFlavour", "not-found|bad-data", "does not export MyFlavour", "Did you mean MyFlavor?"],
    ["flavors.mien.MyFlavor", "not-found", "names flavors/mien.ts", "Did you mean flavors.mine.MyFlavor?"],
    ["flavors.mine.Config", "bad-data", "Config is no flavor", "extends the base"],
  ])("%s is refused with what was likely meant", async (source, codes, said, hint) => {
    write();
    const refused = refusal(await registerFlavor(env, { type, source }));
    expect(codes.split("|")).toContain(refused.code);
    expect([refused.message, refused.hint]).toEqual([expect.stringContaining(said), expect.stringContaining(hint)]);
  });

  test("Python is neither run nor read, and the way to go on is named", async () => {
    writeFileSync(join(root, "flavors/zen.py"), "import os; os.abort()");
    const refused = refusal(await registerFlavor(env, { type, source: "flavors.zen.ZenFlavor" }));
    expect(refused).toMatchObject({ code: "not-found", message: expect.stringContaining("nothing was run") });
    expect(refused.hint).toContain("mlstack flavor new zen");
  });

  test("a flavor of another type, of a taken name or of another workspace is refused, each with its reason", async () => {
    await registered();
    const ofType = refusal(await registerFlavor(env, { type: "alerter", source: "flavors.mine.MyFlavor" }));
    expect(ofType).toMatchObject({ code: "bad-data", at: { line: expect.any(Number) } });
    writeFileSync(join(root, "flavors/s3.ts"), flavorText("").replace("my_store", "s3"));
    const builtIn = refusal(await registerFlavor(env, { type, source: "flavors.s3.MyFlavor" }));
    expect([builtIn.code, builtIn.message]).toEqual(["name-taken", expect.stringContaining("built-in")]);
    expect([builtIn.at?.file, builtIn.at?.line]).toEqual([join(root, "flavors/s3.ts"), 4]);
    const other = join(root, "elsewhere");
    mkdirSync(join(other, "flavors"), { recursive: true });
    writeFileSync(join(other, "flavors/mine.ts"), flavorText(""));
    const there = openHome(root, { folder: other });
    const taken = refusal(await registerFlavor(there, { type, source: "flavors.mine.MyFlavor" }));
    expect([taken.code, taken.message]).toEqual(["name-taken", expect.stringContaining(`in the workspace ${root}`)]);
    const same = value(await registerFlavor(there, { type, source: join(root, "flavors/mine.ts") }));
    expect([same.flavor.workspace, same.changed]).toEqual([root, false]);
  });

  test("a schema that no check can be made of is refused, and not when its first component is made", async () => {
    const schema = { properties: { path: { type: "string" }, port: { not: { type: "string" } } } };
    writeFileSync(join(root, "flavors/odd_store.json"), JSON.stringify(schema));
    const refused = refusal(await registerFlavor(env, { type, source: join(root, "flavors/odd_store.json") }));
    expect([refused.code, refused.message]).toEqual([
      "bad-data",
      expect.stringContaining("Nothing can be checked by the schema of the flavor"),
    ]);
  });

  test("a JSON Schema file registers without any code, under the name of its file", async () => {
    const schema = {
      title: "Plain",
      properties: { path: { type: "string" }, n: { type: "integer", minimum: 1 } },
      required: ["path"],
    };
    writeFileSync(join(root, "flavors/plain_store.json"), JSON.stringify(schema));
    const { flavor, ran } = value(await registerFlavor(env, { type, source: join(root, "flavors/plain_store.json") }));
    expect([flavor.name, flavor.spec.title, ran]).toEqual(["plain_store", "Plain", undefined]);
    const made = (n: string) =>
      registerComponent(env, { type, name: "p", flavor: "plain_store", configuration: { path: "x", n } });
    expect(refusal(await made("0")).message).toBe("n must be at least 1, got 0.");
    value(await made("1"));
  });

  test("data that are no store's are refused, each with its reason", async () => {
    const file = join(root, "plain.json");
    const said = async (text: object) => {
      writeFileSync(file, JSON.stringify(text));
      return refusal(await registerFlavor(env, { type, source: file })).message;
    };
    expect(await said({ properties: { n: { type: "integer" } } })).toContain("has no field path");
    expect(await said({ name: "a", type, schema: { type: "string" } })).toContain("is of no object");
    expect(await said({ name: "a", type, schema: { properties: { path: {} } }, more: 1 })).toContain('"more"');
    expect(await said({ name: "a", type: "nope", schema: {} })).toContain("of the type nope");
  });

  test("a store as data says its schemes, which count as those of code do; one that says none takes any path and is told so", async () => {
    const file = join(root, "plain_store.json");
    const schema = { properties: { path: { type: "string" } } };
    const said = { name: "plain_store", type, schema, supportedSchemes: ["s3://"] };
    writeFileSync(file, JSON.stringify(said));
    const told = async () =>
      value(await registerFlavor(env, { type, source: file })).findings.map(({ rule, severity }) => [rule, severity]);
    const made = (path: string) =>
      registerComponent(env, { type, name: "p", flavor: "plain_store", configuration: { path } });
    expect(await told()).toEqual([]);
    expect(refusal(await made("gs://a")).message).toBe("path must start with s3://.");
    expect(value(await made("'s3://a'")).component.configuration.path).toBe("s3://a");
    writeFileSync(file, JSON.stringify({ ...said, supportedSchemes: "s3://" }));
    expect(refusal(await registerFlavor(env, { type, source: file })).message).toContain("supportedSchemes");
    writeFileSync(file, JSON.stringify(schema));
    expect(await told()).toEqual([["flavor-schemes-missing", "warning"]]);
    value(await updateComponent(env, { type, ref: "p", set: { path: "gs://a" } }));
  });

  test("a text that only its format calls a password is a secret", async () => {
    const properties = { path: { type: "string" }, api_key: { type: "string", format: "password" } };
    writeFileSync(join(root, "plain_store.json"), JSON.stringify({ properties }));
    value(await registerFlavor(env, { type, source: join(root, "plain_store.json") }));
    const configuration = { path: "x", api_key: "hunter2" };
    const { component } = value(
      await registerComponent(env, { type, name: "p", flavor: "plain_store", configuration }),
    );
    expect(JSON.stringify(component.configuration)).not.toContain("hunter2");
    expect(component.sealedFields).toEqual(["api_key"]);
  });

  test("with a schema given no code runs, not even when values are checked", async () => {
    write(sized, "never = process.exit(3);");
    writeFileSync(
      join(root, "said.json"),
      JSON.stringify({ name: "my_store", type, schema: { properties: { path: { type: "string" } } } }),
    );
    const { ran } = value(
      await registerFlavor(env, { type, source: "flavors.mine.MyFlavor", schema: join(root, "said.json") }),
    );
    expect(ran).toBeUndefined();
    value(await store("a", { path: "anything" }));
  });

  test("all that registration says, check says too, and stores nothing", async () => {
    write("api_key: z.string()");
    const { findings } = value(await checkFlavor(env, { source: "flavors.mine.MyFlavor" }));
    expect(findings.map(({ rule, at }) => [rule, at.line])).toEqual([["flavor-secret-unmarked", 2]]);
    expect(env.catalogue.find(type, "my_store")).toBeUndefined();
  });
});

describe("using", () => {
  test("what only the flavor's code can tell is checked when a component is registered and changed", async () => {
    await registered();
    expect(refusal(await store("a", { path: "s3://a", size: "13" })).message).toBe("size: is unlucky.");
    expect(refusal(await store("a", { path: "gs://a" })).message).toBe("path must start with s3://.");
    value(await store("a", { path: "s3://a", size: "12" }));
    expect(refusal(await updateComponent(env, { type, ref: "a", set: { size: "13" } })).message).toBe(
      "size: is unlucky.",
    );
  });

  test("a file that changed is told, and what was registered still counts, its checks too", async () => {
    await registered();
    write(`${sized}, region: z.string()`);
    const { warnings } = value(await store("a", { path: "s3://a" }));
    expect(warnings.map(({ rule, hint }) => [rule, hint])).toEqual([
      ["not-trusted", "Take it over: mlstack flavor refresh artifact_store/my_store"],
    ]);
    expect(refusal(await store("b", { path: "s3://b", size: "13" })).message).toBe("size: is unlucky.");
  });

  test("a file that is gone leaves the stored schema, with a warning", async () => {
    await registered();
    rmSync(join(root, "flavors/mine.ts"));
    const { warnings } = value(await store("a", { path: "s3://a", size: "13" }));
    expect(warnings.map(({ rule }) => rule).toSorted()).toEqual(["flavor-file-missing", "flavor-not-asked"]);
    expect(value(await flavorStates(env)).get("artifact_store/my_store")?.state).toBe("missing");
  });
});

describe("taking changes over", () => {
  test("a refresh tells what is another, and components that lack a new field are findings that say how to fill it", async () => {
    await registered();
    value(await store("a", { path: "s3://a" }));
    const composed = { orchestrator: ["default"], artifact_store: ["a"] };
    const { components } = value(await registerStack(env, { name: "s", components: composed })).stack;
    write("region: z.string()");
    const [candidate] = value(await refreshCandidates(env));
    expect(candidate).toMatchObject({ state: "changed", mayRun: false });
    if (candidate === undefined) throw new Error("no candidate");
    const { rows, findings } = value(await refreshFlavor(env, candidate.flavor));
    expect(rows.map(({ kind, name }) => [kind, name])).toEqual([
      ["removed", "fields.size"],
      ["added", "fields.region"],
    ]);
    expect(findings.map(({ message }) => message)).toEqual(["region is required."]);
    const [checked] = value(await validateStacks(env, { refs: ["s"] }));
    const found = checked?.findings.find(({ rule }) => rule === "invalid-config");
    expect(found?.hint).toBe("Fill the required field region: mlstack artifact-store update a --region=…");
    if (found === undefined) throw new Error("nothing was found");
    const [fix] = value(await fixesFor(env, components, found));
    expect(fix && fixWords(fix)).toBe("fill in region of a");
    const preview = value(await previewSteps(env, components, fix?.steps ?? []));
    expect(preview).toEqual([{ group: ["artifact store", "a"], name: "region", kind: "added", right: "to be given" }]);
    expect(refusal(await applySteps(env, { ref: "s", steps: fix?.steps ?? [] })).hint).toContain("--region=…");
    value(await updateComponent(env, { type, ref: "a", set: { region: "eu" } }));
    const [after] = value(await validateStacks(env, { refs: ["s"] }));
    expect(after?.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("in a trusted folder a change is taken over at once, and said; outside of it never", async () => {
    await registered();
    value(await trustFolder(env, { folder: join(root, "flavors"), trusted: true }));
    write("region: z.string()");
    const { warnings } = value(await store("a", { path: "s3://a", region: "eu" }));
    expect(warnings.map(({ rule }) => rule)).toEqual(["flavor-taken-over"]);
    value(await trustFolder(env, { folder: join(root, "flavors"), trusted: false }));
    write("zone: z.string()");
    expect(refusal(await store("b", { path: "s3://b", zone: "x" })).message).toContain("no field zone");
  });

  test("a trusted file that imports one from elsewhere is not taken over unasked", async () => {
    mkdirSync(join(root, "elsewhere"));
    writeFileSync(join(root, "elsewhere/more.ts"), "export const most = 3;\n");
    await registered();
    value(await trustFolder(env, { folder: join(root, "flavors"), trusted: true }));
    writeFileSync(
      join(root, "flavors/mine.ts"),
      `import { most } from "../elsewhere/more.ts";\n${flavorText("size: z.int().default(most)")}`,
    );
    const { warnings } = value(await store("a", { path: "s3://a" }));
    expect(warnings.map(({ rule }) => rule)).toEqual(["not-trusted"]);
    expect(value(await refreshCandidates(env))).toMatchObject([{ state: "changed", mayRun: false }]);
  });

  test("a trusted file that others can write by now is not run", async () => {
    await registered();
    value(await trustFolder(env, { folder: root, trusted: true }));
    write("region: z.string()");
    chmodSync(join(root, "flavors/mine.ts"), 0o666);
    const { warnings } = value(await store("a", { path: "s3://a" }));
    expect(warnings.map(({ rule }) => rule)).toEqual(["flavor-file-unreadable"]);
  });
});

describe("taking back", () => {
  test("a file that others can write by now says so, and is read again once they cannot", async () => {
    await registered();
    const { look } = flavorFileLooker(env);
    const seen = async () =>
      (await look())
        .values()
        .map(({ state, why }) => [state, why?.message])
        .toArray();
    expect(await seen()).toEqual([["ok", undefined]]);
    write("");
    chmodSync(join(root, "flavors/mine.ts"), 0o666);
    expect(await seen()).toEqual([["unreadable", expect.stringContaining("can be written by everybody")]]);
    chmodSync(join(root, "flavors/mine.ts"), 0o644);
    expect(await seen()).toEqual([["changed", undefined]]);
  });

  test("what changed once more after somebody was asked is not run", async () => {
    await registered();
    write("a: z.string()");
    const [candidate] = value(await refreshCandidates(env));
    if (candidate === undefined) throw new Error("no candidate");
    write("b: z.string()");
    const refused = refusal(await refreshFlavor(env, candidate.flavor, candidate.presentHash));
    expect([refused.code, refused.message]).toEqual(["conflict", expect.stringContaining("nothing was run")]);
    const [again] = value(await refreshCandidates(env));
    value(await refreshFlavor(env, candidate.flavor, again?.presentHash));
  });

  test("a flavor in use cannot be deleted; its users are named", async () => {
    await registered();
    value(await store("a", { path: "s3://a" }));
    const refused = refusal(await deleteFlavor(env, { type, name: "my_store" }));
    expect([refused.code, refused.message]).toEqual(["in-use", expect.stringContaining("component a")]);
    expect(refusal(await deleteFlavor(env, { type, name: "s3" })).code).toBe("protected");
  });

  test("registering and deleting can be undone and redone", async () => {
    await registered();
    value(await deleteFlavor(env, { type, name: "my_store" }));
    expect(env.catalogue.find(type, "my_store")).toBeUndefined();
    value(await undo(env));
    expect(env.catalogue.find(type, "my_store")).toBeDefined();
    value(await undo(env));
    expect(env.catalogue.find(type, "my_store")).toBeUndefined();
    value(await redo(env));
    expect(env.catalogue.find(type, "my_store")).toBeDefined();
  });
});

test("the code of what was only checked goes after a while; that of flavors stays, also where only undo would bring them back", async () => {
  const copies = () => readdirSync(env.flavorsFolder).toSorted();
  const age = () => {
    for (const name of copies()) utimesSync(join(env.flavorsFolder, name), 0, 0);
  };
  const first = (await registered()).flavor.hash;
  write("a: z.string()");
  value(await checkFlavor(env, { source: "flavors.mine.MyFlavor" }));
  age();
  write("b: z.string()");
  value(await checkFlavor(env, { source: "flavors.mine.MyFlavor" }));
  const second = (await registered("c: z.string()")).flavor.hash;
  expect(copies().length).toBe(3);
  expect(copies()).toEqual(expect.arrayContaining([first, second]));
  age();
  value(await deleteFlavor(env, { type, name: "my_store" }));
  const third = (await registered("d: z.string()")).flavor.hash;
  expect(copies()).toEqual([first, second, third].toSorted());
});

test("of a pack the malformed flavor is told and keeps no other out", async () => {
  const pack = join(root, "pack");
  mkdirSync(pack);
  writeFileSync(join(pack, "good.ts"), flavorText(""));
  writeFileSync(join(pack, "bad.ts"), `${flavorText("").replace("my_store", "other")}throw new Error("no luck");\n`);
  writeFileSync(join(pack, "helper.ts"), "export const help = 1;\n");
  const opened = value(await openFlavorPack(env, pack));
  expect(opened).toMatchObject({ mayRun: false, sources: [{ exportName: "MyFlavor" }, { exportName: "MyFlavor" }] });
  const added = await addFlavorPack(env, opened);
  expect(added.map(({ registered, findings }) => [registered?.flavor.name, findings.map(({ rule }) => rule)])).toEqual([
    [undefined, ["bad-data"]],
    ["my_store", []],
  ]);
});

test("a pack of a trusted folder runs unasked, but not with what it imports from elsewhere", async () => {
  const pack = join(root, "pack");
  mkdirSync(pack);
  writeFileSync(join(pack, "good.ts"), flavorText(""));
  writeFileSync(join(root, "more.ts"), "export const most = 3;\n");
  value(await trustFolder(env, { folder: pack, trusted: true }));
  expect(value(await openFlavorPack(env, pack)).mayRun).toBe(true);
  writeFileSync(
    join(pack, "far.ts"),
    `import { most } from "../more.ts";\n${flavorText("size: z.int().default(most)")}`,
  );
  expect(value(await openFlavorPack(env, pack)).mayRun).toBe(false);
});

test("an archive stays unpacked as long as one of its flavors is registered, or undo could bring it back", async () => {
  mkdirSync(join(root, "pack"));
  const packed = async (name: string, register: boolean) => {
    writeFileSync(join(root, "pack/good.ts"), flavorText("").replace("my_store", name));
    const archive = join(root, `${name}.tar.gz`);
    Bun.spawnSync(["tar", "-czf", archive, "-C", root, "pack"]);
    const opened = value(await openFlavorPack(env, archive));
    if (register) await addFlavorPack(env, opened);
    for (const each of readdirSync(env.packsFolder)) utimesSync(join(env.packsFolder, each), 0, 0);
    return opened.root;
  };
  const kept = await packed("one", true);
  const left = await packed("two", false);
  value(await deleteFlavor(env, { type, name: "one" }));
  await registered();
  expect([existsSync(kept), existsSync(left)]).toEqual([true, false]);
});

test("what is malformed in an archive is told by its place there, data too", async () => {
  mkdirSync(join(root, "pack"));
  writeFileSync(join(root, "pack/bad.ts"), `${flavorText("")}throw new Error("no luck");\n`);
  writeFileSync(join(root, "pack/data.json"), '{ "name": "data", "type": "alerter", "schema": }');
  writeFileSync(join(root, "pack/tsconfig.json"), "{ // no flavor\n}");
  const archive = join(root, "pack.tar.gz");
  Bun.spawnSync(["tar", "-czf", archive, "-C", root, "pack"]);
  const opened = value(await openFlavorPack(env, archive));
  const added = await addFlavorPack(env, opened);
  const places = added.flatMap(({ findings }) => findings.map(({ at, message }) => [at.file, message]));
  expect(places).toEqual([
    [`${archive}/bad.ts`, expect.stringContaining(`${archive}/bad.ts does not load: no luck`)],
    [`${archive}/data.json`, expect.stringContaining(`${archive}/data.json is no JSON`)],
  ]);
});
