import { describe, expect, test } from "bun:test";
import { join } from "node:path";
import { brokenArrows, type Sources } from "./arrows.ts";
import { importsOf } from "./imports.ts";

const root = join(import.meta.dir, "../..");

async function projectSources(): Promise<Sources> {
  const paths = await Array.fromAsync(new Bun.Glob("{src,flavors}/**/*.{ts,tsx}").scan({ cwd: root }));
  const texts = paths.toSorted().map(async (path) => {
    return [path.replaceAll("\\", "/"), await Bun.file(join(root, path)).text()] as const;
  });
  return new Map(await Promise.all(texts));
}

/** The messages for one made-up file, as `line: message`. */
function judge(file: string, text: string): string[] {
  return brokenArrows(new Map([[file, text]])).map(({ line, message }) => `${line}: ${message}`);
}

test("every import of src and flavors follows the arrows", async () => {
  const sources = await projectSources();
  expect(sources.size).toBeGreaterThan(0);
  const broken = brokenArrows(sources).map(({ file, line, message }) => `${file}:${line}  ${message}`);
  expect(broken).toEqual([]);
});

describe("a planted import is caught", () => {
  test("upward, sideways and past the use cases", () => {
    expect(judge("src/core/a.ts", '\nimport { open } from "../database/open.ts";')).toEqual([
      "2: database is above core",
    ]);
    expect(judge("src/database/a.ts", 'import { seal } from "../secrets/seal.ts";')).toEqual([
      "1: secrets is beside database",
    ]);
    expect(judge("src/cli/a.ts", 'import { open } from "../database/open.ts";')).toEqual([
      "1: front ends see only usecases and core, not database",
    ]);
    expect(judge("src/usecases/a.ts", 'import { open } from "../database/open.ts";')).toEqual([]);
  });

  test("as a type, over several lines, as re-export, and as import()", () => {
    expect(judge("src/core/a.ts", 'import type { Row } from "../database/row.ts";')).toHaveLength(1);
    expect(judge("src/core/a.ts", 'import {\n  type Row,\n  type Other,\n} from "../database/row.ts";')).toHaveLength(
      1,
    );
    expect(judge("src/core/a.ts", 'export * from "../database/row.ts";')).toHaveLength(1);
    expect(judge("src/core/a.ts", 'export { a } from "../database/row.ts";')).toHaveLength(1);
    expect(judge("src/core/a.ts", 'import "../database/row.ts";')).toHaveLength(1);
    expect(judge("src/core/a.ts", 'export const a = () => import("../database/row.ts");')).toHaveLength(1);
    expect(judge("src/core/a.ts", 'export type A = typeof import("../database/row.ts");')).toHaveLength(1);
  });

  test("of a package in the wrong room", () => {
    expect(judge("src/usecases/a.ts", 'import { z } from "zod";')).toHaveLength(1);
    expect(judge("src/core/schema/a.ts", 'import { z } from "zod";')).toEqual([]);
    expect(judge("src/cli/a.ts", 'import type { ReactNode } from "react";')).toHaveLength(1);
    expect(judge("src/tui/app/a.ts", 'import { Command } from "commander";')).toHaveLength(1);
    expect(judge("src/database/a.ts", 'import { Database } from "bun:sqlite";')).toHaveLength(1);
    expect(judge("src/core/a.ts", 'import { readFileSync } from "node:fs";')).toHaveLength(1);
  });

  test("of Bun's and Deno's globals, but not of the words", () => {
    expect(judge("src/host/a.ts", 'export const a = Bun.file("x");')).toHaveLength(1);
    expect(judge("src/host/a.ts", 'export const a = typeof Deno !== "undefined";')).toHaveLength(1);
    expect(judge("src/host/a.ts", '// Bun.file is not used\nexport const a = "Bun.file"; /* Deno.env */')).toEqual([]);
    expect(judge("src/platform/a.ts", 'export const a = Bun.file("x");')).toEqual([]);
  });

  test("inside the screens", () => {
    expect(judge("src/tui/widgets/a.ts", 'import { s } from "../screens/stacks/s.ts";')).toEqual([
      "1: src/tui/widgets may import only what is left of it, not screens",
    ]);
    expect(judge("src/tui/screens/a.ts", 'import { s } from "../widgets/s.ts";')).toEqual([]);
    expect(judge("src/tui/start.ts", 'import { s } from "./app/s.ts";')).toEqual([]);
    expect(judge("src/tui/misc/a.ts", 'import { s } from "../widgets/s.ts";')).toHaveLength(1);
  });

  test("in and of flavors", () => {
    const s3 = "flavors/artifact_store/s3/flavor.ts";
    expect(judge(s3, 'import { z } from "mlstack";\nimport { c } from "./config.ts";')).toEqual([]);
    expect(judge(s3, 'import { scheme } from "../../shared/scheme.ts";')).toEqual([]);
    expect(judge(s3, 'import { c } from "../gcp/config.ts";')).toEqual([
      "1: flavors/artifact_store/gcp is another flavor",
    ]);
    expect(judge(s3, 'import { r } from "../../../src/core/result.ts";')).toHaveLength(1);
    expect(judge(s3, 'import { S3Client } from "@aws-sdk/client-s3";')).toHaveLength(1);
    expect(
      judge("flavors/artifact_store/s3/implementation.ts", 'import { S3Client } from "@aws-sdk/client-s3";'),
    ).toEqual([]);
    expect(
      judge("flavors/shared/implementations/s3/client.ts", 'import { S3Client } from "@aws-sdk/client-s3";'),
    ).toEqual([]);
    expect(judge(s3, 'import { S3 } from "./implementation.ts";')).toEqual([
      "1: an implementation loads when a component runs: import it in implementation()",
    ]);
    expect(judge(s3, 'export const load = () => import("./implementation.ts");')).toEqual([]);
    const import3 = 'import { S3 } from "../../flavors/artifact_store/s3/flavor.ts";';
    expect(judge("src/usecases/a.ts", import3)).toHaveLength(1);
    expect(judge("src/catalogue/a.ts", import3)).toEqual([]);
  });

  test("of what draws, by the questions line by line", () => {
    const sources = new Map([
      ["src/tui/lines/start.ts", 'import { createStore } from "../state/store.ts";'],
      ["src/tui/state/store.ts", 'import { useSyncExternalStore } from "react";'],
    ]);
    expect(brokenArrows(sources).map(({ message }) => message)).toEqual([
      "src/tui/lines/start.ts loads react at start: src/tui/lines/start.ts → src/tui/state/store.ts → react",
    ]);
  });

  test("of a heavy package that main.ts would load, however far away", () => {
    const sources = new Map([
      ["src/main.ts", 'import { run } from "./cli/run.ts";\nconst tui = () => import("./tui/start.ts");'],
      ["src/cli/run.ts", 'import { command } from "./command.ts";\nimport type { Command } from "commander";'],
      ["src/cli/command.ts", '\nimport { Command } from "commander";'],
      ["src/tui/start.ts", 'import { render } from "ink";'],
    ]);
    expect(brokenArrows(sources)).toEqual([
      {
        file: "src/cli/command.ts",
        line: 2,
        message: "src/main.ts loads commander at start: src/main.ts → src/cli/run.ts → src/cli/command.ts → commander",
      },
    ]);
  });
});

test("text that only looks like an import is none", () => {
  const text =
    'export const sample = `\nimport { a } from "../database/row.ts";\n`;\n/**\n * import { b } from "zod";\n */';
  expect(importsOf("src/core/a.ts", text)).toEqual([]);
});
