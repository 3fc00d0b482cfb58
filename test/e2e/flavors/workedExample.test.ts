import { expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { componentTypeIds } from "../../../src/core/componentType.ts";
import { commandBlocks, Reader } from "./guide.ts";
import { followWorkedExample } from "./workedExample.ts";

test("the worked example of the guide goes as it stands there, in a folder without packages", async () => {
  await followWorkedExample("compiled");
});

const guides = componentTypeIds.flatMap((id) => {
  const path = `docs/custom-flavors/${id.replaceAll("_", "-")}.md`;
  try {
    return [[path, readFileSync(join(import.meta.dir, "../../..", path), "utf8")] as const];
  } catch {
    return [];
  }
});

test("ten types have a guide, whose example is registered and used as it says, and whose beginning is right", async () => {
  expect(guides.length).toBe(10);
  for (const [path] of guides) {
    using reader = new Reader("compiled");
    const [begin = [], check = [], example = []] = commandBlocks(path);
    reader.takeExamples("");
    await reader.follow([
      "mlstack init",
      "mlstack secret create slurm --token=t",
      "mlstack secret create cvat --token=t",
    ]);
    await reader.follow(begin);
    await reader.follow(check);
    await reader.follow(example.map((line) => line.replace("examples/flavors/", "flavors/")));
  }
});

test("the tests beside the examples hold", async () => {
  using reader = new Reader("compiled");
  reader.takeExamples("");
  const tested = readdirSync(join(reader.workspace, "flavors")).filter((name) => name.endsWith(".test.ts"));
  expect(tested.length).toBeGreaterThan(2);
  for (const name of tested) {
    const [done] = await reader.follow([`mlstack flavor test flavors/${name.replace(".test", "")}`]);
    expect(done?.stdout).not.toContain("failed");
  }
});
