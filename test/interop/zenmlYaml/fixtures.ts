import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "../../../src/core/value/json.ts";
import { isObject, type ValueObject } from "../../../src/core/value/value.ts";

const folder = join(import.meta.dir, "../../fixtures/zenml");

/** The path of something that ZenML itself wrote, or was asked to read. */
export function fixture(name: string): string {
  return join(folder, name);
}

/** The files of a folder of fixtures. */
export function fixturesIn(name: string): readonly string[] {
  return readdirSync(fixture(name)).toSorted();
}

/** What ZenML said of fixtures, a line each, with exact numbers. */
export function lines(name: string): readonly ValueObject[] {
  return readFileSync(fixture(name), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const read = readJson(line);
      if (!read.ok || !isObject(read.value)) throw new Error(`${name}: this is no object: ${line}`);
      return read.value;
    });
}
