import { BaseModelDeployerConfig, not, optional, secretField, truthy, z } from "mlstack";
import { databricksHost } from "../../shared/databricks.ts";

// ZenML 0.98: integrations/databricks/services/databricks_deployment.py, `get_client_id_and_secret` looks at the secret first.
const withoutSecretName = not(truthy("secret_name"));

export const DatabricksModelDeployerConfig = BaseModelDeployerConfig.extend({
  host: databricksHost,
  client_id: optional(secretField()).meta({
    description: "Application id of the service principal that makes, asks and removes endpoints",
    details:
      "Needed together with client_secret unless secret_name is set: no other login of the machine is tried. The service principal must be allowed to make serving endpoints and to use the model.",
    example: "{{databricks.client_id}}",
    find: "databricks service-principals list",
    only: withoutSecretName,
  }),
  client_secret: optional(secretField()).meta({
    description: "OAuth secret of the service principal that makes endpoints",
    details:
      "Shown once when it is generated and valid for two years at most. The component can be registered without it, but a stack that uses it is then refused.",
    example: "{{databricks.client_secret}}",
    find: "Databricks › Settings › Identity and access › Service principals › NAME › Secrets",
    only: withoutSecretName,
  }),
  secret_name: optional(z.string()).meta({
    description: "Stored secret with the keys client_id and client_secret, in place of the two fields",
    details:
      "Wins over the two fields, which may then stay empty. A missing key shows only when a model is deployed; references such as {{databricks.client_id}} in the fields are checked earlier.",
    example: "databricks-login",
    find: "mlstack secret list",
    group: "advanced",
  }),
});
export type DatabricksModelDeployerConfig = typeof DatabricksModelDeployerConfig;
