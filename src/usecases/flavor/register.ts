import { sep } from "node:path";
import type { ComponentTypeId } from "../../core/componentType.ts";
import { type CustomFlavor, customFlavorTitle } from "../../core/customFlavor.ts";
import { type Failure, failure } from "../../core/failure.ts";
import { type Finding, failureOf } from "../../core/finding.ts";
import type { FlavorSpec } from "../../core/flavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { change } from "../access.ts";
import type { Env } from "../env.ts";
import { newEntity } from "../newEntity.ts";
import { brokenComponents } from "./broken.ts";
import { isData, type ReadSource, readSource } from "./readSource.ts";
import { readWithoutRunning } from "./readWithoutRunning.ts";
import { type FlavorSource, findSource, shownPath } from "./source.ts";
import { takenName } from "./takenName.ts";
import { tidyCopies } from "./tidyCopies.ts";

/** What is registered as a flavor. */
export interface RegisterFlavor {
  /** The type that it must have; absent: whatever it says. */
  readonly type?: ComponentTypeId;
  /** `flavors.my_flavor.MyFlavor`, `path/to/file.ts#MyFlavor`, or a file of data. */
  readonly source: string;
  /** A file with its schema: then no code is run. */
  readonly schema?: string;
}

/** A flavor as it was saved. */
export interface RegisteredFlavor {
  readonly flavor: CustomFlavor;
  /** What is odd about it, and components of it that are no longer right. */
  readonly findings: readonly Finding[];
  /** The file whose code ran, as people call it; absent: none did. */
  readonly ran?: string;
  /** False: it already was as it is in its file, and nothing was written. */
  readonly changed: boolean;
  /** It was registered before, and its file says something else now. */
  readonly replaced: boolean;
}

/**
 * Registers a flavor of the person's own, or takes over what its file says now. Naming the file is consent to run its present content. Errors:
 * not-found, usage, bad-data (each error that was found is a cause, with file and line), not-permitted, not-trusted, name-taken, cannot-write.
 */
export async function registerFlavor(env: Env, input: RegisterFlavor): Promise<Result<RegisteredFlavor>> {
  const workspace = env.workspace();
  const source = findSource(workspace, input.source);
  if (!source.ok) return source;
  const { type, schema } = input;
  const registered = await registerSource(env, {
    source: source.value,
    workspace: workspace.root,
    ...(type !== undefined && { type }),
    ...(schema !== undefined && { schema }),
  });
  return registered.ok ? ok({ ...registered.value, workspace }) : registered;
}

/** A flavor whose file is known. */
export interface RegisterSource extends Omit<RegisterFlavor, "source"> {
  readonly source: FlavorSource;
  /** The root of the workspace that it belongs to. */
  readonly workspace: string;
}

/** The same for a file that is known; whoever calls it has asked, where nobody named the file. Errors: as `registerFlavor`. */
export async function registerSource(
  env: Env,
  { source, workspace, type, schema }: RegisterSource,
): Promise<Result<Omit<RegisteredFlavor, "workspace">>> {
  const options = type === undefined ? {} : { type };
  const read =
    schema === undefined
      ? await readSource(env, source, options)
      : await readWithoutRunning(env, source, schema, options);
  if (!read.ok) return read;
  const { spec } = read.value;
  if (spec === undefined) return err(refusal(read.value.findings, source.words));
  const runs = schema === undefined && !isData(source);
  const saved = saveFlavor(env, { source, workspace, read: read.value, spec, runs });
  if (!saved.ok) return saved;
  if (saved.value.changed) await tidyCopies(env);
  const broken = saved.value.replaced ? await brokenComponents(env, saved.value.flavor) : ok([]);
  if (!broken.ok) return broken;
  const findings = [...read.value.findings, ...broken.value];
  return ok({ ...saved.value, findings, ...(runs && { ran: shownPath(source.path) }) });
}

interface Saving {
  readonly source: FlavorSource;
  readonly workspace: string;
  readonly read: ReadSource;
  readonly spec: FlavorSpec;
  readonly runs: boolean;
}

type Saved = Pick<RegisteredFlavor, "flavor" | "changed" | "replaced">;

function saveFlavor(env: Env, { source, workspace, read, spec, runs }: Saving): Result<Saved> {
  const { type, name } = spec;
  return change(env, `register ${customFlavorTitle({ type, name })}`, (tx) => {
    const taken = takenName(env, tx, { spec, workspace, file: source.path, source: source.words });
    if (taken !== undefined) return err(taken);
    const before = tx.flavors.byName(type, name);
    const place = placeOf(before, { source, workspace });
    const saved = tx.flavors.put({
      ...(before ?? newEntity(name)),
      type,
      spec: { ...spec, origin: { kind: "custom", ...place } },
      ...place,
      file: source.path,
      exportName: read.exportName,
      hash: read.hash,
      agreed: runs,
    });
    if (!saved.ok) return saved;
    const changed = before?.rev !== saved.value.rev;
    return ok({ flavor: saved.value, changed, replaced: changed && before !== undefined });
  });
}

/** Where a flavor belongs. Its file may be named from anywhere: as long as it is no file of that place, it stays where it was. */
function placeOf(
  before: CustomFlavor | undefined,
  { source, workspace }: Pick<Saving, "source" | "workspace">,
): Pick<CustomFlavor, "workspace" | "source"> {
  const isElsewhere = before?.file === source.path && !source.path.startsWith(`${workspace}${sep}`);
  return isElsewhere && before !== undefined
    ? { workspace: before.workspace, source: before.source }
    : { workspace, source: source.words };
}

/** All errors that were found, as one refusal. */
export function refusal(findings: readonly Finding[], source: string): Failure {
  const errors = findings.filter(({ severity }) => severity === "error");
  const causes = errors.map((each) => failureOf(each, "bad-data"));
  const [first, ...more] = causes;
  if (first !== undefined && more.length === 0) return first;
  return failure("bad-data", `${causes.length} things are wrong with the flavor ${source}.`, { causes });
}
