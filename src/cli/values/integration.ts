import { componentType } from "../../core/componentType.ts";
import { flavorKey } from "../../core/flavor.ts";
import type { Integration } from "../../core/integration.ts";
import type { Lack, RequirementCheck } from "../../core/python/check.ts";
import type { PythonEnvironment } from "../../core/python/pythonEnvironment.ts";
import type { SharedRequirement } from "../../core/python/sharedRequirement.ts";
import { isList, objectOf, type Value, type ValueObject } from "../../core/value/value.ts";
import { environmentText } from "../../usecases/integration/environment.ts";
import type { DescribedIntegration, IntegrationView } from "../../usecases/integration/list.ts";
import type { Column, Section } from "../output/answer.ts";
import { shortCell } from "../output/cells.ts";
import { facts } from "./named.ts";

/** An integration as it stands in a JSON list; what is not known of an environment is null. */
export function integrationValue({ integration, state, requirements }: IntegrationView): ValueObject {
  const { name, title, flavors } = integration;
  return facts({
    name,
    title,
    state: state ?? null,
    types: [...new Set(flavors.map(({ type }) => type))],
    flavors: flavors.map(flavorKey),
    requirements: [...integration.requirements],
    installed: requirements === undefined ? null : installedVersions(requirements),
  });
}

/** The versions that are there, by package. */
function installedVersions(checks: readonly RequirementCheck[]): ValueObject {
  return objectOf(checks.flatMap(({ name, installed }) => (installed === undefined ? [] : [[name, installed]])));
}

/** The columns of a list of integrations. */
export const integrationColumns: readonly Column[] = [
  { name: "name", shown: true },
  { name: "title", shown: false },
  { name: "state", shown: true },
  { name: "types", shown: false },
  { name: "flavors", shown: true },
  { name: "installed", shown: true, cell: ({ installed }) => apart(Object.entries(installed ?? {}).map(versionText)) },
  { name: "requirements", shown: true, cell: ({ requirements }) => apart(isList(requirements) ? requirements : []) },
];

function versionText([name, version]: readonly [string, Value]): string {
  return `${name} ${shortCell(version)}`;
}

/** Requirements hold commas themselves. */
function apart(texts: readonly Value[]): string {
  return texts.map(shortCell).join("  ");
}

/** All about an integration, as it stands in JSON. */
export function describedIntegrationValue({ view, environment }: DescribedIntegration): ValueObject {
  const { integration, requirements: checks } = view;
  return facts({
    ...integrationValue(view),
    requirements: integration.requirements.map((requirement, index) => {
      const check = checks?.[index];
      return facts({
        requirement,
        state: check?.state ?? null,
        installed: check?.installed ?? null,
        lacks: check?.lacks.map(lackValue) ?? null,
      });
    }),
    kept_on_uninstall: [...integration.keptOnUninstall],
    apt_packages: [...integration.aptPackages],
    environment: environment === undefined ? null : environmentValue(environment),
  });
}

/** What a package lacks, as it stands in JSON. */
export function lackValue({ requirement, of, installed }: Lack): ValueObject {
  return facts({ requirement, of, installed: installed ?? null });
}

/** An environment as it stands in JSON. */
function environmentValue({ python, prefix, kind, version, reason }: PythonEnvironment): ValueObject {
  return facts({ python, prefix, kind, version, reason });
}

/** All about an integration, for people. */
export function integrationSections({ view, environment }: DescribedIntegration): readonly Section[] {
  const { integration, state } = view;
  const { aptPackages, keptOnUninstall } = integration;
  const rows = [
    ["name", integration.name],
    ["title", integration.title],
    ["state", state ?? "unknown: there is no Python environment"],
    ...(environment === undefined ? [] : [["environment", environmentText(environment)]]),
    ...(keptOnUninstall.length === 0 ? [] : [["kept on uninstall", keptOnUninstall.join(", ")]]),
    ...(aptPackages.length === 0 ? [] : [["apt packages", aptPackages.join(", ")]]),
  ];
  return [{ rows }, ...flavorSection(integration), requirementSection(view)];
}

function flavorSection({ flavors }: Integration): readonly Section[] {
  if (flavors.length === 0) return [];
  return [{ title: "Flavors", rows: flavors.map(({ type, name }) => [name, componentType(type).title]) }];
}

function requirementSection({ integration, requirements: checks }: IntegrationView): Section {
  const title = "Python packages";
  if (integration.requirements.length === 0) return { title, rows: [["none needed"]] };
  if (checks === undefined) return { title, rows: integration.requirements.map((each) => [each]) };
  const rows = checks.flatMap(({ requirement, state, installed = "", lacks }) => [
    [requirement, state, installed],
    ...lacks.map((lack) => [
      `  ${lack.of} needs ${lack.requirement}`,
      lack.installed === undefined ? "missing" : "wrong version",
      lack.installed ?? "",
    ]),
  ]);
  return { title, header: ["REQUIREMENT", "STATE", "INSTALLED"], rows };
}

/** A requirement of integrations as it stands in JSON. */
export function sharedRequirementValue({ requirement, integrations }: SharedRequirement): ValueObject {
  return facts({ requirement, integrations: [...integrations] });
}

/** The columns of a list of requirements. */
export const sharedRequirementColumns: readonly Column[] = [
  { name: "requirement", shown: true },
  { name: "integrations", shown: true },
];
