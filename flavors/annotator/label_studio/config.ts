import { BaseAnnotatorConfig, optional, secretField, z } from "mlstack";

export const LabelStudioAnnotatorSettings = z.object({
  instance_url: z.string().default("http://localhost").meta({
    description: "Web address of the Label Studio server, up to the port but without it",
    details:
      "Do not end it with a slash, as the port is put right behind it. Steps in containers cannot reach localhost of your machine.",
    example: "https://label-studio.example.com",
    find: "The address bar while Label Studio is open in your browser",
  }),
  port: z.int().nullable().default(8093).meta({
    description: "Where that server listens; null when the address needs none",
    details:
      "Label Studio itself starts on 8080 and ZenML expects 8093, so either start it with --port 8093 or change this. Null suits a server on the usual web port.",
    example: 8080,
  }),
  api_key: optional(secretField()).meta({
    description: "Access token of the Label Studio user who creates projects and reads labels",
    details:
      "Only steps use it. Commands outside a run, such as listing datasets, need authentication_secret, and with that this field may stay empty.",
    example: "{{label_studio.api_key}}",
    find: "Label Studio › your picture › Account & Settings › Legacy Token",
  }),
});

export const LabelStudioAnnotatorConfig = BaseAnnotatorConfig.extend(LabelStudioAnnotatorSettings.shape).extend({
  // ZenML 0.98: integrations/label_studio/annotators/label_studio_annotator.py, `_get_client`.
  authentication_secret: optional(z.string()).meta({
    description: "Name of a stored secret whose entry api_key is the access token of a user of the server",
    details:
      "Commands outside a run read nothing else and fail without it; steps take the field api_key first. Make it with `mlstack secret create label-studio --api_key=@token.txt`.",
    example: "label-studio",
    find: "mlstack secret list",
  }),
});
export type LabelStudioAnnotatorConfig = typeof LabelStudioAnnotatorConfig;
