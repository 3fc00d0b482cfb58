import { dirname, isAbsolute, join } from "node:path";
import { componentType, isComponentTypeId } from "../../core/componentType.ts";
import { type Failure, failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { formProblems } from "./checkForm.ts";
import type { SaidContent } from "./content.ts";
import { fileForm, formatVersion } from "./declaration.ts";
import { contentOfNode } from "./fromNode.ts";
import { entryOf, type FileNode, itemsOf, type MapNode, markAt, textIn, under } from "./node.ts";
import { identityOf, overlaid, withoutBase } from "./overlay.ts";
import { parseFile } from "./parse.ts";
import { problem, refusalOf } from "./problem.ts";
import { type Answers, filledTemplate, type TemplateHead, templateHead } from "./template.ts";

/** Gives the bytes of a file. Errors: not-found, bad-data. */
export type ReadBytes = (file: string) => Promise<Result<Uint8Array>>;

/** What a file, or several, say; or everything that is wrong with them. */
type Read<T> = Result<T, readonly Failure[]>;

/**
 * Reads stack files as if they were one; each with the files that it stands on. With answers they are templates, which are filled in; without, a template is
 * refused. Errors: not-found (there is no such file), bad-data (each problem is a cause, with file, line and column).
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
    if (read.ok) contents.push(contentOfNode(read.value));
    else problems.push(...read.error);
  }
  const content: SaidContent = {
    components: contents.flatMap(({ components }) => components),
    stacks: contents.flatMap(({ stacks }) => stacks),
  };
  if (files.length > 1) {
    problems.push(
      ...twice(
        "components",
        content.components.map(({ node }) => node),
      ),
    );
    problems.push(
      ...twice(
        "stacks",
        content.stacks.map(({ node }) => node),
      ),
    );
  }
  const refusal = refusalOf(problems, files);
  return refusal === undefined ? ok(content) : err(refusal);
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
  const wrong = read.ok ? formProblems(read.value, fileForm, { patch: true }) : read.error;
  const head = read.ok && wrong.length === 0 ? templateHead(read.value) : undefined;
  if (head !== undefined) return ok(head);
  const none = read.ok ? [problem(read.value.at, "This is no template: it has no key template.")] : [];
  return err(refusalOf(wrong.length > 0 ? wrong : none, [file]) ?? failure("bad-data", `${file} is no template.`));
}

/** A file with all that it stands on, as one node that is of the form of a file. */
async function readWhole(file: string, input: ReadInput, above: readonly string[]): Promise<Read<FileNode>> {
  const parsed = await readOne(file, input.readBytes);
  if (!parsed.ok) return parsed;
  const base = textIn(under(parsed.value, "base"));
  const wrong = formProblems(parsed.value, fileForm, { patch: base !== undefined });
  if (wrong.length > 0) return err([...wrong, ...repeatedIn(parsed.value)]);
  const read = input.answers === undefined ? noTemplate(parsed.value) : filledTemplate(parsed.value, input.answers);
  if (!read.ok) return read;
  const repeated = repeatedIn(read.value);
  if (repeated.length > 0) return err(repeated);
  if (base === undefined) return read;
  const path = isAbsolute(base) ? base : join(dirname(file), base);
  const at = markAt(read.value, ["base"]);
  if ([...above, file].includes(path))
    return err([problem(at, `The file stands on itself: ${[...above, file, path].join(" → ")}.`)]);
  const below = await readWhole(path, input, [...above, file]);
  if (!below.ok)
    return err(below.error.map((each) => (each.at?.line === undefined ? problem(at, each.message) : each)));
  const whole = overlaid(below.value, withoutBase(read.value));
  const left = formProblems(whole, fileForm);
  return left.length > 0 ? err(left) : ok(whole);
}

async function readOne(file: string, readBytes: ReadBytes): Promise<Read<MapNode>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return err([bytes.error]);
  const parsed = await parseFile(bytes.value, file);
  if (!parsed.ok) return parsed;
  const other = otherFormat(parsed.value);
  if (other !== undefined) return err([other]);
  return parsed.value.kind === "map" ? ok(parsed.value) : err(formProblems(parsed.value, fileForm));
}

/** Why a file is none of ours, where that says more than a list of unknown keys. */
function otherFormat(node: FileNode): Failure | undefined {
  if (node.kind !== "map") return undefined;
  const version = entryOf(node, "mlstack");
  if (version === undefined) {
    const zenml = entryOf(node, "zenml_version");
    if (zenml !== undefined)
      return problem(zenml.at, "This is a stack file of ZenML, which this version of mlstack cannot read.");
    const hint = `Its first line would be mlstack: ${formatVersion}`;
    return problem(node.at, "This is no stack file of mlstack: it does not say mlstack.", hint);
  }
  const { value } = version;
  if (value.kind !== "scalar" || typeof value.value !== "bigint" || value.value <= BigInt(formatVersion))
    return undefined;
  const message = `The file is of version ${value.value} of the format; this mlstack knows only ${formatVersion}.`;
  return problem(value.at, message, "Take a newer mlstack.");
}

function repeatedIn(file: FileNode): readonly Failure[] {
  return ["components", "stacks"].flatMap((list) => twice(list, itemsOf(under(file, list)).filter(isNamed)));
}

function isNamed(node: FileNode): boolean {
  return textIn(under(node, "name")) !== undefined;
}

/** Things that are told twice; the first one is where it belongs. */
function twice(list: string, nodes: readonly FileNode[]): readonly Failure[] {
  const first = new Map<string, FileNode>();
  return nodes.flatMap((node) => {
    const identity = identityOf(list, node);
    const known = first.get(identity);
    if (known === undefined) {
      first.set(identity, node);
      return [];
    }
    const { at } = known;
    const where = at.file === node.at.file ? `in line ${at.line}` : `${at.file}:${at.line}`;
    return [problem(markAt(node, ["name"]), `${thingText(list, node)} is there twice; the first one is ${where}.`)];
  });
}

function thingText(list: string, node: FileNode): string {
  const type = textIn(under(node, "type")) ?? "";
  const title = list === "stacks" ? "stack" : isComponentTypeId(type) ? componentType(type).title : "component";
  return `The ${title} ${textIn(under(node, "name"))}`;
}
