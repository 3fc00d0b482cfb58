import { type ComponentTypeId, componentTypes, optionOf } from "../../core/componentType.ts";
import type { OptionSpec } from "./verb.ts";

/** A composition option and the type that it fills. */
export interface CompositionOption extends OptionSpec {
  readonly type: ComponentTypeId;
}

/** ZenML's letters. Of the long names both signs, dash and underscore, are read for all of them. */
const shorts: Readonly<Record<ComponentTypeId, string>> = {
  orchestrator: "o",
  artifact_store: "a",
  container_registry: "c",
  image_builder: "i",
  step_operator: "s",
  experiment_tracker: "e",
  model_registry: "r",
  model_deployer: "d",
  deployer: "D",
  data_validator: "dv",
  feature_store: "f",
  annotator: "an",
  alerter: "al",
  log_store: "l",
  sandbox: "sb",
};

/** `-o k8s -a s3 …`: one option per component type, of `stack register` and `stack update`. */
export const composition: readonly CompositionOption[] = componentTypes.map(({ id, title, multiple, required }) => ({
  type: id,
  name: optionOf(id),
  short: shorts[id],
  value: "COMPONENT",
  ...(multiple ? { repeatable: true } : {}),
  summary: [
    `The ${title}`,
    required ? " (needed)" : "",
    multiple ? "; several: the first is the default" : "",
    ".",
  ].join(""),
}));

/** The same as switches, of `stack remove-component`; the two that every stack needs cannot be removed. */
export const removals: readonly CompositionOption[] = componentTypes
  .filter(({ required }) => !required)
  .map(({ id, title, plural, multiple }) => ({
    type: id,
    name: optionOf(id),
    short: shorts[id],
    summary: `Take the ${multiple ? plural : title} out.`,
  }));

/** The types that may have several components, of `stack set-default`. */
export const defaults: readonly CompositionOption[] = componentTypes
  .filter(({ multiple }) => multiple)
  .map(({ id, title }) => ({
    type: id,
    name: optionOf(id),
    short: shorts[id],
    value: "COMPONENT",
    summary: `The ${title} that comes first from now on.`,
  }));
