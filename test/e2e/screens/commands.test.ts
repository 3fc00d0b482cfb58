import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { cpSync } from "node:fs";
import { dirname } from "node:path";
import { ActivityScreen } from "../drivers/activity.ts";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { command, productArgv } from "../harness/app.ts";

const size = { columns: 120, rows: 40 };
const patience = 30_000;

/** Runs what was copied as a person would paste it into a shell. */
async function paste(home: string, text: string, variables: Readonly<Record<string, string>> = {}) {
  const [program = ""] = productArgv();
  const env = { PATH: `${dirname(program)}:${process.env.PATH ?? ""}`, ...variables };
  return command({ home, argv: ["sh", "-c", text], env });
}

/** What was copied by pressing the keys of a command. */
async function copiedBy(app: App, id: string): Promise<string> {
  const before = app.pty.copied.length;
  app.press(id);
  await app.pty.waitUntil(() => app.pty.copied.length > before, `expected ${id} to copy something`);
  return app.pty.copied.at(-1) ?? "";
}

/** Opens the sheet with the commands and copies the one for mlstack. */
async function copyCommands(app: App, title: string): Promise<string> {
  app.press("app.commands");
  await app.expectShown(`┌ ${title} `);
  const text = await copiedBy(app, "sheet.copy");
  app.press("overlay.close");
  await app.expectGone(`┌ ${title} `);
  return text;
}

/** What commands say of a stack and of its store, without what differs from home to home. */
async function described(home: Home, stack: string, store: string): Promise<unknown> {
  const plain = (_key: string, value: unknown) =>
    typeof value === "object" && value !== null && "id" in value
      ? { ...value, id: "", created: "", updated: "", rev: 0, stacks: "" }
      : value;
  const things = [await home.json("stack", "describe", stack), await home.json("artifact-store", "describe", store)];
  return JSON.parse(JSON.stringify(things, plain));
}

function copyOf(home: Home): Home {
  const copy = new Home();
  cpSync(home.path, copy.path, { recursive: true });
  return copy;
}

const home = new Home();
const folders: Disposable[] = [home];
beforeAll(async () => {
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/it's", "--field", "secret=hush");
  await home.do("experiment-tracker", "register", "mlf", "-f", "mlflow");
  await home.do("stack", "register", "prod", "-o", "default", "-a", "s3-prod", "-e", "mlf", "--label", "env=prod");
});
afterAll(() => {
  for (const folder of folders) folder[Symbol.dispose]();
});

describe(". shows the commands", () => {
  test(
    "that make the stack under the cursor anew in another home; the secret has to be given",
    async () => {
      const other = new Home();
      folders.push(other);
      await using app = await start({ home: home.path, size });
      await app.stacks.select("prod");
      app.press("app.commands");
      await app.expectShown("mlstack stack register prod", "zenml stack register prod", "set S3_PROD_SECRET first");
      await app.expectShown("to look at it: mlstack stack describe prod");
      const text = await copiedBy(app, "sheet.copy");
      expect(text).not.toContain("hush");
      const refused = await paste(other.path, text);
      expect(refused.code).not.toBe(0);
      expect(refused.stderr).toContain("S3_PROD_SECRET");
      expect(await paste(other.path, text, { S3_PROD_SECRET: "hush" })).toMatchObject({ code: 0 });
      expect(await described(other, "prod", "s3-prod")).toEqual(await described(home, "prod", "s3-prod"));
    },
    patience,
  );

  test(
    "for ZenML, which enter copies",
    async () => {
      await using app = await start({ home: home.path, size });
      await app.components.open("artifact store");
      await app.components.select("s3-prod");
      app.press("app.commands");
      await app.expectShown("To make s3-prod as it is");
      expect(await copiedBy(app, "overlay.accept")).toBe(
        "zenml artifact-store register s3-prod \\\n" +
          `  --flavor=s3 \\\n  --path='s3://ml/it'\\''s' \\\n  -- --secret="\${S3_PROD_SECRET:?}"`,
      );
    },
    patience,
  );

  test(
    "that save a form, which do what saving it does",
    async () => {
      const byKeys = copyOf(home);
      const byCommand = copyOf(home);
      folders.push(byKeys, byCommand);
      await using app = await start({ home: byKeys.path, size });
      await app.components.edit("artifact store", "s3-prod");
      await app.form.fillAll({ path: "s3://ml/$HOME `x`", "component name": "s3 new" });
      const text = await copyCommands(app, "To save this form");
      await app.form.save();
      expect(await paste(byCommand.path, text)).toMatchObject({ code: 0 });
      expect(await described(byCommand, "prod", "s3 new")).toEqual(await described(byKeys, "prod", "s3 new"));
      expect(await byCommand.do("artifact-store", "describe", "s3 new", "--reveal")).toContain("hush");
    },
    patience,
  );

  test(
    "that save a composition, which do what saving it does",
    async () => {
      const byKeys = copyOf(home);
      const byCommand = copyOf(home);
      folders.push(byKeys, byCommand);
      await using app = await start({ home: byKeys.path, size });
      await app.stacks.open("prod");
      await app.expectAt("stacks", "prod");
      await app.composer.slot("experiment tracker").expect("mlf");
      await app.composer.slot("experiment tracker").open();
      app.press("composer.clear");
      await app.composer.slot("experiment tracker").expect("—");
      await app.composer.slot("artifact store").toggle("default");
      const text = await copyCommands(app, "To save this stack");
      expect(text).toBe(
        "mlstack stack update prod --artifact-store=default &&\nmlstack stack remove-component prod --experiment_tracker",
      );
      app.press("composer.save");
      await app.expectShown("Saved prod.");
      expect(await paste(byCommand.path, text)).toMatchObject({ code: 0 });
      expect(await described(byCommand, "prod", "s3-prod")).toEqual(await described(byKeys, "prod", "s3-prod"));
    },
    patience,
  );
});

describe("the activity screen", () => {
  test(
    "lists what was done, the latest first, with its command, and what was taken back [E35]",
    async () => {
      const own = copyOf(home);
      folders.push(own);
      await using app = await start({ home: own.path, size });
      const activity = new ActivityScreen(app.pty);
      await activity.open();
      await app.expectShown("Nothing was done yet.");
      await app.back();
      await app.stacks.select("prod");
      app.press("stack.setActive");
      await app.expectShown("The active stack is prod.");
      app.press("stack.copy");
      await app.answer("Copy prod as", "staging");
      await app.stacks.expectRow("staging");
      app.press("history.undo");
      await app.stacks.expectNoRow("staging");
      await activity.open();
      await activity.expectNewest(
        "undo: copy stack prod to staging",
        "copy stack prod to staging",
        "set active stack prod",
      );
      await app.expectShown("ZenML has no command to take a change back.");
      await app.move("list.down");
      await app.expectShown(
        "This was taken back.",
        /copy stack prod to staging +undone/,
        "zenml stack copy prod staging",
      );
      expect(await copiedBy(app, "log.copy")).toBe("mlstack stack copy prod staging");
      app.press("history.redo");
      await activity.expectNewest("redo: copy stack prod to staging");
      await app.expectGone(/ undone/);
    },
    patience,
  );

  test(
    "keeps the message of what failed after its toast has gone [E35]",
    async () => {
      const own = copyOf(home);
      folders.push(own);
      await using app = await start({ home: own.path, size });
      await app.components.open("artifact store");
      await app.components.select("s3-prod");
      app.press("component.delete");
      await app.expectShown("is used by the stack prod");
      const activity = new ActivityScreen(app.pty);
      await activity.open();
      await activity.expectNewest("The artifact store s3-prod is used");
      await app.expectShown("Nothing was changed.");
    },
    patience,
  );

  test(
    "finds what was done by words of its command",
    async () => {
      const own = copyOf(home);
      folders.push(own);
      await using app = await start({ home: own.path, size });
      await app.stacks.select("prod");
      app.press("stack.setActive");
      await app.expectShown("The active stack is prod.");
      app.press("stack.rename");
      await app.answer("New name of prod", "live");
      await app.stacks.expectRow("live");
      const activity = new ActivityScreen(app.pty);
      await activity.open();
      await app.filter("set prod");
      await app.expectGone("rename stack");
      await app.expectShown("mlstack stack set prod");
      app.press("log.open");
      await app.expectShown("┌ set active stack prod ");
    },
    patience,
  );
});
