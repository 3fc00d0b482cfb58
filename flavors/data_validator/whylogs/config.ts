import { BaseDataValidatorConfig, optional, truthy, z } from "mlstack";

export const WhylogsDataValidatorSettings = z.object({
  enable_whylabs: z.boolean().default(false).meta({
    description: "Upload every profile that a step returns to a WhyLabs platform",
    details:
      "Needs authentication_secret; without it nothing is uploaded and no error is shown. Give the platform's address in the variable WHYLABS_API_ENDPOINT of the steps, as otherwise the hosted service is called, which has closed. Profiles hold statistics, not rows.",
    example: true,
  }),
  dataset_id: optional(z.string()).meta({
    description: "Model or table in WhyLabs under which the uploaded statistics appear",
    details:
      "Empty: the secret's whylabs_default_dataset_id, else a name made of pipeline and step. Set it per step, since profiles of different tables under one id make charts that mean nothing.",
    example: "model-12",
    find: "WhyLabs › the number in the list of models and datasets",
    only: truthy("enable_whylabs"),
  }),
});

export const WhylogsDataValidatorConfig = BaseDataValidatorConfig.extend(WhylogsDataValidatorSettings.shape).extend({
  // ZenML 0.98: integrations/whylogs/secret_schemas/whylabs_secret_schema.py
  authentication_secret: optional(z.string()).meta({
    description: "Name of a stored secret with the organisation and the key for uploads to WhyLabs",
    details:
      "Its keys: whylabs_default_org_id, whylabs_api_key and, if you like, whylabs_default_dataset_id. Profiles that are not uploaded need none.",
    example: "whylabs-login",
    find: "mlstack secret list",
  }),
});
export type WhylogsDataValidatorConfig = typeof WhylogsDataValidatorConfig;
