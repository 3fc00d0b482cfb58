import { test } from "bun:test";
import { useImports } from "./imports.ts";

test("a flavor imports files, what the program provides, and packages of its workspace", () => useImports("compiled"));
