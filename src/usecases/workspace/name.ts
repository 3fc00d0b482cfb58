import { basename } from "node:path";
import type { Env } from "../env.ts";

/** The name of the marked workspace that the program was called in: that of its folder. Null: in none. */
export function workspaceName(env: Env): string | null {
  const { root, marked } = env.workspace();
  return marked ? basename(root) : null;
}
