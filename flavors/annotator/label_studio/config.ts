import { AuthenticationConfig, BaseAnnotatorConfig, optional, secretField, z } from "mlstack";

export const LabelStudioAnnotatorSettings = z.object({
  instance_url: z.string().default("http://localhost").meta({
    description: "Web address of the Label Studio server, as far as the port",
    details:
      "The port comes after it, so do not end it with a slash: nothing trims it here. Steps in containers cannot reach localhost of your machine.",
    example: "https://label-studio.example.com",
    find: "the address bar while Label Studio is open in your browser",
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
      "Only steps use it. Commands outside a run, such as listing datasets, take the key api_key of authentication_secret and fail without, so setting that one is enough for both.",
    example: "{{label_studio.api_key}}",
    find: "Label Studio › your picture › Account & Settings › Legacy Token",
  }),
});

export const LabelStudioAnnotatorConfig = BaseAnnotatorConfig.extend(LabelStudioAnnotatorSettings.shape).extend(
  AuthenticationConfig.shape,
);
export type LabelStudioAnnotatorConfig = typeof LabelStudioAnnotatorConfig;
