import { join } from "node:path";
import type { LocalFact } from "../../core/localFact.ts";
import { type Found, merged } from "./found.ts";
import { inHome, type Machine, shortPath } from "./machine.ts";
import { cannotBeRead, namesIn, readSmallFile } from "./readSmallFile.ts";
import { asRecord, asText } from "./yamlFile.ts";

/** The contexts of Docker; what they are for, or their addresses, as notes. The context `default` is always there. */
export async function dockerContexts(machine: Machine): Promise<Found> {
  const folder = machine.environment.DOCKER_CONFIG || inHome(machine, ".docker");
  const metaFolder = join(folder, "contexts", "meta");
  const files = (await namesIn(metaFolder)).map((name) => join(metaFolder, name, "meta.json"));
  const [config, ...metas] = await Promise.all(
    [join(folder, "config.json"), ...files].map((path) => readJsonFile(machine, path)),
  );
  const current = currentContext(machine, config?.value);
  const named = metas.flatMap(({ value }) => contextOf(value));
  const facts = [{ value: "default", note: "this machine's own" }, ...named].map((each): LocalFact => {
    return { ...each, isCurrent: each.value === current };
  });
  return {
    facts: merged(facts),
    sources: [shortPath(machine, metaFolder)],
    problems: [config, ...metas].flatMap((each) => each?.problem ?? []),
  };
}

/** Docker's own order: the address in the environment, the name in the environment, the file. */
function currentContext({ environment }: Machine, config: unknown): string {
  if (environment.DOCKER_HOST) return "default";
  return environment.DOCKER_CONTEXT || asText(asRecord(config)?.currentContext) || "default";
}

function contextOf(meta: unknown): readonly Omit<LocalFact, "isCurrent">[] {
  const { Name, Metadata, Endpoints } = asRecord(meta) ?? {};
  const value = asText(Name);
  if (value === undefined) return [];
  const host = asText(asRecord(asRecord(Endpoints)?.docker)?.Host) ?? "";
  return [{ value, note: asText(asRecord(Metadata)?.Description) ?? withoutPassword(host) }];
}

/** `ssh://me:secret@host` → `ssh://me@host`. */
function withoutPassword(address: string): string {
  return address.replace(/^(\w+:\/\/[^/:@]*):[^/]*@/, "$1@");
}

async function readJsonFile(
  machine: Machine,
  path: string,
): Promise<{ readonly value?: unknown; readonly problem?: string }> {
  const { text, problem } = await readSmallFile(machine, path);
  if (text === undefined) return problem === undefined ? {} : { problem };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: cannotBeRead(machine, path, "it is not JSON") };
  }
}
