/** What mlstack knows about a category of components. Data, not code: new types need no new program text elsewhere. */
export interface ComponentType {
  /** snake_case id, as ZenML stores it. */
  readonly id: ComponentTypeId;
  /** Words for people: "artifact store". */
  readonly title: string;
  readonly plural: string;
  /** One line: what a component of this type does in a stack. */
  readonly summary: string;
  /** Exactly one is needed in every stack. */
  readonly required: boolean;
  /** A stack may hold several; the first is the default one. */
  readonly multiple: boolean;
}

/** ZenML 0.98: enums.py, StackComponentType. Slots and lists keep this order: the required ones first. */
export const componentTypeIds = [
  "orchestrator",
  "artifact_store",
  "container_registry",
  "image_builder",
  "step_operator",
  "experiment_tracker",
  "model_registry",
  "model_deployer",
  "deployer",
  "data_validator",
  "feature_store",
  "annotator",
  "alerter",
  "log_store",
  "sandbox",
] as const;

/** The id of a component type. */
export type ComponentTypeId = (typeof componentTypeIds)[number];

function type(
  id: ComponentTypeId,
  summary: string,
  more: { plural?: string; required?: boolean; multiple?: boolean } = {},
): ComponentType {
  const title = id.replaceAll("_", " ");
  const {
    plural = title.endsWith("y") ? `${title.slice(0, -1)}ies` : `${title}s`,
    required = false,
    multiple = false,
  } = more;
  return { id, title, plural, summary, required, multiple };
}

/** All component types. Which are required and which may occur several times: ZenML 0.98, enums.py and models/v2/core/stack.py. */
export const componentTypes: readonly ComponentType[] = [
  type("orchestrator", "Runs the steps of a pipeline in order, on this machine or on a cluster.", { required: true }),
  type("artifact_store", "Keeps what steps produce and pass on: data sets, models, reports.", { required: true }),
  type("container_registry", "Holds the container images that remote steps start from."),
  type("image_builder", "Builds the container images of a pipeline before it runs."),
  type("step_operator", "Sends single steps to special hardware, such as a GPU training service.", { multiple: true }),
  type("experiment_tracker", "Records parameters, metrics and models of every run for comparison.", { multiple: true }),
  type("model_registry", "Lists trained models with their versions and stages.", { plural: "model registries" }),
  type("model_deployer", "Turns a trained model into a service that answers requests."),
  type("deployer", "Serves a whole pipeline over HTTP as a long-running service."),
  type("data_validator", "Checks data and models for quality problems and drift."),
  type("feature_store", "Serves the same features for training and for live predictions."),
  type("annotator", "Connects a labelling tool, so that people can label data within a pipeline."),
  type("alerter", "Sends messages of steps and hooks to a chat, and can wait for an answer.", { multiple: true }),
  type("log_store", "Collects the logs of every run in one place."),
  type("sandbox", "Runs untrusted or experimental code in an isolated session.", {
    plural: "sandboxes",
    multiple: true,
  }),
];

const byId = new Map<string, ComponentType>(componentTypes.map((each) => [each.id, each]));

/** The type with this id. */
export function componentType(id: ComponentTypeId): ComponentType {
  const found = byId.get(id);
  if (!found) throw new Error(`component type ${id} is not in the table`);
  return found;
}

/** Tells whether a text is the id of a component type. */
export function isComponentTypeId(text: string): text is ComponentTypeId {
  return byId.has(text);
}

/** The types that every stack needs exactly one component of. */
export const requiredTypes: readonly ComponentTypeId[] = componentTypes
  .filter((each) => each.required)
  .map((each) => each.id);

/** `artifact_store` → `artifact-store`, the noun of the command line. */
export function nounOf(id: ComponentTypeId): string {
  return id.replaceAll("_", "-");
}

/** `artifact_store` → `artifact-store`, the option of `stack register`. ZenML 0.98, cli/stack.py: of all types only this one has a dash there. */
export function optionOf(id: ComponentTypeId): string {
  return id === "artifact_store" ? nounOf(id) : id;
}
