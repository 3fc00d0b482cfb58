import { isAbsolute } from "node:path";
import { withArticle } from "../../core/article.ts";
import { componentType, nounOf } from "../../core/componentType.ts";
import type { CustomFlavor } from "../../core/customFlavor.ts";
import { type Failure, failure, type Place } from "../../core/failure.ts";
import type { FlavorSpec } from "../../core/flavor.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";
import { fileBytes } from "../text/fileBytes.ts";
import { shownPath } from "./source.ts";

const mostBytes = 2 ** 20;

/** A flavor that is to be registered, and from where. */
export interface Claim {
  readonly spec: FlavorSpec;
  readonly workspace: string;
  readonly file: string;
  /** What was typed, or for one of an archive the archive's absolute path and the class. */
  readonly source: string;
}

/** Why a flavor cannot have its name: a built-in one has it, or one of another file or workspace. Undefined: it is free, or its own. */
export function takenName(env: Env, view: View, { spec, workspace, file, source }: Claim): Failure | undefined {
  const { type, name } = spec;
  const other = view.flavors.byName(type, name);
  const { title } = componentType(type);
  if (other !== undefined) {
    // The next version of an archive is unpacked into another folder.
    if (other.file === file || (isAbsolute(source) && other.source === source)) return undefined;
    return failure(
      "name-taken",
      `There is already ${withArticle(`${title} flavor ${name}`)}${whereFrom(other, workspace)}.`,
      {
        at: placeOfName(spec, file),
        hint: `Choose another name, or delete that one: mlstack ${nounOf(type)} flavor delete ${name}`,
      },
    );
  }
  if (env.catalogue.find(type, name) === undefined) return undefined;
  return failure("name-taken", `The name ${name} is that of a built-in ${title} flavor.`, {
    at: placeOfName(spec, file),
    hint: `Choose another name, such as my_${name}.`,
  });
}

/** The line of the file where the name stands in quotes; the file alone, where it is put together. */
function placeOfName({ type, name }: FlavorSpec, file: string): Place {
  const bytes = fileBytes(file, mostBytes);
  const lines = bytes.ok ? new TextDecoder().decode(bytes.value).split("\n") : [];
  const at = lines.findIndex((line) => line.includes(`"${name}"`) || line.includes(`'${name}'`));
  return { type, file: shownPath(file), ...(at >= 0 && { line: at + 1 }) };
}

function whereFrom({ workspace, source }: CustomFlavor, here: string): string {
  return workspace === here ? `, from ${source}` : ` in the workspace ${workspace}, from ${source}`;
}
