import { expect, test } from "bun:test";
import type { OutputReader } from "../../../src/integrations/run/outputReader.ts";
import { pipReader } from "../../../src/integrations/run/pipProgress.ts";
import { uvReader } from "../../../src/integrations/run/uvProgress.ts";

const told = (read: OutputReader, output: string) =>
  output.split("\n").flatMap((line) => {
    const { progress } = read(line);
    if (progress === undefined) return [];
    const { step, what, done, total, unit } = progress;
    return [`${step} ${what ?? "all"} ${done}/${total ?? "?"} ${unit}`];
  });

test("pip tells what it collects, how far a download is, what it builds, and how many it installs", () => {
  const output = `Looking in indexes: https://x
Collecting big>=1
  Downloading big-1.0-py3-none-any.whl (7.1 MB)
Progress 262144 of 7140667
Progress 7140667 of 7140667
Collecting neptune (from big)
  Preparing metadata (pyproject.toml): started
  Preparing metadata (pyproject.toml): finished with status 'done'
Building wheels for collected packages: neptune
  Building wheel for neptune (pyproject.toml): started
Installing collected packages: big, neptune
Successfully installed big-1.0 neptune-2.0.post1`;
  expect(told(pipReader(), output)).toEqual([
    "resolving big 0/? packages",
    "downloading big-1.0-py3-none-any.whl 0/? packages",
    "downloading big-1.0-py3-none-any.whl 262144/7140667 bytes",
    "downloading big-1.0-py3-none-any.whl 7140667/7140667 bytes",
    "resolving neptune 1/? packages",
    "building neptune 1/? packages",
    "building neptune 2/? packages",
    "installing all 0/2 packages",
    "installing all 2/2 packages",
  ]);
});

test("uv tells how many it resolved, downloads, builds and installs", () => {
  const output = `Using Python 3.11.7 environment at: v
Resolved 12 packages in 715ms
Downloading pillow (6.8MiB)
   Building neptune==1.0
 Downloaded pillow
      Built neptune==1.0
Prepared 3 packages in 476ms
Uninstalled 1 package in 2ms
Installed 3 packages in 38ms
 - pillow==12.0
 + pillow==13.0.0`;
  expect(told(uvReader(), output)).toEqual([
    "downloading all 0/12 packages",
    "downloading pillow 0/12 packages",
    "building neptune==1.0 0/12 packages",
    "downloading pillow 1/12 packages",
    "downloading neptune==1.0 2/12 packages",
    "installing all 0/3 packages",
    "removing all 1/1 packages",
    "installing all 3/3 packages",
  ]);
});

test("what changed is read from the output of both", () => {
  const pip = pipReader();
  expect(pip("Successfully installed PyNaCl-1.6.2 charset-normalizer-3.5.3").added).toEqual([
    { name: "PyNaCl", version: "1.6.2" },
    { name: "charset-normalizer", version: "3.5.3" },
  ]);
  expect(pip("  Successfully uninstalled slack_sdk-3.30.0").removed).toEqual([
    { name: "slack_sdk", version: "3.30.0" },
  ]);
  const uv = uvReader();
  expect(uv(" + certifi==2026.10.19.post1").added).toEqual([{ name: "certifi", version: "2026.10.19.post1" }]);
  expect(uv(" - slack-sdk==3.30.0").removed).toEqual([{ name: "slack-sdk", version: "3.30.0" }]);
});
