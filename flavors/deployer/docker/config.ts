import { BaseDeployerConfig, BaseDeployerSettings, freeform } from "mlstack";
import { LocalPortSettings } from "../../shared/localPort.ts";

export const DockerDeployerSettings = BaseDeployerSettings.extend({
  ...LocalPortSettings.shape,
  run_args: freeform()
    .default({})
    .meta({
      description: "How the service's container is started beyond the usual: limits, volumes, GPUs, restarts",
      details:
        "Named as in containers.run of the Docker SDK for Python. Variables, volumes and hosts are merged with ZenML's own, which win; user, ports, name and labels are ZenML's and must not be given.",
      example: { mem_limit: "4g", restart_policy: { Name: "unless-stopped" } },
      find: "https://docker-py.readthedocs.io/en/stable/containers.html",
      group: "advanced",
    }),
});

export const DockerDeployerConfig = BaseDeployerConfig.extend(DockerDeployerSettings.shape);
export type DockerDeployerConfig = typeof DockerDeployerConfig;
