import { any, not, truthy, z } from "mlstack";

/** Where deployers that serve models by processes of this machine keep what belongs to these. ZenML 0.98: services/local/local_service.py. */
export const modelServerFolder = z.string().default("").meta({
  description: "Folder for the settings, process ids and logs of the model servers on this machine",
  details:
    "Empty takes a folder that ZenML keeps for the component among its local stores. Give a whole path on a disk that stays: it is made when it is missing, and a server whose folder is gone is no longer found.",
  example: "/var/lib/model-servers",
  group: "advanced",
});

/** Always, but ZenML reads the folder for it, so that a secret reference there must lead somewhere. ZenML 0.98: integrations/vllm/model_deployers/vllm_model_deployer.py, `local_path`. */
const inItsFolder = any(truthy("service_path"), not(truthy("service_path")));

/** The traits of a deployer whose model servers run on this machine and keep their files here. */
export const keepsServicesHere = { local_path: inItsFolder, local_path_nonempty: inItsFolder };
