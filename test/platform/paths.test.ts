import { expect, test } from "bun:test";
import { resolve } from "node:path";
import { pathsOf } from "../../src/platform/paths.ts";

const user = { userHome: "/home/ada", environment: {} };

test("Linux keeps data, configuration and state where XDG says", () => {
  const { databaseFile, keyFile, draftsFolder } = pathsOf({ ...user, platform: "linux" });
  expect(databaseFile).toBe("/home/ada/.local/share/mlstack/mlstack.db");
  expect(keyFile).toBe("/home/ada/.config/mlstack/key");
  expect(draftsFolder).toBe("/home/ada/.local/state/mlstack/drafts");
});

test("XDG variables move the folders, relative ones are ignored", () => {
  const environment = { XDG_DATA_HOME: "/big/disk", XDG_CONFIG_HOME: "not/absolute" };
  const { data, config } = pathsOf({ ...user, platform: "linux", environment });
  expect(data).toBe("/big/disk/mlstack");
  expect(config).toBe("/home/ada/.config/mlstack");
});

test.each(["linux", "darwin", "win32"])("on %s the key is never inside the folder of the data", (platform) => {
  const { data, keyFile } = pathsOf({ ...user, platform });
  expect(keyFile.startsWith(data)).toBe(false);
});

test("a home of one's own holds everything", () => {
  const paths = pathsOf({ ...user, home: "some/home" });
  const home = resolve("some/home");
  expect(paths).toEqual({
    data: `${home}/data`,
    config: `${home}/config`,
    state: `${home}/state`,
    databaseFile: `${home}/data/mlstack.db`,
    keyFile: `${home}/config/key`,
    flavorsFolder: `${home}/data/flavors`,
    packsFolder: `${home}/data/packs`,
    draftsFolder: `${home}/state/drafts`,
    logsFolder: `${home}/state/logs`,
    checksFolder: `${home}/state/checks`,
    templatesFolder: `${home}/config/templates`,
  });
});
