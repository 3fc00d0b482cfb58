import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

let home: Home;
let store: string;

beforeEach(async () => {
  home = new Home();
  store = join(home.path, "store");
  mkdirSync(join(store, "models/v1"), { recursive: true });
  writeFileSync(join(store, "models/v1/report.json"), '{"accuracy":0.93}');
  writeFileSync(join(store, "models/v1/scores.csv"), "fold,score\n1,0.91\n22,0.95\n");
  writeFileSync(join(store, "models/v1/model.pkl"), Uint8Array.from([0x80, 4, 0x95, 0, 0]));
  writeFileSync(join(store, "notes.txt"), "first line\nsecond line\n");
  await home.do("artifact-store", "register", "files", "-f", "local", `--path=${store}`);
});
afterEach(() => home[Symbol.dispose]());

async function inStore(): Promise<App> {
  const app = await start({ home: home.path });
  await app.artifacts.open();
  await app.artifacts.enter("files");
  return app;
}

describe("artifacts", () => {
  test("are browsed like files: in and out again, with the cursor where it was", async () => {
    await using app = await inStore();
    await app.artifacts.enter("models/");
    await app.artifacts.enter("v1/");
    await app.expectAt("stacks", "artifacts", "files", "models", "v1");
    await app.expectShown("report.json", "scores.csv", "model.pkl");
    await app.back();
    await app.expectAt("stacks", "artifacts", "files", "models");
    await app.back();
    await app.expectCursor("models/");
    app.press("pane.left");
    await app.expectAt("stacks", "artifacts");
    await app.expectCursor("files");
    await app.quit();
  }, 40_000);

  test("show what is in the file under the cursor; pickles are named and not opened", async () => {
    await using app = await inStore();
    await app.artifacts.select("notes.txt");
    await app.expectShown("text, 2 lines", "second line");
    await app.artifacts.enter("models/");
    await app.artifacts.enter("v1/");
    await app.artifacts.select("report.json");
    await app.expectShown('"accuracy": 0.93');
    await app.artifacts.select("scores.csv");
    await app.expectShown("CSV, 2 columns", "22    0.95");
    await app.artifacts.select("model.pkl");
    await app.expectShown("Python pickle, protocol 4", "never opened here");
    app.press("artifact.open");
    await app.expectShown("┌ model.pkl ");
    app.press("overlay.close");
    await app.quit();
  }, 40_000);

  test("are downloaded and uploaded in the background, and summed up", async () => {
    await using app = await inStore();
    await app.artifacts.select("models/");
    app.press("artifact.download");
    await app.answer("Download all of models into which folder?", "~/got");
    await app.expectShown("Downloaded models to ~/got (3 files, 48 B).");
    expect(readFileSync(join(home.path, "got/v1/report.json"), "utf8")).toBe('{"accuracy":0.93}');
    writeFileSync(join(home.path, "new.txt"), "new");
    app.press("artifact.upload");
    await app.answer("Upload which file or folder of this machine?", "~/new.txt");
    await app.expectShown("Uploaded ~/new.txt (3 B).", "new.txt ");
    expect(readFileSync(join(store, "new.txt"), "utf8")).toBe("new");
    await app.artifacts.select("models/");
    app.press("artifact.sum");
    await app.expectShown("models: 48 B in 3 files.", "folder, 48 B in 3 files");
    await app.quit();
  }, 40_000);

  test("of a folder that is uploaded keep its name, and what is left out of it is told", async () => {
    mkdirSync(join(home.path, "run/logs"), { recursive: true });
    writeFileSync(join(home.path, "run/logs/a.txt"), "a");
    symlinkSync("nowhere", join(home.path, "run/latest"));
    await using app = await inStore();
    app.press("artifact.upload");
    await app.answer("Upload which file or folder of this machine?", "~/run");
    await app.expectShown("Uploaded ~/run (1 B);", "was left out, being no file", "run/ ");
    expect(readFileSync(join(store, "run/logs/a.txt"), "utf8")).toBe("a");
    await app.quit();
  }, 40_000);

  test("that are there already are replaced only when the person agrees", async () => {
    writeFileSync(join(home.path, "mine.txt"), "mine");
    await using app = await inStore();
    await app.artifacts.select("notes.txt");
    app.press("artifact.download");
    await app.answer("Download to which file?", "~/mine.txt");
    await app.agree("~/mine.txt is there already. Replace it?");
    await app.expectShown("Downloaded notes.txt to ~/mine.txt");
    expect(readFileSync(join(home.path, "mine.txt"), "utf8")).toContain("first line");
    await app.quit();
  }, 40_000);

  test("whose download is cancelled leave nothing behind", async () => {
    const large = openSync(join(store, "large"), "w");
    ftruncateSync(large, 2 ** 31);
    closeSync(large);
    mkdirSync(join(home.path, "to"));
    await using app = await inStore();
    await app.artifacts.select("large");
    app.press("artifact.download");
    await app.answer("Download to which file?", "~/to/");
    await app.expectShown(/Downloading large, \d+ %/);
    app.press("task.cancel");
    await app.expectShown("Downloading large: cancelled.");
    expect(readdirSync(join(home.path, "to"))).toEqual([]);
    await app.quit();
  }, 60_000);

  test("are removed after a typed word", async () => {
    await using app = await inStore();
    await app.artifacts.select("models/");
    app.press("artifact.remove");
    await app.acknowledge("Remove models with all in it from files?", "remove");
    await app.expectShown("Removed models.");
    await app.expectGone("models/");
    expect(readdirSync(store)).toEqual(["notes.txt"]);
    await app.quit();
  }, 40_000);

  test("are copied by their whole path", async () => {
    await using app = await inStore();
    await app.artifacts.select("notes.txt");
    app.press("artifact.copyAddress");
    await app.expectShown("Copied ");
    expect(app.pty.copied.at(-1)).toBe(`${store}/notes.txt`);
    app.press("app.commands");
    await app.expectShown("mlstack artifact download files:notes.txt", "mlstack artifact cat files:notes.txt");
    app.press("overlay.close");
    await app.quit();
  }, 40_000);

  test("come page by page, and more of them when the cursor gets there", async () => {
    mkdirSync(join(store, "many"));
    for (let i = 0; i < 1200; i++) writeFileSync(join(store, `many/${String(i).padStart(4, "0")}`), "");
    await using app = await inStore();
    await app.artifacts.enter("many/");
    await app.expectShown(/many, more below .* 1 of 500/);
    app.press("list.last");
    await app.expectShown(/500 of 1000/);
    app.press("list.last");
    await app.expectShown(/1000 of 1200/);
    app.press("list.last");
    await app.expectShown(/1200 of 1200/);
    await app.expectGone("more below");
    await app.quit();
  }, 40_000);

  test("whose names could act on the terminal are harmless", async () => {
    writeFileSync(
      join(store, "\u001b[2Jbad\u202e"),
      "\u001b]0;title in a longer line of text, as a log may hold it\u0007 and so on and on and on and on",
    );
    await using app = await inStore();
    await app.artifacts.select("^[[2Jbad\\u{202e}");
    await app.expectShown("^[]0;title");
    app.expectHarmless();
    await app.quit();
  }, 40_000);
});

describe("an artifact store", () => {
  test("is checked where it is listed and in its form, and the composer tells how that went", async () => {
    await using app = await start({ home: home.path });
    await app.artifacts.open();
    await app.artifacts.select("files");
    await app.expectShown("never checked here");
    app.press("store.check");
    await app.expectShown("files works.", "checked now: ok");
    await app.components.edit("artifact store", "files");
    app.press("form.check");
    await app.expectShown("files works as it is here.");
    await app.back();
    app.press("go.stacks");
    await app.stacks.compose();
    await app.composer.slot("artifact store").open();
    await app.moveDownTo((text) => text.includes("files"));
    await app.expectShown("checked now: ok");
    await app.quit();
  }, 60_000);

  test("that cannot be read says why, and can be tried again", async () => {
    await home.do("artifact-store", "register", "broken", "-f", "local", `--path=${join(store, "notes.txt")}`);
    await using app = await start({ home: home.path });
    await app.artifacts.open();
    await app.artifacts.select("broken");
    app.press("artifact.open");
    await app.expectShown("This could not be read:", "R tries again");
    expect(existsSync(join(store, "notes.txt"))).toBe(true);
    await app.quit();
  }, 40_000);

  test("that runs in ZenML says so", async () => {
    await home.do("artifact-store", "register", "cloud", "-f", "gcp", "--path=gs://bucket");
    await using app = await start({ home: home.path });
    await app.artifacts.open();
    await app.artifacts.select("cloud");
    app.press("artifact.open");
    await app.expectShown("runs in ZenML");
    await app.quit();
  }, 40_000);
});
