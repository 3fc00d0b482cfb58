import { dirname, isAbsolute, join, resolve } from "node:path";
import { type Failure, failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { formProblems } from "./checkForm.ts";
import type { Said, SaidContent } from "./content.ts";
import { fileForm } from "./declaration.ts";
import { contentOfNode } from "./fromNode.ts";
import { entryOf, type MapNode, markAt, textIn, under } from "./node.ts";
import { type OneFile, type Read, type ReadBytes, readOne } from "./oneFile.ts";
import { overlaid, withoutBase } from "./overlay.ts";
import { problem, refusalOf } from "./problem.ts";
import { joined, repeatedIn } from "./repeated.ts";
import { type Answers, filledTemplate, type TemplateHead, templateHead } from "./template.ts";

/** A file that was asked for, and what it says together with those that it stands on. */
export interface ReadFile {
  readonly file: string;
  readonly read: Read<OneFile>;
}

/**
 * Reads stack files as if they were one; each with the files that it stands on. A file of ZenML is read as ZenML reads it. With answers they are templates,
 * which are filled in; without, a template is refused. Errors: not-found (there is no such file), bad-data (each problem is a cause, with file, line and
 * column).
 */
export async function readStackFiles(
  files: readonly string[],
  readBytes: ReadBytes,
  answers?: Answers,
): Promise<Result<SaidContent>> {
  const all = await readEachFile(files, readBytes, answers);
  const { content, repeated } = contentOfFiles(all.flatMap(({ read }) => (read.ok ? [read.value] : [])));
  const problems = [...all.flatMap(({ read }) => (read.ok ? [] : read.error)), ...repeated];
  const refusal = refusalOf(onceEach(problems), files);
  return refusal === undefined ? ok(content) : err(refusal);
}

/** Reads each of some files. One on which another of them stands is read there and not by itself, and one that is named twice is read once. */
export async function readEachFile(
  files: readonly string[],
  readBytes: ReadBytes,
  answers?: Answers,
): Promise<readonly ReadFile[]> {
  const all: ReadFile[] = [];
  for (const file of new Map(files.map((file) => [resolve(file), file])).values())
    all.push({ file, read: await readWhole(file, { readBytes, answers }, []) });
  const below = new Set(all.flatMap(({ read }) => (read.ok ? read.value.standsOn.map((path) => resolve(path)) : [])));
  return all.filter(({ file }) => !below.has(resolve(file)));
}

/** What files say together. What is repeated among them is told, and the first one counts. */
export function contentOfFiles(files: readonly OneFile[]): {
  readonly content: SaidContent;
  readonly repeated: readonly Failure[];
} {
  return joined(files.map(contentOfFile));
}

/** The files that two of those that are read stand on are read, and found wrong, twice. */
function onceEach(problems: readonly Failure[]): readonly Failure[] {
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
}

function contentOfFile({ node, standsOn, byZenml, zenmlVersions }: OneFile): SaidContent {
  const { components, stacks } = contentOfNode(node);
  const sources = [node.at.file, ...standsOn];
  if (!byZenml) return { components, stacks, sources, zenmlVersions };
  const marked = <Thing>(each: Said<Thing>): Said<Thing> => ({ ...each, byZenml: true });
  return { components: components.map(marked), stacks: stacks.map(marked), sources, zenmlVersions };
}

interface ReadInput {
  readonly readBytes: ReadBytes;
  readonly answers: Answers | undefined;
}

function noTemplate(file: MapNode): Read<MapNode> {
  const template = entryOf(file, "template");
  if (template === undefined) return ok(file);
  const hint = `mlstack new ${file.at.file} makes a stack file of it.`;
  return err([problem(template.at, "This is a template, whose questions have no answers yet.", hint)]);
}

/** What a template says of itself. Errors: not-found (there is no such file), bad-data (also: the file is no template). */
export async function readTemplateHead(file: string, readBytes: ReadBytes): Promise<Result<TemplateHead>> {
  const read = await readOne(file, readBytes);
  const wrong = read.ok ? formProblems(read.value.node, fileForm, { patch: true }) : read.error;
  const head = read.ok && wrong.length === 0 ? templateHead(read.value.node) : undefined;
  if (head !== undefined) return ok(head);
  const none = read.ok ? [problem(read.value.node.at, "This is no template: it has no key template.")] : [];
  return err(refusalOf(wrong.length > 0 ? wrong : none, [file]) ?? failure("bad-data", `${file} is no template.`));
}

/** A file with all that it stands on. */
async function readWhole(file: string, input: ReadInput, above: readonly string[]): Promise<Read<OneFile>> {
  const one = await readOne(file, input.readBytes);
  if (!one.ok) return one;
  const parsed = one.value.node;
  const base = textIn(under(parsed, "base"));
  const wrong = formProblems(parsed, fileForm, { patch: base !== undefined });
  if (wrong.length > 0) return err([...wrong, ...repeatedIn(parsed)]);
  const read = input.answers === undefined ? noTemplate(parsed) : filledTemplate(parsed, input.answers);
  if (!read.ok) return read;
  const repeated = repeatedIn(read.value);
  if (repeated.length > 0) return err(repeated);
  if (base === undefined) return ok({ ...one.value, node: read.value });
  const path = isAbsolute(base) ? base : join(dirname(file), base);
  const at = markAt(read.value, ["base"]);
  if ([...above, file].includes(path))
    return err([problem(at, `The file stands on itself: ${[...above, file, path].join(" → ")}.`)]);
  const below = await readWhole(path, input, [...above, file]);
  if (!below.ok)
    return err(below.error.map((each) => (each.at?.line === undefined ? problem(at, each.message) : each)));
  const node = overlaid(below.value.node, withoutBase(read.value));
  const left = formProblems(node, fileForm);
  const { zenmlVersions } = below.value;
  return left.length > 0
    ? err(left)
    : ok({ ...one.value, node, zenmlVersions, standsOn: [path, ...below.value.standsOn] });
}
