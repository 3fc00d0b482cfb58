import { BaseAnnotatorConfig, optional, z } from "mlstack";

export const ProdigyAnnotatorConfig = BaseAnnotatorConfig.extend({
  custom_config_path: optional(z.string()).meta({
    description: "Path of a prodigy.json of your own, for another port, database or look of the pages",
    details:
      "ZenML reads instance_url and port in it to know where the pages are; without the file that is http://localhost:8080. It must be on the machine that starts the labelling, and nothing checks it earlier. Prodigy's own file in the home folder counts beside it.",
    example: "/home/ana/prodigy.json",
    find: "prodigy stats › Prodigy Home, the folder of prodigy.json",
  }),
  authentication_secret: optional(z.string()).meta({
    description: "Without effect: ZenML reads no secret for this annotator, which logs in nowhere",
    details:
      "Leave it empty. The login of a database stands in the file of custom_config_path, and the licence key is needed only to install the package.",
    example: "unused",
    group: "advanced",
  }),
});
export type ProdigyAnnotatorConfig = typeof ProdigyAnnotatorConfig;
