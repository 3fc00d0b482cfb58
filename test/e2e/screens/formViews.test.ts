import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

let home: Home;
beforeEach(async () => {
  home = new Home();
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod", "--key=hush-hush");
});
afterEach(() => home[Symbol.dispose]());

/** Opens the form of the artifact store. */
async function openForm(app: App): Promise<void> {
  await app.components.edit("artifact store", "s3-prod");
  await app.form.expectField("path", "s3://ml/prod");
}

describe("a form", () => {
  test("shows what will be stored: no defaults, no secrets, in normal form", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.form.fill("secret", "{{aws.secret}}");
    app.press("form.stored");
    await app.expectShown(
      "What will be stored of s3-prod",
      'path: "s3://ml/prod"',
      'key: "********"',
      'secret: "{{aws.secret}}"',
    );
    await app.expectGone("hush-hush");
    await app.back();
    await app.expectGone("What will be stored");
  });

  test("shows its changes beside what is stored, and nothing that is the same", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    app.press("form.diff");
    await app.expectShown("Nothing was changed, neither here nor elsewhere.");
    await app.form.fill("path", "s3://ml/staging");
    await app.form.fill("key", "other-secret");
    app.press("form.diff");
    await app.expectShown(
      "2 differences",
      "s3-prod as stored",
      /path +s3:\/\/ml\/prod +s3:\/\/ml\/staging/,
      "not the same secret",
    );
    await app.expectGone("other-secret", "hush-hush");
    await app.back();
    await app.form.expectField("path", "s3://ml/staging");
  });

  test("filters its fields while typing, by letters of their names, which are lit, or by their help [E12]", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    app.press("form.filter");
    app.pty.type("ckw");
    await app.expectShown("1 of 2");
    await app.expectGone("authentication_secret");
    const row = app.pty.screen().findIndex((line) => line.includes("config_kwargs"));
    const column = app.pty.screen()[row]?.indexOf("config_kwargs") ?? -1;
    const [lit, unlit] = [app.pty.cell(column, row), app.pty.cell(column + 1, row)];
    expect(`${lit?.foreground} ${lit?.bold}`).not.toBe(`${unlit?.foreground} ${unlit?.bold}`);
    app.press("form.cancel");
    await app.expectShown("authentication_secret");
  });

  test("shows only what is set, and says so", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.expectShown("client_kwargs");
    app.press("form.onlySet");
    await app.expectShown("only what is set");
    await app.expectGone("client_kwargs");
    app.press("form.onlySet");
    await app.expectShown("client_kwargs");
    await app.expectGone("only what is set");
  });

  test("says in its footer how to go out and how to show all, and what is inside a map [E16 E24]", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.expectShown("ctrl+o as stored");
    await app.form.open("client_kwargs");
    await app.form.addEntry("verify", "false");
    await app.expectShown("esc out", "inside client_kwargs", /now +false/);
    app.press("form.filter");
    app.pty.type("ver\r");
    await app.expectShown("esc show all");
    await app.expectGone("esc out");
    app.press("form.clearFilter");
    await app.expectShown("esc out");
    app.press("form.leaveLevel", "form.onlySet");
    await app.expectShown("o show all");
  });

  test("names what has to be put right before it can be stored", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.form.fill("path", "nowhere");
    app.press("form.stored");
    await app.expectShown("this has to be put right first", /✗ path must start with/);
  });

  test("leaves more than five rows for fields at 60 by 16", async () => {
    await using app = await start({ home: home.path, size: { columns: 60, rows: 16 } });
    await openForm(app);
    await app.expectShown("component name", "path", "key", "secret", "client_kwargs", " Advanced");
    await app.form.goTo("path");
    await app.expectShown(/^ path {2}\S/m);
  });
});

test("the whole value under the cursor is copied, also one that its row cuts", async () => {
  const path = `s3://ml/${"x".repeat(200)}`;
  await home.do("artifact-store", "update", "s3-prod", `--path=${path}`);
  await using app = await start({ home: home.path });
  await app.components.edit("artifact store", "s3-prod");
  await app.form.goTo("path");
  app.press("form.copy");
  await app.expectShown(`Copied ${path.length} characters`);
});

test("a secret is masked until it is revealed, and its value is copied only then [E26]", async () => {
  await using app = await start({ home: home.path });
  await openForm(app);
  await app.form.expectField("key", "********");
  await app.form.goTo("key");
  app.press("form.copy");
  await app.expectShown("The stored secret is not known here.");
  await app.form.edit("secret");
  app.pty.type("typed-secret");
  await app.expectShown("************");
  await app.form.take();
  await app.expectGone("typed-secret");
  app.press("form.copy");
  await app.expectShown("A secret is copied only while it is shown");
  app.press("form.reveal");
  await app.expectShown("typed-secret");
  app.press("form.up", "form.down");
  await app.expectGone("typed-secret");
  expect(home.bytes()).not.toContain("typed-secret");
});
