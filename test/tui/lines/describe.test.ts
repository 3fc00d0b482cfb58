import { expect, test } from "bun:test";
import { draftLine } from "../../../src/tui/lines/describe.ts";
import { type DraftEntry, emptyData } from "../../../src/tui/state/data.ts";
import { listComponents } from "../../../src/usecases/component/list.ts";
import { emptyHome, value } from "../../usecases/home.ts";
import { converse } from "./scripted.ts";

const draft: DraftEntry = { key: "composer/new", title: "new stack", state: "left", components: {} };

test("drafts of the same name are told apart by what they hold [E45]", async () => {
  const env = emptyHome();
  await converse(env, ["new", "orchestrator", "default"]);
  expect(await converse(env, ["quit"])).toContain("1. draft of new stack, not saved, holds orchestrator default.");
  const components = value(await listComponents(env, {})).items;
  const data = { ...emptyData, components, drafts: [draft] };
  expect(draftLine(data, { ...draft, components: { alerter: ["none"] } })).toBe(
    "draft of new stack, not saved, holds alerter that is gone",
  );
  const many = { step_operator: ["a", "b", "c", "d", "e"] };
  expect(draftLine(data, { ...draft, components: many })).toEndWith("and 2 more");
});

test("drafts that hold the same are told apart by when they were kept", () => {
  const first = { ...draft, updated: "2026-05-01T14:05:09.123Z" };
  const second: DraftEntry = { ...draft, key: "composer/new~7", updated: "2026-05-02T08:00:00.000Z" };
  const lines = (drafts: readonly DraftEntry[]) => drafts.map((each) => draftLine({ ...emptyData, drafts }, each));
  expect(lines([first])).toEqual(["draft of new stack, not saved, empty"]);
  expect(lines([first, second])).toEqual([
    "draft of new stack, not saved, empty, kept 2026-05-01 at 14:05:09 UTC",
    "draft of new stack, not saved, empty, kept 2026-05-02 at 08:00:00 UTC",
  ]);
});
