import { counted } from "./counted.ts";

/** What a value can name that programs on this machine keep in files of their own, with the words for one and for several. */
export const localFactKinds = {
  kube_context: { one: "kube context", many: "kube contexts" },
  kube_namespace: { one: "kube namespace", many: "kube namespaces" },
  aws_profile: { one: "AWS profile", many: "AWS profiles" },
  aws_region: { one: "AWS region", many: "AWS regions" },
  gcloud_configuration: { one: "gcloud configuration", many: "gcloud configurations" },
  gcloud_project: { one: "Google Cloud project", many: "Google Cloud projects" },
  gcp_region: { one: "Google Cloud region", many: "Google Cloud regions" },
  docker_context: { one: "Docker context", many: "Docker contexts" },
} as const satisfies Readonly<Record<string, { readonly one: string; readonly many: string }>>;

/** A kind of local fact, such as `kube_context`. */
export type LocalFactKind = keyof typeof localFactKinds;

/** Tells whether a text names a kind of local fact. */
export function isLocalFactKind(text: string): text is LocalFactKind {
  return Object.hasOwn(localFactKinds, text);
}

/** "3 kube contexts", "1 AWS profile", "no Docker contexts". */
export function countedFacts(kind: LocalFactKind, count: number): string {
  const { one, many } = localFactKinds[kind];
  return counted(count, one, many);
}

/** The mark of a field whose values name a local fact. */
export interface LocalFactMark {
  readonly kind: LocalFactKind;
  /** The field beside it whose value comes first into question: the context of a namespace, the profile of a region. */
  readonly of?: string;
}

/** What is asked for. */
export interface LocalFactQuery {
  readonly kind: LocalFactKind;
  /** The value of the field that the mark's `of` names; absent: what is current on this machine. */
  readonly of?: string;
}

/** One thing that the files of this machine name. Untrusted text. */
export interface LocalFact {
  readonly value: string;
  /** What tells it from others: a cluster, a region, a place. */
  readonly note: string;
  /** Programs on this machine use it when nothing else is said. */
  readonly isCurrent: boolean;
}

/** What was found, the current ones first. */
export interface LocalFacts {
  readonly facts: readonly LocalFact[];
  /** Where it was looked: "~/.kube/config". */
  readonly source: string;
  /** How many names were left out, since they cannot be shown as they are. */
  readonly left?: number;
  /** A sentence for each file that could not be read and for names that were left out. */
  readonly problems: readonly string[];
}
