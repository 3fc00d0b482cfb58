import { join } from "node:path";
import type { LocalFact } from "../../core/localFact.ts";
import { type Found, knownFacts, merged } from "./found.ts";
import { gcpRegionPlaces } from "./gcpRegions.ts";
import { readIni } from "./ini.ts";
import { inHome, type Machine, shortPath } from "./machine.ts";
import { cannotBeRead, namesIn, readSmallFile } from "./readSmallFile.ts";

interface Configuration {
  readonly name: string;
  readonly project: string;
  readonly region: string;
}

interface Gcloud {
  readonly configurations: readonly Configuration[];
  /** Name of the active one. */
  readonly active: string;
  readonly sources: readonly string[];
  readonly problems: readonly string[];
}

/** The configurations of gcloud; their projects and regions as notes. */
export async function gcloudConfigurations(machine: Machine): Promise<Found> {
  const { configurations, active, sources, problems } = await readGcloud(machine);
  const facts = configurations.map(({ name, project, region }): LocalFact => {
    return { value: name, note: [project, region].filter(Boolean).join(" · "), isCurrent: name === active };
  });
  return { facts, sources, problems };
}

/** The projects that configurations name. That of the configuration `of` comes first, else what the environment says, else that of the active one. */
export async function gcloudProjects(machine: Machine, of: string | undefined): Promise<Found> {
  const { CLOUDSDK_CORE_PROJECT, GOOGLE_CLOUD_PROJECT } = machine.environment;
  const gcloud = await readGcloud(machine);
  const current =
    settingOf(gcloud, of, "project") ||
    CLOUDSDK_CORE_PROJECT ||
    GOOGLE_CLOUD_PROJECT ||
    settingOf(gcloud, gcloud.active, "project");
  const named = gcloud.configurations.filter(({ project }) => project !== "");
  const facts = named.map(({ name, project }): LocalFact => {
    return { value: project, note: `configuration ${name}`, isCurrent: project === current };
  });
  const isKnown = current === "" || named.some(({ project }) => project === current);
  const more = isKnown ? [] : [{ value: current, note: "", isCurrent: true }];
  return { facts: merged([...more, ...facts]), sources: gcloud.sources, problems: gcloud.problems };
}

/** All regions of Google Cloud; the current one as for projects. */
export async function gcpRegions(machine: Machine, of: string | undefined): Promise<Found> {
  const gcloud = await readGcloud(machine);
  const current =
    settingOf(gcloud, of, "region") ||
    machine.environment.CLOUDSDK_COMPUTE_REGION ||
    settingOf(gcloud, gcloud.active, "region");
  const { sources, problems } = gcloud;
  return { facts: knownFacts(gcpRegionPlaces, current || undefined), sources, problems };
}

function settingOf(gcloud: Gcloud, name: string | undefined, setting: "project" | "region"): string {
  return gcloud.configurations.find((each) => each.name === name)?.[setting] ?? "";
}

async function readGcloud(machine: Machine): Promise<Gcloud> {
  const folder = gcloudFolder(machine);
  const files = (await namesIn(join(folder, "configurations"))).filter((name) => /^config_[a-z0-9-]+$/.test(name));
  const read = await Promise.all(files.map((file) => readConfiguration(machine, join(folder, "configurations", file))));
  const active = (await readSmallFile(machine, join(folder, "active_config"))).text?.trim();
  return {
    configurations: read.flatMap(({ configuration }) => configuration ?? []),
    active: machine.environment.CLOUDSDK_ACTIVE_CONFIG_NAME || active || "default",
    sources: [shortPath(machine, join(folder, "configurations"))],
    problems: read.flatMap(({ problem }) => problem ?? []),
  };
}

function gcloudFolder(machine: Machine): string {
  const { CLOUDSDK_CONFIG, APPDATA } = machine.environment;
  if (CLOUDSDK_CONFIG) return CLOUDSDK_CONFIG;
  return machine.platform === "win32" && APPDATA ? join(APPDATA, "gcloud") : inHome(machine, ".config", "gcloud");
}

async function readConfiguration(
  machine: Machine,
  path: string,
): Promise<{ readonly configuration?: Configuration; readonly problem?: string }> {
  const { text, problem } = await readSmallFile(machine, path);
  if (text === undefined) return problem === undefined ? {} : { problem };
  const { sections, wrongLine } = readIni(text, ["project", "region"]);
  const setting = (section: string, key: string): string =>
    sections.find((each) => each.name === section)?.settings[key] ?? "";
  const name = path.slice(path.lastIndexOf("config_") + "config_".length);
  return {
    configuration: { name, project: setting("core", "project"), region: setting("compute", "region") },
    ...(wrongLine === undefined ? {} : { problem: cannotBeRead(machine, path, `line ${wrongLine} is no setting`) }),
  };
}
