import { expect, test } from "bun:test";
import { childEnvironment } from "../../src/host/childEnvironment.ts";

const environment = {
  PATH: "/bin",
  HOME: "/home/ada",
  AWS_SECRET_ACCESS_KEY: "hush",
  HTTPS_PROXY: "http://proxy",
  BUN_OPTIONS: "--preload ./other.ts",
  BUN_BE_BUN: "1",
  NODE_OPTIONS: "--require ./other.js",
};

test("a child that only reads a flavor gets nothing that could be a credential, and nothing that Bun or Deno obey", () => {
  expect(childEnvironment(false, environment)).toEqual({ PATH: "/bin", HOME: "/home/ada", NO_COLOR: "1" });
});

test("a child that does a component's work gets the environment, but for what Bun and Deno obey", () => {
  expect(Object.keys(childEnvironment(true, environment)).toSorted()).toEqual([
    "AWS_SECRET_ACCESS_KEY",
    "HOME",
    "HTTPS_PROXY",
    "NO_COLOR",
    "PATH",
  ]);
});
