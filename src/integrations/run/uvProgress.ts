import type { PackageVersion, ToolProgress } from "../../core/python/toolProgress.ts";
import type { OutputReader } from "./outputReader.ts";

/** Reads what uv prints. It names only downloads that take a while. */
export function uvReader(): OutputReader {
  let resolved: number | null = null;
  let done = 0;
  const packages = (step: ToolProgress["step"], what: string | null, count: number, total: number | null) =>
    ({ progress: { step, what, done: count, total, unit: "packages" } }) as const;
  return (line) => {
    const total = /^Resolved (\d+) package/.exec(line)?.[1];
    if (total !== undefined) {
      resolved = Number(total);
      return packages("downloading", null, 0, resolved);
    }
    const downloading = /^\s*Downloading (\S+)/.exec(line)?.[1];
    if (downloading !== undefined) return packages("downloading", downloading, done, resolved);
    const building = /^\s*Building (\S+)/.exec(line)?.[1];
    if (building !== undefined) return packages("building", building, done, resolved);
    const ready = /^\s*(?:Downloaded|Built) (\S+)/.exec(line)?.[1];
    if (ready !== undefined) return packages("downloading", ready, ++done, resolved);
    const prepared = /^Prepared (\d+) package/.exec(line)?.[1];
    if (prepared !== undefined) return packages("installing", null, 0, Number(prepared));
    const installed = /^Installed (\d+) package/.exec(line)?.[1];
    if (installed !== undefined) return packages("installing", null, Number(installed), Number(installed));
    const uninstalled = /^Uninstalled (\d+) package/.exec(line)?.[1];
    if (uninstalled !== undefined) return packages("removing", null, Number(uninstalled), Number(uninstalled));
    const [, sign, name = "", version = ""] = /^ ([+~-]) ([\w.-]+)==(\S+)/.exec(line) ?? [];
    const each: readonly PackageVersion[] = [{ name, version }];
    if (sign === "-") return { removed: each };
    return sign === undefined ? {} : { added: each };
  };
}
