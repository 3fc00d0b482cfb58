import { expect, test } from "bun:test";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { undo } from "../../../src/usecases/history/undo.ts";
import { activeStack, setActiveStack } from "../../../src/usecases/stack/active.ts";
import { deleteStack } from "../../../src/usecases/stack/delete.ts";
import { status } from "../../../src/usecases/status.ts";
import { initWorkspace, workspacePlace } from "../../../src/usecases/workspace/init.ts";
import { emptyHome, openHome, refusal, s3Stack, value } from "../home.ts";

function newFolder(...below: string[]): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "mlstack-workspace-")));
  mkdirSync(join(root, ...below), { recursive: true });
  return root;
}

async function nameOfActive(env: ReturnType<typeof emptyHome>): Promise<readonly [string, string]> {
  const { stack, reason } = value(await activeStack(env));
  return [stack.name, reason];
}

test("a marked workspace has an active stack of its own, found from below, wherever it is moved to", async () => {
  const env = emptyHome();
  await s3Stack(env, "prod");
  const folder = newFolder("vision", "deep");
  value(initWorkspace(join(folder, "vision")));
  const inside = openHome(env.home, { folder: join(folder, "vision", "deep") });
  expect(await nameOfActive(inside)).toEqual(["default", "default"]);
  expect(value(await setActiveStack(inside, { ref: "prod" }))).toMatchObject({ workspace: join(folder, "vision") });
  expect(await nameOfActive(inside)).toEqual(["prod", "workspace"]);
  expect(await nameOfActive(env)).toEqual(["default", "default"]);

  renameSync(join(folder, "vision"), join(folder, "moved"));
  const moved = openHome(env.home, { folder: join(folder, "moved") });
  expect(value(await status(moved))).toMatchObject({
    workspace: { root: join(folder, "moved"), marked: true },
    active: { name: "prod", reason: "workspace" },
  });
  expect(value(await undo(moved)).title).toBe("set active stack prod of the workspace vision");
  expect(await nameOfActive(moved)).toEqual(["default", "default"]);
});

test("what is set for all places holds in a workspace that has chosen nothing, or whose choice is gone", async () => {
  const env = emptyHome();
  await s3Stack(env, "prod");
  await s3Stack(env, "trial");
  const folder = newFolder();
  value(initWorkspace(folder));
  const inside = openHome(env.home, { folder });
  expect(value(await setActiveStack(inside, { ref: "prod", scope: "everywhere" }))).toMatchObject({ but: null });
  expect(await nameOfActive(inside)).toEqual(["prod", "global"]);
  value(await setActiveStack(inside, { ref: "trial" }));
  expect(refusal(await deleteStack(inside, { ref: "prod" })).hint).toContain("stack set --global default");
  value(await deleteStack(env, { ref: "trial" }));
  expect(await nameOfActive(inside)).toEqual(["prod", "global"]);
});

test("a clone has the mark without the id, and chooses for itself", async () => {
  const env = emptyHome();
  await s3Stack(env, "prod");
  const folder = newFolder();
  value(initWorkspace(folder));
  value(await setActiveStack(openHome(env.home, { folder }), { ref: "prod" }));
  expect(readFileSync(join(folder, ".mlstack", ".gitignore"), "utf8")).toContain("\n/id\n");
  rmSync(join(folder, ".mlstack", "id"));
  const clone = openHome(env.home, { folder });
  expect(await nameOfActive(clone)).toEqual(["default", "default"]);
  value(await setActiveStack(clone, { ref: "prod" }));
  expect(await nameOfActive(clone)).toEqual(["prod", "workspace"]);
});

test("init is offered the root of the git repository, and sees what is marked already", () => {
  const folder = newFolder(".git");
  mkdirSync(join(folder, "sub"));
  const env = emptyHome({ folder: join(folder, "sub") });
  expect(value(workspacePlace(env))).toEqual({ root: join(folder, "sub"), gitRoot: folder, already: null });
  value(initWorkspace(folder));
  expect(value(workspacePlace(env))).toMatchObject({ already: folder });
  expect(value(workspacePlace(env, join(folder, "sub")))).toMatchObject({ already: null });
  expect(refusal(workspacePlace(env, join(folder, "none")))).toMatchObject({ code: "not-found" });
});
