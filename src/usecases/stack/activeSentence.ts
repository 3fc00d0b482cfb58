import { basename } from "node:path";
import type { SetActive } from "./active.ts";

/** What a choice of the active stack led to, as one sentence or two. */
export function activeSentence({ stack, but, workspace }: SetActive): string {
  const where = workspace === null ? "" : ` of the workspace ${basename(workspace)}`;
  switch (but) {
    case "override":
      return `The active stack${where} is ${stack.name}. Here MLSTACK_STACK names another one and still wins.`;
    case "workspace":
      return `The active stack outside of workspaces is ${stack.name}. Here this workspace's own choice still wins.`;
    case null:
      return `The active stack${where} is ${stack.name}.`;
  }
}
