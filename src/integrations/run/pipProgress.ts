import type { PackageVersion, ToolProgress } from "../../core/python/toolProgress.ts";
import type { OutputReader } from "./outputReader.ts";

/** Reads what pip prints. It tells the packages that it will install only when all are downloaded. */
export function pipReader(): OutputReader {
  let collected = 0;
  let removed = 0;
  let file: string | null = null;
  let about: string | null = null;
  const packages = (step: ToolProgress["step"], what: string | null, done: number, total: number | null = null) =>
    ({ step, what, done, total, unit: "packages" }) as const;
  return (line) => {
    const collecting = /^Collecting ([\w.-]+)/.exec(line)?.[1];
    if (collecting !== undefined) {
      about = collecting;
      return { progress: packages("resolving", about, ++collected - 1) };
    }
    const download = /^\s+Downloading (\S+)/.exec(line)?.[1];
    if (download !== undefined) {
      file = download;
      return { progress: packages("downloading", file, collected - 1) };
    }
    const bytes = /^\s*Progress (\d+) of (\d+)$/.exec(line);
    if (bytes !== null) {
      const [, done, total] = bytes;
      return {
        isCounter: true,
        progress: { step: "downloading", what: file, done: Number(done), total: Number(total), unit: "bytes" },
      };
    }
    const wheel = /^\s+Building wheel for (\S+) .*: started/.exec(line)?.[1];
    if (wheel !== undefined) return { progress: packages("building", wheel, collected) };
    if (
      /^\s+(Installing build dependencies|Getting requirements to build wheel|Preparing metadata.*): started/.test(line)
    )
      return { progress: packages("building", about, Math.max(0, collected - 1)) };
    const installing = /^Installing collected packages: (.+)$/.exec(line)?.[1];
    if (installing !== undefined) return { progress: packages("installing", null, 0, installing.split(", ").length) };
    const installed = /^Successfully installed (.+)$/.exec(line)?.[1];
    if (installed !== undefined) {
      const added = installed.split(" ").map(nameAndVersion);
      return { progress: packages("installing", null, added.length, added.length), added };
    }
    const gone = /^\s+Successfully uninstalled (\S+)$/.exec(line)?.[1];
    if (gone !== undefined) return { progress: packages("removing", gone, ++removed), removed: [nameAndVersion(gone)] };
    return {};
  };
}

/** `slack_sdk-3.30.0`: a version has no dash. */
function nameAndVersion(text: string): PackageVersion {
  const at = text.lastIndexOf("-");
  return { name: text.slice(0, at), version: text.slice(at + 1) };
}
