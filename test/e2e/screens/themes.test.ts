import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { type LaunchOptions, launch } from "../harness/app.ts";
import { hostile, insertStacks } from "./rows.ts";

const footerKey = "q quit";

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home[Symbol.dispose]());

async function open(
  options: Omit<LaunchOptions, "home"> = {},
  files: Readonly<Record<string, string>> = {},
): Promise<App> {
  const folder = join(home.path, "mlstack", "config");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const app = await start({ home: home.path, ...options });
  await app.expectShown(footerKey);
  return app;
}

/** The colour of the first cell of a text on the screen. */
function colourAt(app: App, text: string): string {
  const rows = app.pty.screen();
  const row = rows.findIndex((each) => each.includes(text));
  return app.pty.cell(rows[row]?.indexOf(text) ?? 0, row)?.foreground ?? "none";
}

/** Every colour on the screen. */
function colours(app: App): ReadonlySet<string> {
  const { columns, rows } = app.pty.size;
  const cells = Array.from({ length: rows * columns }, (_, i) => app.pty.cell(i % columns, Math.floor(i / columns)));
  return new Set(cells.flatMap((cell) => (cell === undefined ? [] : [cell.foreground, cell.background])));
}

/** All that the program has written, as text. */
function written(app: App): string {
  return Buffer.concat(app.pty.chunks.map(({ data }) => data)).toString();
}

describe("themes", () => {
  test("a terminal that says that its background is light gets the light theme, a dark one the dark [E41]", async () => {
    await using light = await open({ background: "fdfd/f6f6/e3e3" });
    await light.pty.waitUntil(() => colourAt(light, footerKey) === "25", "expected the light theme");
    await using dark = await open({ background: "1e1e/1e1e/1e1e" });
    await dark.pty.waitUntil(() => colourAt(dark, footerKey) === "81", "expected the dark theme");
  });

  test("a terminal that does not answer stays dark, and is asked once, after the first frame [E41 E47]", async () => {
    await using app = await open({ background: null });
    expect(colourAt(app, footerKey)).toBe("81");
    await app.pty.quiet(300, 2000);
    expect(colourAt(app, footerKey)).toBe("81");
    const all = written(app);
    expect(all.split("\x1b]11;?").length - 1).toBe(1);
    expect(all.indexOf("\x1b]11;?")).toBeGreaterThan(all.indexOf("q\x1b"));
  });

  test("an answer that comes after the key that quits is not left to the shell", async () => {
    await using app = new App(launch({ home: home.path }));
    // A slow line: nothing is answered yet.
    app.pty.live = false;
    const asked = () => written(app).includes("\x1b[c");
    while (!asked()) await app.pty.next(1000);
    app.press("app.quit");
    await app.pty.quiet(150, 1000);
    expect(app.pty.exitedAt).toBeUndefined();
    app.pty.live = true;
    app.pty.parse();
    await app.expectLeft(0);
    expect(written(app)).not.toContain("]11;rgb:");
  });

  test("a theme that is named is not asked about [E41]", async () => {
    for (const [theme, key] of [
      ["light", "25"],
      ["high-contrast-dark", "123"],
      ["colour-blind-dark", "159"],
    ] as const) {
      await using app = await open({ args: ["--theme", theme] });
      expect([theme, colourAt(app, footerKey)]).toEqual([theme, key]);
      expect(written(app)).not.toContain("\x1b]11;?");
    }
  });

  test("a theme that is preferred is drawn, but for one that the command line names; a family follows the background [E41]", async () => {
    const preferred = { "preferences.yaml": "theme: high-contrast-dark\n" };
    {
      await using app = await open({}, preferred);
      expect(colourAt(app, footerKey)).toBe("123");
    }
    {
      await using app = await open({ args: ["--theme", "colour-blind-dark"] }, preferred);
      expect(colourAt(app, footerKey)).toBe("159");
    }
    await using app = await open({ background: "fdfd/f6f6/e3e3" }, { "preferences.yaml": "theme: colour-blind\n" });
    await app.pty.waitUntil(() => colourAt(app, footerKey) === "18", "expected the light theme of the family");
  });

  test("that is not there is refused with the one that was meant", async () => {
    const { code, stderr } = await home.run("--theme", "drak");
    expect([code, stderr]).toEqual([2, expect.stringContaining("There is no theme drak.\n  Did you mean dark?")]);
  });

  test("NO_COLOR, --no-color and the theme mono draw no colour, and the cursor is still seen [E41]", async () => {
    for (const options of [{ env: { NO_COLOR: "1" } }, { args: ["--no-color"] }, { args: ["--theme", "mono"] }]) {
      await using app = await open(options);
      expect([...colours(app)]).toEqual(["default"]);
      await app.expectCursor("default");
    }
  });

  test("without colours what is active, missing, chosen or refused still has a mark of its own [E41]", async () => {
    await using app = await open({ env: { NO_COLOR: "1" } });
    await app.expectShown(/● default/);
    app.press("stack.setActive");
    await app.expectShown(/^ [·✗!] /m);
    await app.stacks.compose();
    await app.expectShown(/✗ orchestrator/, /✗ artifact store/);
    await app.composer.slot("orchestrator").toggle("default");
    await app.expectShown(/✓ orchestrator +default/, /✗ artifact store/);
  });

  test("a terminal with sixteen colours gets no others [E41]", async () => {
    await using app = await open({ env: { TERM: "xterm", COLORTERM: "" } });
    const used = [...colours(app)].filter((colour) => colour !== "default");
    expect(used.length).toBeGreaterThan(1);
    expect(used.filter((colour) => Number(colour) > 15 || colour.startsWith("#"))).toEqual([]);
  });

  test("theme.yaml changes single styles; what is wrong in it is told with its line [E41]", async () => {
    const theme = 'base: light\nkey: {color: "#ff8800", underline: true}\naccent: purpel\n';
    await using app = await open({}, { "theme.yaml": theme });
    await app.expectShown("theme.yaml, line 3: purpel is no colour.");
    expect(colourAt(app, footerKey)).toBe("#ff8800");
    expect(colourAt(app, "stacks")).toBe("25");
  });
});

describe("ASCII", () => {
  /** Way to each screen, and what is seen there. */
  const places: Readonly<Record<string, readonly [commands: readonly string[], seen: string]>> = {
    stacks: [[], "+ stacks"],
    components: [["go.components"], "stacks > components"],
    flavors: [["go.flavors"], "stacks > flavors"],
    composer: [["stack.new"], "stacks > new stack"],
    form: [["go.flavors", "flavor.use"], "component name"],
    help: [["app.help"], "filter by name or key"],
    question: [["stack.copy"], "Copy"],
    palette: [["app.palette"], "+ find"],
    activity: [["go.activity"], "stacks > activity"],
    picture: [["stack.picture"], "> picture"],
    sheet: [["app.commands"], "To look at"],
    "an editor": [["go.flavors", "flavor.use", "form.enter"], "leave as it was"],
  };

  /** Starts the screens, whose way is drawn with ASCII too. */
  async function openAscii(options: Omit<LaunchOptions, "home">): Promise<App> {
    const app = new App(launch({ home: home.path, ...options }));
    await app.expectShown("mlstack > stacks", footerKey);
    return app;
  }

  /** Sequences that move the cursor or colour are ASCII themselves; so every byte counts. */
  function beyondAscii(app: App): string {
    return [...new Set(written(app).replace(/[\x00-\x7e]/g, ""))].join("");
  }

  for (const [name, [commands, seen]] of Object.entries(places)) {
    test(`alone is drawn on ${name} with --ascii [E41]`, async () => {
      await home.do("artifact-store", "register", "größe", "-f", "s3", "--path=s3://漢字");
      await home.do("stack", "register", "naïve", "-o", "default", "-a", "größe");
      await insertStacks(home, [hostile.name]);
      await using app = await openAscii({ args: ["--ascii"] });
      app.press(...commands);
      await app.expectShown(seen);
      await app.pty.quiet(200, 2000);
      expect(beyondAscii(app)).toBe("");
    });
  }

  test("shows other signs by number, and takes them when they are typed", async () => {
    await home.do("artifact-store", "register", "größe", "-f", "s3", "--path=s3://x");
    await home.do("stack", "register", "naïve", "-o", "default", "-a", "größe");
    await using app = await openAscii({ args: ["--ascii"] });
    await app.expectShown("na\\u{ef}ve");
    app.press("list.filter");
    app.pty.type("ï");
    await app.expectShown(" / \\u{ef}", "1 of 1");
    const { column } = app.pty.cursor();
    expect(column).toBe(" / \\u{ef}".length);
  });

  test("is drawn where the locale knows nothing else, unless it is preferred otherwise [E41]", async () => {
    {
      await using app = await openAscii({ env: { LANG: "C" } });
      await app.expectShown("+ stacks", "* default");
      expect(beyondAscii(app)).toBe("");
    }
    await using app = await open({ env: { LANG: "C" } }, { "preferences.yaml": "ascii: false\n" });
    await app.expectShown("┌ stacks");
  });
});
