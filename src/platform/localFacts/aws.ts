import type { LocalFact } from "../../core/localFact.ts";
import { awsRegionPlaces } from "./awsRegions.ts";
import { type Found, knownFacts } from "./found.ts";
import { readIni } from "./ini.ts";
import { expanded, inHome, type Machine, shortPath } from "./machine.ts";
import { cannotBeRead, readSmallFile } from "./readSmallFile.ts";

/** The profiles of the AWS tools, with their regions. Only names are read, never a key. */
export async function awsProfiles(machine: Machine): Promise<Found> {
  const { profiles, sources, problems } = await readProfiles(machine);
  const current = currentProfile(machine);
  const facts = [...profiles].map(([value, region]): LocalFact => {
    return { value, note: region, isCurrent: value === current };
  });
  return { facts, sources, problems };
}

/** All regions of AWS. The one of the profile `of` comes first, else what the environment says, else that of the current profile. */
export async function awsRegions(machine: Machine, of: string | undefined): Promise<Found> {
  const { AWS_REGION, AWS_DEFAULT_REGION } = machine.environment;
  const { profiles, sources, problems } = await readProfiles(machine);
  const named = of === undefined ? undefined : profiles.get(of);
  const current = named || AWS_REGION || AWS_DEFAULT_REGION || profiles.get(currentProfile(machine)) || undefined;
  return { facts: knownFacts(awsRegionPlaces, current), sources, problems };
}

function currentProfile({ environment }: Machine): string {
  return environment.AWS_PROFILE || environment.AWS_DEFAULT_PROFILE || "default";
}

interface Profiles {
  /** Name → region, which may be empty. */
  readonly profiles: ReadonlyMap<string, string>;
  readonly sources: readonly string[];
  readonly problems: readonly string[];
}

/** botocore: the file of settings calls profiles `[profile NAME]` (but `[default]`), that of credentials `[NAME]`. */
async function readProfiles(machine: Machine): Promise<Profiles> {
  const { AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE } = machine.environment;
  const config = expanded(machine, AWS_CONFIG_FILE || inHome(machine, ".aws", "config"));
  const credentials = expanded(machine, AWS_SHARED_CREDENTIALS_FILE || inHome(machine, ".aws", "credentials"));
  const files = await Promise.all([
    readSections(machine, config, profileName),
    readSections(machine, credentials, (heading) => heading),
  ]);
  const profiles = new Map<string, string>();
  for (const { name, region } of files.flatMap((file) => file.profiles))
    profiles.set(name, profiles.get(name) || region);
  return {
    profiles,
    sources: [config, credentials].map((path) => shortPath(machine, path)),
    problems: files.flatMap((file) => file.problems),
  };
}

/** Other headings (`sso-session`, `services`) are no profiles. */
function profileName(heading: string): string | undefined {
  if (heading === "default") return heading;
  const name = /^profile\s+(.+)$/.exec(heading)?.[1];
  return name?.replace(/^(["'])(.*)\1$/, "$2");
}

async function readSections(machine: Machine, path: string, nameOf: (heading: string) => string | undefined) {
  const { text, problem } = await readSmallFile(machine, path);
  if (text === undefined) return { profiles: [], problems: problem === undefined ? [] : [problem] };
  const { sections, wrongLine } = readIni(text, ["region"]);
  const profiles = sections.flatMap(({ name: heading, settings }) => {
    const name = nameOf(heading);
    return name === undefined ? [] : [{ name, region: settings.region ?? "" }];
  });
  const problems = wrongLine === undefined ? [] : [cannotBeRead(machine, path, `line ${wrongLine} is no setting`)];
  return { profiles, problems };
}
