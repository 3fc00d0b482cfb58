import { BaseAnnotatorConfig, BaseAnnotatorFlavor, secretField, trimEnd, z } from "mlstack";

export const CvatAnnotatorConfig = BaseAnnotatorConfig.extend({
  url: z.string().meta({ description: "Address of the CVAT server", example: "https://cvat.example.com" }),
  token: secretField().meta({
    description: "Token of the user whose projects are used",
    details: "POST /api/auth/login with username and password answers with one as key.",
    example: "{{cvat.token}}",
  }),
});
export type CvatAnnotatorConfig = typeof CvatAnnotatorConfig;

export class CvatAnnotatorFlavor extends BaseAnnotatorFlavor<CvatAnnotatorConfig> {
  readonly name = "cvat";
  override readonly title = "CVAT";
  override readonly summary = "Labels images and videos in CVAT; its projects are the data sets.";
  readonly configSchema = CvatAnnotatorConfig;
  override readonly rules = [trimEnd({ id: "url_slash", field: "url", characters: "/" })];
  override async implementation() {
    return (await import("./cvat_annotator_implementation.ts")).CvatAnnotator;
  }
}
