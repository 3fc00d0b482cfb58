import { withYamlTexts } from "../../core/configuration/yamlTexts.ts";
import type { Failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { ok, type Result } from "../../core/result.ts";
import type { FileComponent, FileStack, Said, SaidContent } from "../../interop/stackFile/content.ts";
import { markAt, placeOf } from "../../interop/stackFile/node.ts";
import { problem, type RuleProblem } from "../../interop/stackFile/problem.ts";
import type { Env } from "../env.ts";
import { flavorForValues } from "../flavor/forValues.ts";
import { ownCheck } from "../flavor/ownCheck.ts";
import { otherVersions } from "./byZenml.ts";
import { readFiles } from "./read.ts";

/** A component of a file with the flavor that it is checked by. */
export interface PreparedComponent extends Said<FileComponent> {
  readonly flavor: LoadedFlavor;
}

/** What files say, with all that has to be waited for: within a transaction nothing may be. */
export interface Prepared {
  readonly files: readonly string[];
  readonly components: readonly PreparedComponent[];
  /** Components whose flavor is not known: stacks may still name them. */
  readonly unchecked: readonly FileComponent[];
  readonly stacks: readonly Said<FileStack>[];
  /** What is wrong with what was prepared so far. */
  readonly problems: readonly RuleProblem[];
  /** What is odd about the files without being refused. */
  readonly warnings: readonly Finding[];
}

/** Reads files and loads the flavors of their components. Errors: not-found (no such file), bad-data. */
export async function prepareFiles(env: Env, files: readonly string[]): Promise<Result<Prepared>> {
  const content = await readFiles(files);
  return content.ok ? ok(await prepare(env, content.value, files)) : content;
}

/** Loads the flavors of what was read. */
export async function prepare(env: Env, content: SaidContent, files: readonly string[]): Promise<Prepared> {
  const components: PreparedComponent[] = [];
  const unchecked: FileComponent[] = [];
  const problems: RuleProblem[] = [];
  const noticed: Finding[] = [];
  for (const said of content.components) {
    const { thing, node } = said;
    const flavor = await flavorForValues(env, { type: thing.type, name: thing.flavor }, thing.configuration);
    if (!flavor.ok) {
      const { message, hint } = flavor.error;
      const at = { type: thing.type, component: thing.name, ...placeOf(markAt(node, ["flavor"])) };
      problems.push({ ...problem(markAt(node, ["flavor"]), message, hint), at, rule: "unknown-flavor" });
      unchecked.push(thing);
      continue;
    }
    const configuration = await withYamlTexts(flavor.value.spec, thing.configuration);
    components.push({ ...said, thing: { ...thing, configuration }, flavor: flavor.value });
    const asked = await ownCheck(env, flavor.value, thing.name, configuration);
    if (asked.ok) noticed.push(...asked.value);
    else problems.push(...refusedValues(asked.error, said));
  }
  const warnings = [...otherVersions(content.zenmlVersions, env.catalogue.zenmlVersion), ...noticed];
  return { files, components, unchecked, stacks: content.stacks, problems, warnings };
}

/** What the code of a flavor says of values, at their places in the file. */
function refusedValues(refused: Failure, { thing, node }: Said<FileComponent>): readonly RuleProblem[] {
  const { type, name: component } = thing;
  return (refused.causes ?? [refused]).map(({ message, hint, at }) => {
    const mark = markAt(node, ["configuration", ...(at?.field ?? [])]);
    return { ...problem(mark, message, hint), at: { type, component, ...placeOf(mark) }, rule: "invalid-config" };
  });
}
