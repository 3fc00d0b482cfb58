import { describe, expect, test } from "bun:test";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runEditor } from "../../src/platform/editor.ts";
import { Folder } from "../e2e/harness/app.ts";

describe("an editor", () => {
  test("gets a file that only its owner may read, and nothing of it stays", async () => {
    using folder = new Folder();
    const report = join(folder.path, "report");
    const script = 'stat -c "%a %n" "$1" "$(dirname "$1")" > "$0"; printf "%s!" "$(cat "$1")" > "$1"';
    const end = await runEditor({ text: "käse", fileName: "x.yaml", command: ["sh", "-c", script, report] });
    expect(end).toEqual({ kind: "edited", text: "käse!" });
    const [file = "", parent = ""] = readFileSync(report, "utf8").split("\n");
    expect(file).toMatch(/^600 .*\/x\.yaml$/);
    expect(parent).toMatch(/^700 /);
    expect(existsSync(parent.slice(4))).toBe(false);
  });

  test("that fails, is not there or leaves no text is told apart", async () => {
    const run = (...command: readonly string[]) => runEditor({ text: "a", fileName: "x.txt", command });
    expect(await run("sh", "-c", "exit 3")).toEqual({ kind: "failed", status: 3 });
    expect(await run("sh", "-c", "kill -9 $$")).toEqual({ kind: "failed", status: "SIGKILL" });
    expect(await run("/nowhere/editor")).toEqual({ kind: "not-started", code: "ENOENT" });
    expect(await run("sh", "-c", 'printf "\\377" > "$0"')).toEqual({ kind: "unreadable", code: undefined });
    expect(await run("sh", "-c", 'rm "$0"')).toEqual({ kind: "unreadable", code: "ENOENT" });
  });
});
