import process from "node:process";
import type { LocalFact, LocalFactKind, LocalFactQuery, LocalFacts } from "../../core/localFact.ts";
import { awsProfiles, awsRegions } from "./aws.ts";
import { dockerContexts } from "./docker.ts";
import type { Found } from "./found.ts";
import { gcloudConfigurations, gcloudProjects, gcpRegions } from "./gcloud.ts";
import { kubeContexts, kubeNamespaces } from "./kube.ts";
import { type Machine, maxFileBytes } from "./machine.ts";

/** The machine that is asked; absent parts are those of this process. */
export type MachineInput = Partial<Machine>;

type Reader = (machine: Machine, of: string | undefined) => Promise<Found>;

const readers: Readonly<Record<LocalFactKind, Reader>> = {
  kube_context: kubeContexts,
  kube_namespace: kubeNamespaces,
  aws_profile: awsProfiles,
  aws_region: awsRegions,
  gcloud_configuration: gcloudConfigurations,
  gcloud_project: gcloudProjects,
  gcp_region: gcpRegions,
  docker_context: dockerContexts,
};

/**
 * Reads what the files of this machine say of one kind of fact. Only reads, runs nothing, asks nobody; never throws. What cannot be read is
 * told in `problems` and takes nothing else away.
 */
export async function readLocalFacts({ kind, of }: LocalFactQuery, input: MachineInput = {}): Promise<LocalFacts> {
  const machine: Machine = {
    environment: input.environment ?? process.env,
    platform: input.platform ?? process.platform,
    maxBytes: input.maxBytes ?? maxFileBytes,
  };
  const { facts, sources, problems } = await readers[kind](machine, of === "" ? undefined : of);
  const fit = facts.filter(({ value }) => isFit(value));
  const left = facts.length - fit.length;
  const odd =
    left === 1
      ? "1 name is left out: it is too long or holds"
      : `${left} names are left out: they are too long or hold`;
  return {
    facts: [...fit.filter(isCurrent), ...fit.filter((fact) => !isCurrent(fact))],
    source: sources.join(", "),
    ...(left === 0 ? { problems } : { left, problems: [...problems, `${odd} signs that cannot be shown.`] }),
  };
}

function isCurrent(fact: LocalFact): boolean {
  return fact.isCurrent;
}

/** What would be a trap in a field: control characters, text that runs backwards, and names beyond any length. */
function isFit(value: string): boolean {
  return value.length > 0 && value.length <= 300 && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value);
}
