import { any, BaseDataValidatorConfig, freeform, not, optional, truthy, z } from "mlstack";

const hasFolder = truthy("context_root_dir");

// ZenML 0.98: integrations/great_expectations/data_validators/ge_data_validator.py says which field counts when.
export const GreatExpectationsDataValidatorConfig = BaseDataValidatorConfig.extend({
  context_root_dir: optional(z.string()).meta({
    description: "Folder with a project of Great Expectations that you already have, to go on using its suites",
    details:
      "The folder that holds great_expectations.yml, as an absolute path. ZenML wants it to exist on the machine that registers the component and, since only that machine has it, the stack then needs a local orchestrator. Empty: expectations and results are kept in the artifact store.",
    example: "/home/ana/churn/gx",
    find: "find ~ -name great_expectations.yml",
  }),
  context_config: optional(freeform()).meta({
    description: "A whole project configuration given in place, as in great_expectations.yml",
    details:
      "Use it to name stores and data sources without a folder, so that steps on other machines see them too. Text is read as YAML, JSON included. Ignored while context_root_dir is set; mistakes in it show when the first step runs.",
    example: {
      config_version: 3,
      stores: {
        suites: { class_name: "ExpectationsStore" },
        results: { class_name: "ValidationsStore" },
        parameters: { class_name: "EvaluationParameterStore" },
      },
      expectations_store_name: "suites",
      validations_store_name: "results",
      evaluation_parameter_store_name: "parameters",
    },
    only: not(hasFolder),
    group: "advanced",
  }),
  configure_zenml_stores: z
    .boolean()
    .default(false)
    .meta({
      description: "Add storage in the artifact store to a project that you brought along",
      details:
        "Suites, results and checkpoints are then shared through the stack, and the stores of your project no longer used. Without a project of your own this is so in any case.",
      example: true,
      only: any(hasFolder, truthy("context_config")),
    }),
  configure_local_docs: z.boolean().default(true).meta({
    description: "Also write the HTML pages of validation results to this machine, to open them in a browser",
    details:
      "Only done when the artifact store is remote; a local one has readable pages anyway. Turn it off for steps in containers, where nobody can open them.",
    example: false,
  }),
});
export type GreatExpectationsDataValidatorConfig = typeof GreatExpectationsDataValidatorConfig;
