import { AuthenticationConfig, BaseDataValidatorConfig, optional, truthy, z } from "mlstack";

export const WhylogsDataValidatorSettings = z.object({
  enable_whylabs: z.boolean().default(false).meta({
    description: "Upload every profile that a step returns to a WhyLabs platform",
    details:
      "Needs authentication_secret with the keys whylabs_default_org_id and whylabs_api_key; without that secret nothing is uploaded and no error is shown. Profiles hold statistics, not rows.",
    example: true,
  }),
  dataset_id: optional(z.string()).meta({
    description: "Model or table in WhyLabs under which the uploaded statistics appear",
    details:
      "Empty: the secret's whylabs_default_dataset_id, else a name made of pipeline and step. Set it per step, since profiles of different tables under one id make nonsense charts.",
    example: "model-12",
    find: "WhyLabs › the number in the list of models and datasets",
    only: truthy("enable_whylabs"),
  }),
});

export const WhylogsDataValidatorConfig = BaseDataValidatorConfig.extend(WhylogsDataValidatorSettings.shape).extend(
  AuthenticationConfig.shape,
);
export type WhylogsDataValidatorConfig = typeof WhylogsDataValidatorConfig;
