import { exactlyOne, nonblank, optional, refuse, secretField, z } from "mlstack";

/** The longest that Modal lets a container live. ZenML 0.98: integrations/modal/flavors/modal_base_flavor.py, DEFAULT_TIMEOUT_SECONDS. */
export const longestModalSandbox = 86400;

/** What kind of machine, and where. ZenML 0.98: integrations/modal/flavors/modal_base_flavor.py, ModalSettingsMixin. */
export const ModalPlacement = z.object({
  gpu: optional(z.string()).meta({
    description: "Accelerator to rent, by Modal's name for it; empty: the code computes on CPU",
    details:
      "How many a step gets is gpu_count of its ResourceSettings, one if that is empty. A gpu_count without this field is an error, and 0 means CPU again. Sandboxes always get one.",
    example: "A100-80GB",
    find: "https://modal.com/docs/guide/gpu",
  }),
  modal_environment: optional(z.string()).meta({
    description: "Part of your workspace, such as dev or prod, whose apps and secrets are used",
    details:
      "It must exist already. Empty means the one that the workspace or the login of this machine calls its default.",
    example: "prod",
    find: "modal environment list",
  }),
  cloud: optional(z.string()).meta({
    description: "Provider whose machines should be used, such as aws, gcp or oci; empty: whichever is free",
    details:
      "Leave it empty unless data must stay with one provider: every restriction makes the wait for a machine longer, and the smaller plans of Modal do not allow it.",
    example: "aws",
    find: "https://modal.com/docs/guide/region-selection",
    group: "advanced",
  }),
  region: optional(z.string()).meta({
    description: "Part of the world to compute in, wide such as eu or narrow such as us-west",
    details:
      "Set it near the artifact store when transfers dominate, or where the law wants data to stay. A fixed place has a surcharge, which grows the narrower it is, and offers fewer kinds of GPUs.",
    example: "eu",
    find: "https://modal.com/docs/guide/region-selection",
    group: "advanced",
  }),
});

/** Longest life of one container that runs a step. */
const timeout = z.int().min(1).max(longestModalSandbox).default(longestModalSandbox).meta({
  description: "Longest time that one container may run before Modal stops it, finished or not",
  details:
    "A day is the most that Modal allows. With the orchestrator, the container that directs a run falls under the same limit, so all steps of a run must fit into it together. Set it lower to cap what a step that hangs can cost.",
  example: 14400,
  unit: "seconds",
});

/** What a container for a step may be given. */
export const ModalStepSettings = ModalPlacement.extend({ timeout });

/** Who pays. ZenML 0.98: integrations/modal/flavors/modal_base_flavor.py, ModalCredentialsMixin. */
export const ModalCredentials = z.object({
  token_id: optional(secretField()).meta({
    description: "First half of an API token, ak-…; empty together with the other half: the machine's own login",
    details:
      "Without a token, MODAL_TOKEN_ID and MODAL_TOKEN_SECRET of the environment or ~/.modal.toml count. Set both halves when runs are started by servers and colleagues who have no such login.",
    example: "{{modal.token_id}}",
    find: "https://modal.com/settings/tokens",
  }),
  token_secret: optional(secretField()).meta({
    description: "Second half of the API token, as-…; shown only once, when the pair is made",
    details:
      "One half without the other is refused, and both must come from the same pair. Whoever has them can spend money in the workspace: keep them in a secret and refer to it.",
    example: "{{modal.token_secret}}",
    find: "https://modal.com/settings/tokens",
  }),
});

/** Half a token is none. ZenML 0.98: integrations/modal/flavors/modal_base_flavor.py, validate_modal_token_pair. */
export const tokenPair = refuse({
  id: "token_pair",
  if: exactlyOne(nonblank("token_id"), nonblank("token_secret")),
  message: "token_id and token_secret belong together: set both or neither.",
  fields: ["token_id", "token_secret"],
});
