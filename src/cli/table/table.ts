import { componentType } from "../../core/componentType.ts";
import { artifactStoreVerbs, artifactVerbs } from "./artifactVerbs.ts";
import { catalogueVerbs } from "./catalogueVerbs.ts";
import { componentVerbs } from "./componentVerbs.ts";
import { fileVerbs } from "./fileVerbs.ts";
import { flavorVerbs } from "./flavorVerbs.ts";
import { integrationVerbs } from "./integrationVerbs.ts";
import type { Noun } from "./nouns.ts";
import { trustVerb } from "./ownFlavorVerbs.ts";
import { packageVerbs } from "./packageVerbs.ts";
import { secretVerbs } from "./secretVerbs.ts";
import { columns, output, paging, yes } from "./shared.ts";
import { stackVerbs } from "./stackVerbs.ts";
import type { Verb } from "./verb.ts";

function alone(
  summary: string,
  load: Verb["load"],
  options: Verb["options"] = [],
  notes: readonly string[] = [],
): readonly Verb[] {
  return [{ name: "", summary, arguments: [], options, notes, load }];
}

/** The verbs of a noun, made only when the noun is asked for. */
export function verbsOf({ name, type, summary }: Noun): readonly Verb[] {
  if (type !== undefined) {
    const verbs = componentVerbs({ noun: name, ...componentType(type) });
    return type === "artifact_store" ? [...verbs, ...artifactStoreVerbs] : verbs;
  }
  switch (name) {
    case "stack":
      return stackVerbs;
    case "flavor":
      return flavorVerbs;
    case "integration":
      return [...integrationVerbs, ...packageVerbs];
    case "catalogue":
      return catalogueVerbs;
    case "matrix":
      return alone(
        summary,
        () => import("../verbs/matrix.ts"),
        [{ name: "orchestrator", value: "FLAVOR", summary: "Only this one, with the reasons." }, columns, output],
        ["Answers follow from the rules that stack validate checks, with the examples of fields: docs/matrix.md."],
      );
    case "secret":
      return secretVerbs;
    case "artifact":
      return artifactVerbs;
    case "new":
    case "plan":
    case "apply":
    case "render":
    case "export":
    case "schema":
      return fileVerbs[name];
    case "history":
      return alone(
        summary,
        () => import("../verbs/history/list.ts"),
        [...paging.filter((option) => option.name === "page" || option.name === "size"), columns, output],
        ["The columns are id, at, title and undone; a table shows the id only when --columns names it."],
      );
    case "undo":
      return alone(summary, () => import("../verbs/history/undo.ts"));
    case "redo":
      return alone(summary, () => import("../verbs/history/redo.ts"));
    case "init":
      return alone(
        summary,
        () => import("../verbs/init.ts"),
        [{ name: "path", value: "DIR", summary: "The folder to mark. Default: the current one." }, yes],
        [
          "The mark is the folder .mlstack, and it belongs into git: whoever clones the repository has the workspace too. Commands find the nearest mark upwards; without one the current folder is the workspace.",
          "On a terminal, below the root of a git repository, it asks whether to mark that one.",
        ],
      );
    case "trust":
      return [trustVerb];
    case "status":
      return alone(summary, () => import("../verbs/status.ts"), [output]);
    case "version":
      return alone(summary, () => import("../verbs/version.ts"), [output]);
    default:
      throw new Error(`the noun ${name} has no verbs`);
  }
}
