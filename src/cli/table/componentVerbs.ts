import { withArticle } from "../../core/article.ts";
import { flavorField, flavorOutput, integrationFilter, searchFilter } from "./flavorVerbs.ts";
import { ownFlavorVerbs } from "./ownFlavorVerbs.ts";
import {
  columns,
  componentFilters,
  environment,
  environmentChange,
  interactive,
  labelFilter,
  operatorsNote,
  output,
  paging,
  removeSecrets,
  reveal,
  secrets,
  yes,
} from "./shared.ts";
import type { ArgumentSpec, FreeOptions, OptionSpec, Verb } from "./verb.ts";

const name: ArgumentSpec = { name: "NAME", required: true, summary: "Name, id, or a prefix of the id." };
const loose: ArgumentSpec = { ...name, summary: "Name, id, or an unambiguous prefix of either." };
const newName: ArgumentSpec = { name: "NEW_NAME", required: true, summary: "The new name." };

const flavor: OptionSpec = {
  name: "flavor",
  short: "f",
  value: "FLAVOR",
  required: true,
  summary: "The flavor; with --help its own fields are listed.",
};
const labels: OptionSpec = { name: "label", short: "l", value: "KEY=VALUE", repeatable: true, summary: "Set a label." };
const connector: OptionSpec = {
  name: "connector",
  short: "c",
  value: "CONNECTOR",
  summary: "Refer to one of ZenML's service connectors.",
};
const resourceId: OptionSpec = {
  name: "resource-id",
  short: "r",
  value: "ID",
  summary: "Which of the connector's resources, such as a bucket.",
};
/** For the few fields whose name is also an option, such as `secret` of the s3 artifact store. */
const field: OptionSpec = {
  name: "field",
  value: "NAME=VALUE",
  repeatable: true,
  summary: "The same as --NAME=VALUE, for a field whose name is an option too (secret, env).",
};
const fields: FreeOptions = {
  word: "field",
  summary: "A field of the flavor. Lists and objects are JSON; @FILE reads a file, @@ stands for @.",
};

/** What the things are called that the verbs are about. */
export interface ComponentWords {
  /** The noun of the command line. */
  readonly noun: string;
  /** "artifact store". */
  readonly title: string;
  readonly plural: string;
}

/** The verbs of `mlstack artifact-store …` and of every other component type. */
export function componentVerbs({ noun, title, plural }: ComponentWords): readonly Verb[] {
  const aTitle = withArticle(title);
  const orActive: ArgumentSpec = {
    ...loose,
    required: false,
    summary: `${loose.summary} Default: the ${title} of the active stack.`,
  };
  return [
    {
      name: "register",
      summary: `Save a new ${title}.`,
      arguments: [{ name: "NAME", required: true, summary: `The name of the ${title}.` }],
      options: [flavor, labels, connector, resourceId, secrets, environment, field],
      free: fields,
      notes: [`mlstack ${noun} register -f FLAVOR --help lists the fields of a flavor.`],
      load: () => import("../verbs/component/register.ts"),
    },
    {
      name: "update",
      summary: `Change the fields, labels, environment or secrets of ${aTitle}.`,
      arguments: [{ ...orActive, summary: `${name.summary} Default: the ${title} of the active stack.` }],
      options: [labels, secrets, removeSecrets, environmentChange, field],
      free: fields,
      load: () => import("../verbs/component/update.ts"),
    },
    {
      name: "remove-attribute",
      summary: `Unset fields of ${aTitle}, or remove labels.`,
      arguments: [name, { name: "FIELD", required: false, variadic: true, summary: "The fields to unset." }],
      options: [{ name: "label", short: "l", value: "KEY", repeatable: true, summary: "Remove a label." }],
      free: { word: "field", summary: "A field to unset.", withoutValue: true },
      load: () => import("../verbs/component/removeAttribute.ts"),
    },
    {
      name: "rename",
      summary: `Give ${aTitle} another name.`,
      arguments: [name, newName],
      options: [],
      load: () => import("../verbs/component/rename.ts"),
    },
    {
      name: "copy",
      summary: `Make a faithful copy of ${aTitle}.`,
      arguments: [
        { ...loose, name: "SOURCE" },
        { ...newName, name: "TARGET" },
      ],
      options: [],
      load: () => import("../verbs/component/copy.ts"),
    },
    {
      name: "delete",
      summary: `Delete ${aTitle}; undo brings it back.`,
      arguments: [name],
      options: [{ ...yes, summary: "Accepted for the sake of scripts; nothing is asked." }],
      load: () => import("../verbs/component/delete.ts"),
    },
    {
      name: "list",
      summary: `List the ${plural}.`,
      arguments: [],
      options: [...componentFilters, labelFilter, ...paging, columns, output],
      notes: [operatorsNote],
      load: () => import("../verbs/component/list.ts"),
    },
    {
      name: "describe",
      summary: `Show ${aTitle} with its configuration.`,
      arguments: [orActive],
      options: [reveal, output],
      load: () => import("../verbs/component/describe.ts"),
    },
    {
      name: "get",
      summary: `Print the ${title} of the active stack.`,
      arguments: [],
      options: [output],
      load: () => import("../verbs/component/get.ts"),
    },
    {
      name: "connect",
      summary: `Refer from ${aTitle} to one of ZenML's service connectors.`,
      arguments: [orActive],
      options: [
        { ...connector, required: true },
        resourceId,
        { name: "no-verify", summary: "Accepted for the sake of scripts; the connector itself is verified by ZenML." },
        interactive,
      ],
      load: () => import("../verbs/component/connect.ts"),
    },
    {
      name: "disconnect",
      summary: `Remove the reference to a service connector from ${aTitle}.`,
      arguments: [name],
      options: [],
      load: () => import("../verbs/component/disconnect.ts"),
    },
    {
      name: "explain",
      summary: `Say what ${plural} are for.`,
      arguments: [],
      options: [output],
      load: () => import("../verbs/component/explain.ts"),
    },
    {
      name: "flavor list",
      summary: `List the flavors of ${plural}.`,
      arguments: [],
      options: [integrationFilter, searchFilter, columns, output],
      load: () => import("../verbs/flavor/list.ts"),
    },
    {
      name: "flavor describe",
      summary: "Show a flavor and its fields, or all about one field.",
      arguments: [{ name: "FLAVOR", required: true, summary: "The flavor's name or title." }, flavorField],
      options: [flavorOutput],
      load: () => import("../verbs/flavor/describe.ts"),
    },
    ...ownFlavorVerbs(title),
  ];
}
