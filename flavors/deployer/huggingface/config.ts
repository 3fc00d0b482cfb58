import { BaseDeployerSettings, optional, StackComponentConfig, secretField, z } from "mlstack";

export const HuggingFaceDeployerSettings = z.object({
  private: z.boolean().default(true).meta({
    description: "Only you and members of the organization see and call the Space; off: the whole world does",
    details:
      "Callers of a hidden Space send a Hugging Face token in the Authorization header, which is also where auth_key would go. Turn it off only for demos, since a public Space shows its files as well.",
    example: false,
  }),
  space_hardware: optional(z.string()).meta({
    description: "Machine to rent, from cpu-basic (free) to GPUs such as t4-small or a10g-large",
    details:
      "Empty leaves new Spaces on the free CPU tier, which falls asleep after two days without calls. Paid machines are billed by the minute as long as the Space is up, busy or not; an unknown name fails the deployment.",
    example: "t4-small",
    find: "https://huggingface.co/docs/hub/spaces-gpus",
  }),
  space_storage: optional(z.string()).meta({
    description: "Disk that outlives restarts: small, medium or large; empty: files vanish with the container",
    details:
      "Billed each month while it is there. It can grow later but never shrink, and only removing the disk with all its files gets rid of it.",
    example: "small",
    find: "https://huggingface.co/docs/hub/spaces-storage",
    group: "advanced",
  }),
  ...BaseDeployerSettings.shape,
});

/** BaseDeployerConfig with its fields behind the login, which comes first in the form. */
export const HuggingFaceDeployerConfig = StackComponentConfig.extend({
  token: optional(secretField()).meta({
    description: "Access token that may write repositories, beginning with hf_; the deployer does nothing without it",
    details:
      "The form lets it be empty, but a stack without it is refused. Make a fine-grained one that can write to Spaces of the account or organization, keep it in a secret and refer to that.",
    example: "{{huggingface.token}}",
    find: "https://huggingface.co/settings/tokens",
  }),
  organization: optional(z.string()).meta({
    description: "Namespace in which Spaces are made, as in its address; empty: the account that owns the login",
    details:
      "The login must have the role write or admin there. Changing it moves nothing: the next deployment makes a new Space and removes the old one.",
    example: "acme-research",
    find: "hf auth whoami",
  }),
})
  .extend(HuggingFaceDeployerSettings.shape)
  .extend({
    space_prefix: z.string().default("zenml").meta({
      description: "First part of what each Space is called, before the deployment and eight characters of its id",
      details:
        "The whole name has at most 96 characters. With a new value the next deployment gets another address, and the Space at the old one is removed.",
      example: "churn-prod",
      group: "advanced",
    }),
  });
export type HuggingFaceDeployerConfig = typeof HuggingFaceDeployerConfig;
