import { expect, test } from "bun:test";
import {
  BaseArtifactStoreConfig,
  BaseArtifactStoreFlavor,
  BaseContainerRegistryConfig,
  BaseContainerRegistryFlavor,
  noReference,
  optional,
  replacedBy,
  secretField,
  z,
} from "mlstack";
import { checkConfiguration } from "../../src/core/configuration/check.ts";
import type { LoadedFlavor } from "../../src/core/loadedFlavor.ts";
import type { FlavorDefinition } from "../../src/core/schema/flavorDefinition.ts";
import { loadFlavor } from "../../src/core/schema/loadFlavor.ts";
import type { Configuration } from "../../src/core/value/value.ts";

const StoreConfig = BaseArtifactStoreConfig.extend({
  old: optional(z.string()).meta({ deprecated: true }),
  new: optional(z.string()),
  key: secretField().optional().describe("What opens the bucket"),
});

class StoreFlavor extends BaseArtifactStoreFlavor<typeof StoreConfig> {
  readonly name = "two_schemes";
  readonly supportedSchemes = ["s3://", "r2://"];
  readonly configSchema = StoreConfig;
  override readonly rules = [replacedBy("old", "new"), noReference("new")];
}

class RegistryFlavor extends BaseContainerRegistryFlavor<typeof BaseContainerRegistryConfig> {
  readonly name = "plain";
  readonly configSchema = BaseContainerRegistryConfig;
}

function loaded(flavor: FlavorDefinition): LoadedFlavor {
  const read = loadFlavor(flavor);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const store = loaded(new StoreFlavor());
const registry = loaded(new RegistryFlavor());

function check(flavor: typeof store, input: Configuration) {
  const { configuration, problems, warnings } = checkConfiguration(flavor, input, { resolve: () => undefined });
  return {
    configuration: { ...configuration },
    problems: problems.map(({ message }) => message),
    warnings: warnings.map(({ message, hint }) => `${message} ${hint}`),
  };
}

test("every artifact store drops quotes around its path and keeps to its schemes", () => {
  expect(check(store, { path: "\"'r2://b'\"" })).toMatchObject({ configuration: { path: "r2://b" }, problems: [] });
  expect(check(store, { path: "gs://b" }).problems).toEqual(["path must start with s3:// or r2://."]);
  expect(check(store, { path: "{{bucket.uri}}" }).problems).toEqual(["path must start with s3:// or r2://."]);
});

test("every container registry drops slashes at the end and takes no reference as its address", () => {
  expect(check(registry, { uri: "ghcr.io/me//" }).configuration).toEqual({ uri: "ghcr.io/me" });
  expect(check(registry, { uri: "{{a.b}}" }).problems).toEqual(["uri cannot be a secret reference."]);
});

test("a replaced field moves, warns, and refuses two different values", () => {
  expect(check(store, { path: "s3://b", old: "x" })).toEqual({
    configuration: { path: "s3://b", new: "x" },
    problems: [],
    warnings: ["old is deprecated. Use new instead."],
  });
  expect(check(store, { path: "s3://b", old: "x", new: "y" }).problems).toHaveLength(1);
  expect(check(store, { path: "s3://b", old: "x", new: "x" }).problems).toEqual([]);
});

test("a secret field stays one through optional() and describe()", () => {
  expect(store.fields.find(({ name }) => name === "key")).toMatchObject({
    sensitive: true,
    required: false,
    help: "What opens the bucket",
  });
});
