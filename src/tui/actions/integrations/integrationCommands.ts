import { missingIntegrations } from "../../state/integrationRows.ts";
import { type AppState, shown } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, changeTop } from "../context.ts";
import { orNoMatch } from "../list/noMatch.ts";
import { targetIntegrations } from "./integrationCursor.ts";
import { askEnvironment, askPackages } from "./packageTasks.ts";

const hasTarget = (state: AppState): boolean => targetIntegrations(state).length > 0;
const noTarget = orNoMatch("Select an integration first.");
const lacksEnvironment = ({ integrations }: AppState): boolean => integrations?.unknown?.code === "no-environment";
const isThere = (state: AppState): boolean =>
  targetIntegrations(state).some(({ state: now }) => now !== undefined && now !== "missing");
const missing = ({ integrations }: AppState): readonly string[] =>
  missingIntegrations(integrations).map(({ integration }) => integration.name);
const isOnlyMissing = (state: AppState): boolean => shown(state, "integrations")?.isOnlyMissing === true;

function names(context: Context): readonly string[] {
  return targetIntegrations(context.store.get()).map(({ integration }) => integration.name);
}

/** What can be done with integrations on their screen. */
export const integrationCommands: readonly Command[] = [
  {
    id: "integration.install",
    title: "install",
    keys: ["i", "enter"],
    on: ["integrations"],
    aliases: ["pip", "uv", "add packages"],
    changes: true,
    when: hasTarget,
    else: noTarget,
    footer: true,
    room: "early",
    run: (c) => askPackages(c, "install", names(c)),
  },
  {
    id: "integration.installMissing",
    title: "install what the stack lacks",
    keys: ["I"],
    on: ["integrations"],
    aliases: ["stack install", "missing"],
    changes: true,
    when: (s) => missing(s).length > 0,
    else: (s) => `The stack ${s.data.active.name} lacks nothing.`,
    footer: true,
    run: (c) => askPackages(c, "install", missing(c.store.get())),
  },
  {
    id: "integration.onlyMissing",
    title: (s) => (isOnlyMissing(s) ? "all" : "missing for the stack"),
    keys: ["m"],
    on: ["integrations"],
    aliases: ["needed", "missing for this stack"],
    footer: true,
    run: (c) => changeTop(c, "integrations", (screen) => ({ ...screen, isOnlyMissing: !screen.isOnlyMissing })),
  },
  {
    id: "integration.upgrade",
    title: "upgrade",
    keys: ["U"],
    on: ["integrations"],
    aliases: ["update", "newer"],
    changes: true,
    when: isThere,
    else: orNoMatch("Nothing of it is installed."),
    run: (c) => askPackages(c, "upgrade", names(c)),
  },
  {
    id: "integration.uninstall",
    title: "uninstall",
    keys: ["d"],
    on: ["integrations"],
    aliases: ["remove", "delete"],
    changes: true,
    dangerous: true,
    when: isThere,
    else: orNoMatch("Nothing of it is installed."),
    footer: true,
    run: (c) => askPackages(c, "uninstall", names(c)),
  },
  {
    id: "integration.makeEnvironment",
    title: "make .venv",
    keys: ["v"],
    on: ["integrations"],
    aliases: ["virtual environment", "venv"],
    changes: true,
    when: lacksEnvironment,
    else: "There is a Python environment already.",
    footer: true,
    run: askEnvironment,
  },
];
