import { BaseAnnotatorConfig, optional, z } from "mlstack";

export const PigeonAnnotatorConfig = BaseAnnotatorConfig.extend({
  output_dir: z.string().default("annotations").meta({
    description: "Folder for the files in which finished labels are collected",
    details:
      "A relative path counts from where the notebook was started, so give an absolute one to find the files again from elsewhere. It is created with the first labels, and each round of labelling adds a JSON file named after the time.",
    example: "/home/ana/labels",
  }),
  authentication_secret: optional(z.string()).meta({
    description: "Without effect: this annotator logs in nowhere, and no secret is ever read",
    details: "Leave it empty. The field comes from what ZenML's annotators have in common.",
    example: "unused",
    group: "advanced",
  }),
});
export type PigeonAnnotatorConfig = typeof PigeonAnnotatorConfig;
