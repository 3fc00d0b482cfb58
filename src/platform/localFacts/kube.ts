import { resolve } from "node:path";
import type { LocalFact } from "../../core/localFact.ts";
import { type Found, merged } from "./found.ts";
import { inHome, type Machine, shortPath } from "./machine.ts";
import { cannotBeRead, readSmallFile } from "./readSmallFile.ts";
import { asRecord, asText, readYamlFile } from "./yamlFile.ts";

interface Context {
  readonly name: string;
  readonly cluster: string;
  readonly namespace: string;
}

interface Kubeconfig {
  readonly contexts: readonly Context[];
  readonly current: string | undefined;
  readonly sources: readonly string[];
  readonly problems: readonly string[];
}

/** The contexts that kubectl knows; their clusters and namespaces as notes. */
export async function kubeContexts(machine: Machine): Promise<Found> {
  const { contexts, current, sources, problems } = await readKubeconfig(machine);
  const facts = contexts.map(({ name, cluster, namespace }): LocalFact => {
    const note = [cluster === name ? "" : cluster, namespace].filter(Boolean).join(" · ");
    return { value: name, note, isCurrent: name === current };
  });
  return { facts, sources, problems };
}

/** The namespaces that contexts name. Those of the cluster of `of` (else of the current context), where that is known; its own is the current one. */
export async function kubeNamespaces(machine: Machine, of: string | undefined): Promise<Found> {
  const { contexts, current, sources, problems } = await readKubeconfig(machine);
  const own = contexts.find(({ name }) => name === (of ?? current));
  const near = own === undefined ? contexts : contexts.filter(({ cluster }) => cluster === own.cluster);
  const facts = near.map((context): LocalFact => {
    // Kubernetes' own name for the namespace of those who name none.
    const value = context.namespace || "default";
    return { value, note: `context ${context.name}`, isCurrent: context === own };
  });
  return { facts: merged(facts), sources, problems };
}

/** Several files are one: of two contexts with a name the first counts, and so does the first that says which one is current. As kubectl does. */
async function readKubeconfig(machine: Machine): Promise<Kubeconfig> {
  const paths = kubeconfigPaths(machine);
  const read = await Promise.all(paths.map((path) => readOne(machine, path)));
  const contexts = new Map<string, Context>();
  for (const context of read.flatMap((each) => each.contexts))
    if (!contexts.has(context.name)) contexts.set(context.name, context);
  return {
    contexts: [...contexts.values()],
    current: read.find((each) => each.current !== undefined)?.current,
    sources: paths.map((path) => shortPath(machine, path)),
    problems: read.flatMap((each) => each.problems),
  };
}

function kubeconfigPaths(machine: Machine): readonly string[] {
  const named = (machine.environment.KUBECONFIG ?? "").split(machine.platform === "win32" ? ";" : ":").filter(Boolean);
  if (named.length === 0) return [inHome(machine, ".kube", "config")];
  return [...new Set(named.map((path) => resolve(path)))].slice(0, maxFiles);
}

const maxFiles = 100;

async function readOne(machine: Machine, path: string): Promise<Omit<Kubeconfig, "sources">> {
  const { text, problem } = await readSmallFile(machine, path);
  const nothing = { contexts: [], current: undefined };
  if (text === undefined) return { ...nothing, problems: problem === undefined ? [] : [problem] };
  const file = await readYamlFile(text);
  if ("wrong" in file) return { ...nothing, problems: [cannotBeRead(machine, path, file.wrong)] };
  const whole = asRecord(file.value);
  if (whole === undefined) {
    const isEmpty = file.value === null || file.value === undefined;
    return { ...nothing, problems: isEmpty ? [] : [cannotBeRead(machine, path, "it is no kubeconfig")] };
  }
  const list = Array.isArray(whole.contexts) ? whole.contexts : [];
  return { contexts: list.flatMap(contextOf), current: asText(whole["current-context"]), problems: [] };
}

function contextOf(entry: unknown): readonly Context[] {
  const { name, context } = asRecord(entry) ?? {};
  const named = asText(name);
  if (named === undefined) return [];
  const { cluster, namespace } = asRecord(context) ?? {};
  return [{ name: named, cluster: asText(cluster) ?? "", namespace: asText(namespace) ?? "" }];
}
