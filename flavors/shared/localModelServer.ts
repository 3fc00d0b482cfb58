import { z } from "mlstack";

/** Where deployers that serve models by processes of this machine keep what belongs to these. ZenML 0.98: services/local/local_service.py. */
export const modelServerFolder = z.string().default("").meta({
  description: "Folder for the settings, process ids and logs of the model servers on this machine",
  details:
    "Empty takes a folder that ZenML keeps for the component among its local stores. Give an absolute path on a disk that lasts: the folder is made when it is missing, and a server whose folder is gone is no longer found.",
  example: "/var/lib/model-servers",
  group: "advanced",
});
