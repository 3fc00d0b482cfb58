import type { Command } from "./command.ts";
import { goTo } from "./navigate.ts";

/** The screens that digits lead to, from wherever one is. */
export const goCommands: readonly Command[] = [
  {
    id: "go.stacks",
    title: "stacks",
    keys: ["1"],
    on: "screens",
    aliases: ["home", "stack list"],
    run: (c) => goTo(c, "stacks"),
  },
  { id: "go.components", title: "components", keys: ["2"], on: "screens", run: (c) => goTo(c, "components") },
  { id: "go.flavors", title: "flavors", keys: ["3"], on: "screens", run: (c) => goTo(c, "flavors") },
  {
    id: "go.activity",
    title: "activity",
    keys: ["4"],
    on: "screens",
    aliases: ["log", "tasks", "done", "history"],
    run: (c) => goTo(c, "log"),
  },
  {
    id: "go.artifacts",
    title: "artifacts",
    keys: ["5"],
    on: "screens",
    aliases: ["files", "browse", "bucket", "artifact ls"],
    run: (c) => goTo(c, "artifacts"),
  },
  {
    id: "go.integrations",
    title: "integrations",
    keys: ["6"],
    on: "screens",
    aliases: ["python packages", "pip", "uv", "install"],
    run: (c) => goTo(c, "integrations"),
  },
  {
    id: "go.nowhere",
    title: "no screen",
    keys: ["7", "8", "9"],
    on: "screens",
    when: () => false,
    else: "There is no such screen: {go.stacks} stacks, {go.components} components, {go.flavors} flavors, {go.activity} activity, {go.artifacts} artifacts, {go.integrations} integrations.",
    run: () => undefined,
  },
];
