import { AuthenticationConfig, BaseAnnotatorConfig, optional, z } from "mlstack";

export const ProdigyAnnotatorConfig = BaseAnnotatorConfig.extend({
  custom_config_path: optional(z.string()).meta({
    description: "Your own prodigy.json, for another port, database or look of the pages",
    details:
      "ZenML reads instance_url and port in it to know where the pages are; without the file that is http://localhost:8080. It must be on the machine that starts the labelling and is not checked before. Prodigy's own file in the home folder counts beside it.",
    example: "/home/ana/prodigy.json",
    find: "prodigy stats › Prodigy Home, the folder of prodigy.json",
  }),
}).extend(AuthenticationConfig.shape);
export type ProdigyAnnotatorConfig = typeof ProdigyAnnotatorConfig;
