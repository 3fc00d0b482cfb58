import { dirname, isAbsolute, join } from "node:path";
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
import { joined, repeatedAmong, repeatedIn } from "./repeated.ts";
import { type Answers, filledTemplate, type TemplateHead, templateHead } from "./template.ts";

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
  const problems: Failure[] = [];
  const contents: SaidContent[] = [];
  for (const file of files) {
    const read = await readWhole(file, { readBytes, answers }, []);
    if (read.ok) contents.push(contentOfFile(read.value));
    else problems.push(...read.error);
  }
  const content = joined(contents);
  if (files.length > 1) problems.push(...repeatedAmong(content));
  const refusal = refusalOf(problems, files);
  return refusal === undefined ? ok(content) : err(refusal);
}

function contentOfFile({ node, byZenml, zenmlVersions }: OneFile): SaidContent {
  const { components, stacks } = contentOfNode(node);
  if (!byZenml) return { components, stacks, zenmlVersions };
  const marked = <Thing>(each: Said<Thing>): Said<Thing> => ({ ...each, byZenml: true });
  return { components: components.map(marked), stacks: stacks.map(marked), zenmlVersions };
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
  return left.length > 0 ? err(left) : ok({ ...one.value, node, zenmlVersions: below.value.zenmlVersions });
}
