import type { ComponentTypeId } from "../componentType.ts";
import type { Finding } from "../finding.ts";
import type { StackCondition } from "./stackRule.ts";

/** A rule that belongs to no flavor. */
export interface GeneralRule {
  readonly id: string;
  readonly severity: Finding["severity"];
  /** What it looks for, for those who want it explained. */
  readonly about: string;
  /** Where ZenML checks it; absent: only mlstack does. */
  readonly source?: string;
  /** The stack breaks the rule when this holds. Absent: structure, configuration or names decide, which no condition can see. */
  readonly refuseIf?: StackCondition;
  /** As in the rules of flavors. */
  readonly message?: string;
  readonly hint?: string;
  /** The type that the finding is shown at. */
  readonly type?: ComponentTypeId;
  /** Nothing uses the component of the type: what is to be done is to take it out, and not to add something that would use it. */
  readonly isUnused?: boolean;
}

/** The stack builds images: something in it runs outside this process. ZenML 0.98: stack/stack.py, `validate_image_builder`. */
const buildsImages: StackCondition = {
  is: "any",
  conditions: [
    { is: "not", condition: { is: "flavor-is", type: "orchestrator", flavors: ["local"] } },
    { is: "present", type: "step_operator" },
    { is: "present", type: "deployer" },
    {
      is: "all",
      conditions: [
        { is: "present", type: "model_deployer" },
        { is: "not", condition: { is: "flavor-is", type: "model_deployer", flavors: ["mlflow"] } },
      ],
    },
  ],
};

/**
 * Nothing in the stack runs from an image that was built for it. ZenML 0.98: no class of these flavors has `get_docker_builds`, and of those that have none
 * bentoml pushes images of its own. Which image a sandbox runs from is told by the step; of the local one, none.
 */
const runsFromNoImage: StackCondition = {
  is: "all",
  conditions: [
    { is: "only-flavors", type: "orchestrator", flavors: ["local", "databricks", "lightning"] },
    { is: "only-flavors", type: "step_operator", flavors: ["databricks"] },
    { is: "only-flavors", type: "deployer", flavors: ["local"] },
    { is: "only-flavors", type: "model_deployer", flavors: ["databricks", "huggingface", "mlflow", "vllm"] },
    { is: "only-flavors", type: "sandbox", flavors: ["local"] },
  ],
};

/** A component that ZenML adds to a stack by itself when it lacks one of the type. */
export interface AddedComponent {
  readonly type: ComponentTypeId;
  readonly flavor: string;
  /** How sentences call it. */
  readonly name: string;
  /** The rule that tells of it. */
  readonly rule: string;
  /** Absent: always. */
  readonly when?: StackCondition;
}

/** What ZenML adds to a stack. None of it is local, keeps files here or has rules of its own. */
export const addedComponents: readonly AddedComponent[] = [
  {
    type: "image_builder",
    flavor: "local",
    name: "local image builder",
    rule: "image-builder-added",
    when: buildsImages,
  },
  { type: "log_store", flavor: "artifact", name: "artifact log store", rule: "log-store-added" },
];

/** The order of types in which ZenML checks a stack, and findings are told. ZenML 0.98: enums.py, StackComponentType. */
export const checkOrder: readonly ComponentTypeId[] = [
  "orchestrator",
  "artifact_store",
  "container_registry",
  "step_operator",
  "feature_store",
  "model_deployer",
  "experiment_tracker",
  "alerter",
  "annotator",
  "data_validator",
  "image_builder",
  "model_registry",
  "deployer",
  "log_store",
  "sandbox",
];

/** All rules that belong to no flavor. */
export const generalRules = [
  {
    id: "missing-type",
    severity: "error",
    about: "A stack needs an orchestrator and an artifact store; it cannot be saved without.",
    source: "models/v2/core/stack.py:107",
  },
  {
    id: "too-many",
    severity: "error",
    about:
      "Alerters, experiment trackers, sandboxes and step operators may be several in a stack, the first being the default. Of all other types there is at most one; a stack with more cannot be saved.",
    source: "models/v2/core/stack.py:107",
  },
  {
    id: "component-twice",
    severity: "error",
    about: "A component is in a stack once; a stack that names it twice cannot be saved.",
  },
  {
    id: "unknown-component",
    severity: "error",
    about: "Every component of a stack must be registered; a stack that names another cannot be saved.",
  },
  {
    id: "unknown-flavor",
    severity: "warning",
    about: "A component whose flavor the catalogue does not know cannot be checked.",
  },
  {
    id: "invalid-config",
    severity: "error",
    about:
      "The configuration of a component breaks the schema or a rule of its flavor, as it can after an update of mlstack or an import. ZenML would refuse to load it.",
    source: "stack/utils.py:86",
  },
  {
    id: "key-unavailable",
    severity: "warning",
    about: "A component with secret values cannot be checked without the key that opens them.",
  },
  {
    id: "bad-data",
    severity: "warning",
    about:
      "A component cannot be checked because a secret value of it is damaged; of a file, that it cannot be read, which is an error.",
  },
  {
    id: "not-found",
    severity: "error",
    about: "A stack file that is to be checked is not there; the other files are checked all the same.",
  },
  {
    id: "unknown-secret",
    severity: "error",
    about:
      "A stack file attaches secrets that must be stored before it can be applied. Where a file is only checked, as in CI, the rule can be ignored.",
  },
  {
    id: "invalid-name",
    severity: "error",
    about: "A stack file gives something new a name that register would refuse too.",
  },
  {
    id: "other-flavor",
    severity: "error",
    about: "A stored component keeps its flavor; a stack file that says another one cannot be applied.",
  },
  {
    id: "protected",
    severity: "error",
    about: "The stack default and its components are always there; a stack file can name them and not change them.",
  },
  {
    id: "connector-unsupported",
    severity: "error",
    about: "A stack file links a service connector to a component whose flavor takes none, or none such.",
  },
  {
    id: "zenml-name-taken",
    severity: "error",
    about:
      "A stack file of ZenML names something that is stored already and is not the same. ZenML takes what is the same and asks for another name for what is not; it never changes what is stored.",
    source: "cli/stack.py:1524",
  },
  {
    id: "zenml-version",
    severity: "warning",
    about:
      "A stack file of ZenML was written by another version than the one whose flavors are known here: fields may be missing or new. ZenML imports it only when it is told to ignore that.",
    source: "cli/stack.py:1615",
  },
  {
    id: "unresolved-reference",
    severity: "warning",
    about:
      "A field refers to a secret, or to a key of one, that does not exist. It is an error where a rule needs the value; ZenML otherwise notices when a pipeline is submitted.",
    source: "stack/stack.py:1252",
  },
  {
    id: "deprecated-field",
    severity: "warning",
    about: "A field is set that its flavor keeps for old configurations only.",
    source: "utils/deprecation_utils.py:29",
  },
  {
    id: "plain-secret",
    severity: "warning",
    about:
      "A secret field holds the value itself. Here it is encrypted, but a stack file or a command that says it, and an export with --reveal, have it in clear; a secret with a {{name.key}} reference can be shared and changed without it.",
  },
  {
    id: "name-prefix",
    severity: "warning",
    about:
      "The name of a component is the beginning of another name of the same type. Where ZenML looks a component up by name it also takes a beginning, so that an import can find the other one in its place.",
    source: "cli/stack.py:1520",
  },
  {
    id: "mixed-local-remote",
    severity: "warning",
    about:
      "Some components live on this machine and others work elsewhere. Runs that leave this machine cannot reach the local ones.",
    source: "client.py:1640",
    refuseIf: {
      is: "all",
      conditions: [
        { is: "some-has", trait: "local" },
        { is: "some-has", trait: "remote" },
      ],
    },
    message: "The stack mixes what lives on this machine with what works elsewhere: {found}.",
    hint: "Runs that leave this machine cannot reach what is local.",
  },
  {
    id: "registry-in-other-cloud",
    severity: "warning",
    about:
      "The container registry belongs to another cloud than the orchestrator: each run pulls its images across, which costs traffic and needs credentials of both.",
    refuseIf: { is: "other-cloud", type: "container_registry", than: "orchestrator" },
    message:
      "The container registry {container_registry} is in another cloud than the orchestrator {orchestrator}, so that each run pulls its images across.",
    hint: "A registry of the orchestrator's own cloud is quicker and needs no second login.",
    type: "container_registry",
  },
  {
    id: "unused-container-registry",
    severity: "warning",
    about:
      "A container registry is only used when something runs from an image: an orchestrator other than local, databricks and lightning, a step operator other than databricks, a deployer or a sandbox other than local, or a model deployer that builds images. What lies in a registry of a cloud is billed all the same.",
    refuseIf: {
      is: "all",
      conditions: [
        { is: "flavor-is", type: "container_registry", flavors: ["aws", "azure", "digitalocean", "gcp"] },
        runsFromNoImage,
      ],
    },
    message:
      "Nothing in the stack runs from an image, so that the container registry {container_registry} is not used.",
    hint: "Leave it out: what lies in it is billed.",
    type: "container_registry",
    isUnused: true,
  },
  {
    id: "unused-image-builder",
    severity: "warning",
    about:
      "An image builder is only used when something runs from an image (as unused-container-registry tells). One that builds in a cloud or a cluster keeps a project, a login or a service account there that nobody needs, and whoever may use it can start builds that are billed.",
    refuseIf: {
      is: "all",
      conditions: [{ is: "flavor-is", type: "image_builder", flavors: ["aws", "gcp", "kaniko"] }, runsFromNoImage],
    },
    message: "Nothing in the stack runs from an image, so that the image builder {image_builder} has nothing to build.",
    hint: "Leave it out: what it builds with elsewhere is kept, and billed, for nothing.",
    type: "image_builder",
    isUnused: true,
  },
  {
    id: "integration-missing",
    severity: "warning",
    about:
      "The Python packages of an integration that a component needs are missing, or of versions that will not do, in the environment here. Told while a stack is composed, where the environment has ZenML itself, and by stack validate with --packages; else no check depends on what is installed.",
    source: "stack/stack_component.py:447",
  },
  {
    id: "image-builder-added",
    severity: "info",
    about: "ZenML adds a local image builder, which uses Docker here, to a stack that needs one and has none.",
    source: "stack/stack.py:1364",
    message: "ZenML adds a local image builder, since the stack builds images and has none.",
    hint: "It needs Docker on the machine that starts runs.",
    type: "image_builder",
  },
  {
    id: "log-store-added",
    severity: "info",
    about: "ZenML writes logs into the artifact store when a stack has no log store.",
    source: "stack/stack.py:1413",
    message: "ZenML keeps the logs of runs in the artifact store, since the stack has no log store.",
    type: "log_store",
  },
] as const satisfies readonly GeneralRule[];

const byId = new Map<string, GeneralRule>(generalRules.map((rule) => [rule.id, rule]));

/** The general rule with this id. */
export function generalRule(id: string): GeneralRule | undefined {
  return byId.get(id);
}
