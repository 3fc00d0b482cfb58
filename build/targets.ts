import { existsSync } from "node:fs";
import { join } from "node:path";

/** The platforms that `npm run build -- --target` names, each with Bun's own name for it and its npm package. */
export const targets = {
  "linux-x64": { bun: "bun-linux-x64", package: "@oven/bun-linux-x64", executable: "bin/bun" },
  "linux-arm64": { bun: "bun-linux-arm64", package: "@oven/bun-linux-aarch64", executable: "bin/bun" },
  "darwin-arm64": { bun: "bun-darwin-arm64", package: "@oven/bun-darwin-aarch64", executable: "bin/bun" },
  "darwin-x64": { bun: "bun-darwin-x64", package: "@oven/bun-darwin-x64", executable: "bin/bun" },
  "windows-x64": { bun: "bun-windows-x64", package: "@oven/bun-windows-x64", executable: "bin/bun.exe" },
} as const;

export type Target = keyof typeof targets;

export function isTarget(name: string): name is Target {
  return Object.hasOwn(targets, name);
}

/**
 * Path of the Bun executable of another platform, if its npm package is installed here; then the build needs no network.
 * Otherwise undefined: Bun downloads the same file from the npm registry itself (two seconds, kept in its cache).
 */
export function installedBase(target: Target, root: string): string | undefined {
  const { package: name, executable } = targets[target];
  const path = join(root, "node_modules", name, executable);
  return existsSync(path) ? path : undefined;
}
