import { afterEach, describe, expect, test } from "bun:test";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

const homes: Home[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) home[Symbol.dispose]();
});

/** Artifact stores a to e, and a stack prod that uses e. */
async function stores(): Promise<Home> {
  const home = new Home();
  homes.push(home);
  for (const name of ["a", "b", "c", "d", "e"]) await home.do("artifact-store", "register", name, "-f", "local");
  await home.do("stack", "register", "prod", "-o", "default", "-a", "e");
  return home;
}

async function storeNames(home: Home): Promise<readonly string[]> {
  const { items } = (await home.json("artifact-store", "list")) as { items: { name: string }[] };
  return items.map(({ name }) => name).toSorted();
}

/** The program with the artifact stores in the order of their names. */
async function open(home: Home, size = { columns: 120, rows: 30 }): Promise<App> {
  const app = await start({ home: home.path, size });
  await app.components.open("artifact store");
  app.press("list.sort");
  await app.expectShown("order of the list");
  app.pty.type("by name");
  await app.expectShown("/ by name");
  app.pty.press("enter");
  await app.expectShown(/─ by name ─/);
  app.press("list.first");
  await app.expectCursor(" a ");
  return app;
}

/** The names of the rows that carry the sign of a mark. */
function marked(app: App): string {
  return app.pty
    .screen()
    .flatMap((row) => /│\+[ ●] *(\S+) /.exec(row)?.slice(1) ?? [])
    .join(" ");
}

function expectMarked(app: App, names: string): Promise<void> {
  return app.pty.waitUntil(() => marked(app) === names, `expected the marks ${names}`);
}

describe("marks", () => {
  test("are set by space one after the other, by a range, and on all; esc takes them away first [E31 E7]", async () => {
    await using app = await open(await stores());
    app.press("list.mark");
    await expectMarked(app, "a");
    await app.expectCursor(" b ");
    app.press("list.down", "list.markRange", "list.down", "list.down");
    await expectMarked(app, "a c d default");
    app.press("list.markRange", "list.down");
    await app.expectCursor(" e ");
    await expectMarked(app, "a c d default");
    await app.expectShown("6 of 6, 4 marked");
    app.press("list.markAll");
    await expectMarked(app, "a b c d default e");
    app.press("list.markAll");
    await expectMarked(app, "");
    app.press("list.mark");
    await expectMarked(app, "e");
    await app.back();
    await expectMarked(app, "");
    await app.expectAt("stacks", "components: artifact store");
  });

  test("stay when a filter hides what they are on, and all means what it shows [E31]", async () => {
    await using app = await open(await stores());
    app.press("list.mark");
    await expectMarked(app, "a");
    await app.filter("e");
    await app.expectShown("1 of 2, 1 marked");
    app.press("list.markAll");
    await app.expectShown("1 of 2, 3 marked");
    await app.back();
    await app.expectShown("/ e");
    await expectMarked(app, "");
  });

  test("go with their things when another program deletes them", async () => {
    const home = await stores();
    await using app = await open(home);
    app.press("list.mark", "list.mark");
    await app.expectShown("3 of 6, 2 marked");
    await home.do("artifact-store", "delete", "a", "--yes");
    await app.expectShown(/of 5, 1 marked/);
    await expectMarked(app, "b");
  });
});

describe("several at once", () => {
  test("are deleted after a question that names them and what stays, and one undo brings them back [E32 E29]", async () => {
    const home = await stores();
    await using app = await open(home);
    app.press("list.markAll", "component.delete");
    await app.expectShown(
      "Delete 4 components: a, b, c and d?",
      "default is always there: it stays.",
      "e is used by the stack prod: it stays.",
    );
    app.press("confirm.no");
    await app.expectGone("Delete 4 components");
    expect(await storeNames(home)).toEqual(["a", "b", "c", "d", "default", "e"]);
    app.press("component.delete");
    await app.agree("Delete 4 components: a, b, c and d?");
    await app.expectShown("Deleted 4 components; u brings them back.");
    await expectMarked(app, "");
    expect(await storeNames(home)).toEqual(["default", "e"]);
    app.press("history.undo");
    await app.expectShown("Undone: delete artifact_store a, b, c and d.");
    expect(await storeNames(home)).toEqual(["a", "b", "c", "d", "default", "e"]);
  });

  test("that can none of them be deleted are not asked about, and each is named", async () => {
    const home = await stores();
    await using app = await open(home, { columns: 160, rows: 30 });
    app.press("list.last", "list.mark", "list.up", "list.mark");
    await app.expectShown("2 marked");
    app.press("component.delete");
    await app.expectShown("default is always there: it stays.", "e is used by the stack prod: it stays.");
    await app.expectGone("sure?");
  });

  test("are labelled: added, removed, refused where it is typed [E31]", async () => {
    const home = await stores();
    await using app = await open(home);
    app.press("list.mark", "list.mark", "list.label");
    await app.answer("Labels of 2 components", "prod");
    await app.expectShown("prod has no value.");
    await app.answer("Labels of 2 components", "env=prod, team=ml");
    await app.expectShown("Labelled 2 components.");
    await app.filter("env=prod");
    await app.expectShown("1 of 2");
    await app.back();
    app.press("list.first", "list.label");
    await app.answer("Labels of a", "-team");
    await app.expectShown("Labelled a.");
    expect((await home.json("artifact-store", "describe", "a")).labels).toEqual({ env: "prod" });
    expect((await home.json("artifact-store", "describe", "b")).labels).toEqual({ env: "prod", team: "ml" });
    await app.expectShown(/Labels/, /env +prod/);
  });

  test("are copied, each under a free name, and one undo takes that back", async () => {
    const home = await stores();
    await home.do("artifact-store", "copy", "a", "a-copy");
    await using app = await open(home);
    app.press("list.mark", "list.down", "list.mark", "component.copy");
    await app.expectShown("Copied to a-copy-2 and b-copy; u takes that back.");
    expect(await storeNames(home)).toEqual(["a", "a-copy", "a-copy-2", "b", "b-copy", "c", "d", "default", "e"]);
    app.press("history.undo");
    await app.expectShown("Undone: copy artifact_store a and b to a-copy-2 and b-copy.");
  });

  test("have their names copied to the clipboard, a line each [E38]", async () => {
    await using app = await open(await stores());
    app.press("list.mark", "list.mark", "list.copyName");
    await app.pty.waitUntil(() => app.pty.copied.at(-1) === "a\nb", "expected two names on the clipboard");
  });
});

describe("stacks", () => {
  test("are deleted together, but for the active one and the default one [E32]", async () => {
    const home = await stores();
    for (const name of ["one", "two"]) await home.do("stack", "copy", "prod", name);
    await home.do("stack", "set", "prod");
    await using app = await start({ home: home.path, size: { columns: 120, rows: 30 } });
    await app.stacks.expectRow("two");
    app.press("list.markAll", "stack.delete");
    await app.expectShown(
      /Delete 2 stacks: (one and two|two and one)\?/,
      "prod is the active stack: it stays.",
      "default is always there: it stays.",
    );
    app.press("confirm.yes");
    await app.expectShown("Deleted 2 stacks; u brings them back.");
    await app.stacks.expectNoRow("one");
    app.press("history.undo");
    await app.stacks.expectRow("one");
    await app.stacks.expectRow("two");
  });

  test("are labelled and found by that", async () => {
    const home = await stores();
    await using app = await start({ home: home.path, size: { columns: 120, rows: 30 } });
    await app.stacks.select("prod");
    app.press("list.label");
    await app.answer("Labels of prod", "env=prod");
    await app.expectShown("Labelled prod.", "labels", "env=prod");
    await app.filter("env=prod");
    await app.expectShown("1 of 1");
    await app.stacks.expectCursor("prod");
  });

  test("and drafts that cannot be brought back are thrown away only after a typed word [E32]", async () => {
    const home = await stores();
    await using app = await start({ home: home.path, size: { columns: 120, rows: 30 } });
    await app.stacks.compose();
    await app.composer.slot("orchestrator").toggle("default");
    await app.back();
    await app.expectGone("/ default");
    await app.back();
    await app.stacks.expectOpen();
    await app.stacks.expectRow("new");
    app.press("list.markAll", "stack.delete");
    await app.expectShown("Throw 1 draft away: new stack? Delete 1 stack: prod?", "Drafts cannot be brought back.");
    app.pty.type("y");
    await app.expectShown("› y");
    app.pty.press("enter");
    await app.expectShown("Type yes to go on");
    await app.stacks.expectRow("prod");
    app.pty.type("es");
    app.pty.press("enter");
    await app.expectShown("Deleted 1 stack; u brings it back. Threw 1 draft away.");
    await app.stacks.expectNoRow("new");
  });
});

test("nothing is marked for a change in a read-only home but all can be marked and copied from [E34]", async () => {
  const home = await stores();
  await using app = await start({ home: home.path, args: ["--read-only"], size: { columns: 120, rows: 30 } });
  await app.components.open("artifact store");
  app.press("list.markAll");
  await app.expectShown("6 marked");
  app.press("component.delete");
  await app.expectShown("read-only");
  await app.expectGone("Delete");
  expect(await storeNames(home)).toEqual(["a", "b", "c", "d", "default", "e"]);
});

describe("labels", () => {
  test("are told in the question; of what keeps none it says so; no answer changes nothing [E17]", async () => {
    const home = await stores();
    await home.do("stack", "update", "prod", "--label", "env=prod");
    await using app = await start({ home: home.path, size: { columns: 120, rows: 30 } });
    await app.stacks.select("prod");
    app.press("list.label");
    await app.expectShown("Labels of prod (env=prod): ");
    app.pty.press("enter");
    await app.expectShown("The labels of prod stay as they are.");
    app.press("list.markAll");
    await app.expectShown("2 of 2, 2 marked");
    app.press("list.label");
    await app.expectShown("Labels of prod (env=prod default keeps none): ");
    await app.back();
  });

  test("that a filter found are at the end of the row; the components of the active stack carry its sign [E12 E11]", async () => {
    const home = await stores();
    await home.do("artifact-store", "update", "c", "--label", "team=vision");
    await using app = await start({ home: home.path, size: { columns: 120, rows: 30 } });
    await app.components.open("artifact store");
    await app.expectShown("artifact store (6)", /│ \* artifact store +6 │/, /│ ● default +local /);
    await app.filter("vision");
    await app.expectShown(/│ +c +local +team=vision/);
  });
});
