import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preferenceSentence } from "../../src/core/preference.ts";
import { readPreferences } from "../../src/preferences/readPreferences.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mlstack-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string | Uint8Array): void {
  writeFileSync(join(folder, name), text);
}

describe("preferences", () => {
  test("are none where there is no file, nor even a folder", async () => {
    const none = {
      options: {},
      problems: [],
      keys: { entries: [], problems: [] },
      theme: { entries: [], problems: [] },
    };
    expect(await readPreferences(folder)).toEqual(none);
    expect(await readPreferences(join(folder, "missing"))).toEqual(none);
  });

  test("set the options of the screens", async () => {
    write(
      "preferences.yaml",
      "theme: light\nascii: true\nmouse: false\nread_only: true\naccessible: false\ncolors: 256\n",
    );
    expect(await readPreferences(folder)).toMatchObject({
      options: { theme: "light", ascii: true, mouse: false, readOnly: true, accessible: false, colours: "256" },
      problems: [],
    });
  });

  test("that are wrong are left out one by one, each with its line and what to write", async () => {
    write("preferences.yaml", "theme: drak\nacsii: true\nmouse: sometimes\nascii: true\n");
    const { options, problems } = await readPreferences(folder);
    expect(options).toEqual({ ascii: true });
    expect(problems.map(preferenceSentence)).toEqual([
      "preferences.yaml, line 1: theme cannot be drak. Did you mean dark?",
      "preferences.yaml, line 2: There is no preference acsii. Did you mean ascii?",
      "preferences.yaml, line 3: mouse is true or false. Write mouse: true or mouse: false.",
    ]);
  });

  test("that cannot be read at all are a problem of their file alone", async () => {
    mkdirSync(join(folder, "keys.yaml"));
    write("theme.yaml", Uint8Array.of(0x61, 0x3a, 0x20, 0xff, 0xfe));
    write("preferences.yaml", `theme: dark # ${"x".repeat(300_000)}`);
    const read = await readPreferences(folder);
    expect([read.problems, read.keys.problems, read.theme.problems].map(([first]) => first?.message)).toEqual([
      "The file is larger than 256 KiB and was not read.",
      "This is not a file.",
      "The file is not UTF-8 text.",
    ]);
  });
});
