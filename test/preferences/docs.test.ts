import { expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateKeysDocs } from "../../build/keysDocs.ts";
import { preferenceSentence, themeNames } from "../../src/core/preference.ts";
import { parsePreferences } from "../../src/preferences/parse.ts";
import { modes } from "../../src/tui/actions/mode.ts";
import { commands } from "../../src/tui/actions/table.ts";
import { userKeys } from "../../src/tui/actions/userKeys.ts";
import { readThemeFile, styleNames } from "../../src/tui/widgets/themeFile.ts";

const docs = (name: string) => readFileSync(join(import.meta.dir, "../../docs", name), "utf8");

/** The first YAML example of a page. */
function example(page: string): string {
  return /```yaml\n(.*?)```/s.exec(docs(page))?.[1] ?? "";
}

test("the key reference is what the table of commands makes now, with every command, its keys and every place [E20]", async () => {
  const page = docs("keys.md");
  expect((await generateKeysDocs()).map(({ text }) => text)).toEqual([page]);
  const missing = commands.filter(({ id, keys }) => !page.includes(`\`${id}\``) || !page.includes(`\`${keys[0]}\``));
  expect(missing.map(({ id }) => id)).toEqual([]);
  const places = Object.values(modes).map(({ title }) => title);
  expect(places.filter((title) => !page.includes(`\n## ${title}\n`))).toEqual([]);
});

test("the example of keys.yaml is right", () => {
  const chosen = userKeys(parsePreferences("keys.yaml", example("keys.md")));
  expect(chosen?.problems.map(preferenceSentence)).toEqual([]);
  expect(chosen?.keymap.get("stacks")?.get("stack.new")).toEqual(["N"]);
});

test("the page of themes names all of them, and its example is right", () => {
  const page = docs("themes.md");
  expect([...themeNames, ...styleNames].filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  const { changes, problems } = readThemeFile(parsePreferences("theme.yaml", example("themes.md")));
  expect(problems.map(preferenceSentence)).toEqual([]);
  expect(Object.keys(changes)).toEqual(["accent", "bad", "border", "cursor"]);
});
