import { noReference, optional, truncate, z } from "mlstack";

/** How patient calls to the API server of a cluster are. ZenML 0.98: integrations/kubernetes/kube_utils.py, `retry_on_api_exception`. */
export const KubernetesApiRequests = z.object({
  api_request_timeout: optional(z.int().positive()).meta({
    description: "How long one answer of the cluster may take; empty: without limit",
    details:
      "Whole seconds. Set it where calls hang, as behind a VPN or proxy that drops idle connections: a call that takes longer has failed and is repeated as often as max_api_retries says.",
    example: 60,
    unit: "seconds",
    group: "advanced",
  }),
  max_api_retries: z.int().nonnegative().default(3).meta({
    description: "How often a failed call to the cluster is repeated; 0 gives up at once",
    details:
      "There is a pause of one second before each repetition, and what does not exist (404) is not asked for again. Raise it for clusters whose API server is away for a while, as some are during upgrades.",
    example: 5,
    unit: "retries",
    group: "advanced",
  }),
});

/** What the orchestrator and the step operator do to a fractional time, and the sandbox does not. */
export const wholeRequestTimeout = [
  truncate({ id: "api_request_timeout_int", field: "api_request_timeout", raw: true }),
  noReference("api_request_timeout"),
];
