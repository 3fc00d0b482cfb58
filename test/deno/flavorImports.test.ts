import { test } from "bun:test";
import { useImports } from "../e2e/flavors/imports.ts";

test("a flavor imports files, what the program provides, and packages of its workspace under Deno", () =>
  useImports("deno"));
