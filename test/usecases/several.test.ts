import { describe, expect, test } from "bun:test";
import { copyComponents } from "../../src/usecases/component/copy.ts";
import { deleteComponents } from "../../src/usecases/component/delete.ts";
import { getComponent } from "../../src/usecases/component/get.ts";
import { labelComponents } from "../../src/usecases/component/label.ts";
import { listHistory } from "../../src/usecases/history/list.ts";
import { undo } from "../../src/usecases/history/undo.ts";
import { namesText } from "../../src/usecases/several.ts";
import { copyStacks } from "../../src/usecases/stack/copy.ts";
import { deleteStacks } from "../../src/usecases/stack/delete.ts";
import { labelStacks } from "../../src/usecases/stack/label.ts";
import { listStacks } from "../../src/usecases/stack/list.ts";
import { component, dump, emptyHome, refusal, s3Stack, s3Store, state, value } from "./home.ts";

const type = "artifact_store";

test("names are listed as people would, and counted when there are many", () => {
  expect(namesText(["a"])).toBe("a");
  expect(namesText(["a", "b", "c"])).toBe("a, b and c");
  expect(namesText([..."abcdefg"])).toBe("a, b, c, d, e and 2 more");
});

describe("several at once are one change", () => {
  test("that one undo takes back: components deleted, copied and labelled", async () => {
    const env = emptyHome();
    for (const name of ["a", "b", "c"]) await s3Store(env, name);
    const changes = [
      () => deleteComponents(env, { type, refs: ["a", "c"] }),
      () =>
        copyComponents(env, {
          type,
          copies: [
            { ref: "a", name: "a-copy" },
            { ref: "b", name: "b-copy" },
          ],
        }),
      () => labelComponents(env, { type, refs: ["a", "b"], labels: { env: "prod" } }),
    ];
    for (const change of changes) {
      const before = state(env);
      const { total } = value(await listHistory(env));
      value<unknown>(await change());
      expect(state(env)).not.toBe(before);
      expect(value(await listHistory(env)).total).toBe(total + 1);
      value(await undo(env));
      expect(state(env)).toBe(before);
    }
  });

  test("that one undo takes back: stacks deleted, copied and labelled", async () => {
    const env = emptyHome();
    for (const name of ["a", "b", "c"]) await s3Stack(env, name);
    const changes = [
      () => deleteStacks(env, { refs: ["a", "c"] }),
      () =>
        copyStacks(env, {
          copies: [
            { ref: "a", name: "a-copy" },
            { ref: "default", name: "mine" },
          ],
        }),
      () => labelStacks(env, { refs: ["a", "b"], labels: { env: "prod" } }),
    ];
    for (const change of changes) {
      const before = state(env);
      value<unknown>(await change());
      expect(state(env)).not.toBe(before);
      value(await undo(env));
      expect(state(env)).toBe(before);
    }
  });

  test("that is told under the names of all", async () => {
    const env = emptyHome();
    for (const name of ["a", "b"]) await s3Store(env, name);
    const a = value(await getComponent(env, { type, ref: "a" }));
    value(
      await copyComponents(env, {
        type,
        copies: [
          { ref: a.id, name: "c" },
          { ref: "b", name: "d" },
        ],
      }),
    );
    expect(value(await listHistory(env)).items[0]?.title).toBe("copy artifact_store a and b to c and d");
  });
});

describe("where some refuse nothing is written, and each is named with its reason", () => {
  test("components that a stack uses, and the default ones", async () => {
    const env = emptyHome();
    await s3Stack(env, "prod");
    await s3Store(env, "free");
    const before = await dump(env);
    const refused = refusal(await deleteComponents(env, { type, refs: ["free", "prod-store", "default"] }));
    expect(refused.message).toContain("Nothing was changed.");
    expect(refused.message).toContain("default is always there");
    const used = refusal(await deleteComponents(env, { type, refs: ["free", "prod-store"] }));
    expect(used).toMatchObject({ code: "in-use" });
    expect(used.message).toContain("prod-store is used by the stack prod");
    expect(await dump(env)).toBe(before);
  });

  test("the active stack, and one that is not there", async () => {
    const env = emptyHome();
    await s3Stack(env, "prod");
    const before = await dump(env);
    const refused = refusal(await deleteStacks(env, { refs: ["prod", "default", "gone"] }));
    expect(refused.message).toContain("2 of 3 refuse");
    expect(refused.causes?.map(({ code }) => code)).toEqual(["protected", "not-found"]);
    expect(await dump(env)).toBe(before);
  });

  test("names that are taken", async () => {
    const env = emptyHome();
    await s3Stack(env, "prod");
    const refused = refusal(
      await copyStacks(env, {
        copies: [
          { ref: "prod", name: "x" },
          { ref: "prod", name: "x" },
        ],
      }),
    );
    expect(refused.code).toBe("name-taken");
    expect(value(await listStacks(env)).total).toBe(2);
  });
});

test("labels are added and removed, and what is right already stays as it is", async () => {
  const env = emptyHome();
  await component(env, { type, name: "a", flavor: "local", configuration: {}, labels: { env: "prod", old: "1" } });
  await component(env, { type, name: "b", flavor: "local", configuration: {}, labels: { env: "prod" } });
  const [a, b] = value(
    await labelComponents(env, { type, refs: ["a", "b"], labels: { env: "prod" }, removeLabels: ["old"] }),
  );
  expect({ ...a?.labels }).toEqual({ env: "prod" });
  expect(b?.rev).toBe(1);
  const before = await dump(env);
  value(await labelComponents(env, { type, refs: ["a", "b"], removeLabels: ["absent"] }));
  expect(await dump(env)).toBe(before);
});
