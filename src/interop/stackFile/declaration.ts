import { componentTypeIds, componentTypes } from "../../core/componentType.ts";
import { type Form, type KeyForm, type ObjectForm, text, texts, variables } from "./form.ts";

/** The version of the format, which every file names. */
export const formatVersion = 1;

const environment: KeyForm = { form: variables, description: "Environment variables for runs, by name." };
const secrets: KeyForm = {
  form: { kind: "list", of: text },
  description:
    "Names of secrets that are attached: their keys become environment variables at run time. They have to exist.",
};

const connector: Form = {
  kind: "either",
  forms: [
    text,
    {
      kind: "object",
      title: "A connector",
      keys: {
        name: { form: text, required: "always", description: "Name of the service connector." },
        resource_id: { form: text, description: "Which of the connector's resources, such as a bucket." },
      },
    },
  ],
};

/** A component of a file. */
export const componentForm: ObjectForm = {
  kind: "object",
  title: "A component",
  keys: {
    name: { form: text, required: "always", description: "The name; with the type it says which component is meant." },
    type: {
      form: { kind: "text", choices: componentTypeIds, word: "component type" },
      required: "always",
      description: "The component type.",
    },
    flavor: { form: text, required: "without base", description: "The flavor, such as s3." },
    labels: { form: texts, description: "Labels of the component." },
    configuration: {
      form: { kind: "map", of: { kind: "any" } },
      description: "The fields of the flavor. Secret values stand here as references: {{name.key}}.",
    },
    environment,
    secrets,
    connector: { form: connector, description: "The service connector of ZenML that it refers to." },
  },
};

const slots: ObjectForm = {
  kind: "object",
  title: "The composition of a stack",
  keys: Object.fromEntries(
    componentTypes.map(({ id, title, multiple }): [string, KeyForm] => [
      id,
      {
        form: { kind: "either", forms: [text, { kind: "list", of: text }] },
        description: multiple
          ? `Name of the ${title}, or several; the first one is the default.`
          : `Name of the ${title}: of this file, or of those that are stored.`,
      },
    ]),
  ),
};

/** A stack of a file. */
export const stackForm: ObjectForm = {
  kind: "object",
  title: "A stack",
  keys: {
    name: { form: text, required: "always", description: "The name; it says which stack is meant." },
    description: { form: text, description: "What the stack is for." },
    labels: { form: texts, description: "Labels of the stack." },
    components: { form: slots, description: "The components by type; orchestrator and artifact store are needed." },
    environment,
    secrets,
  },
};

const question: ObjectForm = {
  kind: "object",
  title: "A question",
  keys: {
    ask: { form: text, required: "always", description: "What is asked for, in a few words." },
    default: { form: text, description: "The answer that counts when none is given. Without it an answer is needed." },
    example: { form: text, description: "What an answer may look like." },
  },
};

const template: ObjectForm = {
  kind: "object",
  title: "A template",
  keys: {
    summary: { form: text, required: "always", description: "One line: what stack comes of it." },
    questions: {
      form: { kind: "map", of: question },
      description:
        "Questions by name; in the texts of the file its name, in braces behind a dollar sign, stands for the answer.",
    },
  },
};

/** A whole file. */
export const fileForm: ObjectForm = {
  kind: "object",
  title: "A stack file",
  keys: {
    $schema: { form: text, description: "The JSON Schema of stack files, for editors." },
    mlstack: {
      form: { kind: "version", version: formatVersion },
      required: "always",
      description: "The version of the format.",
    },
    base: {
      form: text,
      description:
        "Path of the file that this one stands on, as seen from here. Maps are merged, lists are replaced, null takes away; components and stacks are found by their names.",
    },
    template: { form: template, description: "Makes the file a template, which mlstack new fills in." },
    components: { form: { kind: "list", of: componentForm }, description: "The components, in any order." },
    stacks: { form: { kind: "list", of: stackForm }, description: "The stacks, in any order." },
  },
};
