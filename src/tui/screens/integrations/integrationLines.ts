import { componentType } from "../../../core/componentType.ts";
import type { IntegrationState } from "../../../core/integrationState.ts";
import { listed } from "../../../core/listed.ts";
import type { RequirementCheck } from "../../../core/python/check.ts";
import { visible } from "../../../core/visible.ts";
import { environmentText } from "../../../usecases/integration/environment.ts";
import type { IntegrationView } from "../../../usecases/integration/list.ts";
import type { AppState } from "../../actions/appState.ts";
import { withKeys } from "../../actions/keyWords.ts";
import type { Line, Span } from "../../widgets/line.ts";
import type { Style } from "../../widgets/style.ts";

/** How a state is shown. */
export const stateMarks: Readonly<Record<IntegrationState, Span>> = {
  installed: { text: "✓ ", style: "ok" },
  "wrong version": { text: "✗ ", style: "bad" },
  partly: { text: "~ ", style: "warn" },
  missing: { text: "· ", style: "dim" },
};

const styles: Readonly<Record<RequirementCheck["state"], Style>> = {
  installed: "ok",
  "wrong version": "bad",
  missing: "warn",
  "not needed": "dim",
};

/** All about an integration: its packages with their states, its flavors, and where it would be installed. */
export function integrationLines(view: IntegrationView, app: AppState): readonly Line[] {
  const { integration, requirements } = view;
  const { name, title, flavors, keptOnUninstall, aptPackages } = integration;
  const known = app.integrations;
  return [
    [
      { text: visible(title), style: "strong" },
      { text: `  ${name}`, style: "dim" },
    ],
    ...(known?.needed.has(name) ? [`The stack ${visible(app.data.active.name)} needs it.`] : []),
    "",
    [{ text: "Python packages", style: "strong" }],
    ...(requirements === undefined ? integration.requirements.map(plainLine) : requirements.flatMap(checkLines)),
    ...(integration.requirements.length === 0 ? ["  none needed"] : []),
    "",
    [{ text: "Flavors", style: "strong" }],
    ...flavors.map((flavor): Line => `  ${flavor.name} ${componentType(flavor.type).title}`),
    ...(flavors.length === 0 ? ["  none"] : []),
    ...(keptOnUninstall.length === 0 ? [] : ["", `${listed(keptOnUninstall)} will stay when it is uninstalled.`]),
    ...(aptPackages.length === 0 ? [] : ["", `Images of its steps need ${listed(aptPackages)} of Debian.`]),
    "",
    ...environmentLines(app),
  ];
}

function plainLine(requirement: string): Line {
  return `  ${visible(requirement)}`;
}

function checkLines({ requirement, state, installed, lacks }: RequirementCheck): readonly Line[] {
  const found = installed === undefined ? "" : ` ${visible(installed)}`;
  return [
    [{ text: `  ${visible(requirement)}  ` }, { text: `${state}${found}`, style: styles[state] }],
    ...lacks.map((lack): Line => {
      const there = lack.installed === undefined ? "missing" : `wrong version ${visible(lack.installed)}`;
      return [{ text: `    ${visible(lack.of)} needs ${visible(lack.requirement)}  ` }, { text: there, style: "bad" }];
    }),
  ];
}

/** Where packages go to, or that there is no such place yet. */
function environmentLines(app: AppState): readonly Line[] {
  const known = app.integrations;
  if (known?.environment !== undefined) {
    return [[{ text: `Environment: ${visible(environmentText(known.environment))}`, style: "dim" }]];
  }
  if (known?.unknown === undefined) return [];
  return [
    [{ text: visible(known.unknown.message), style: "warn" }],
    withKeys("{integration.makeEnvironment} makes one here.", app),
  ];
}
