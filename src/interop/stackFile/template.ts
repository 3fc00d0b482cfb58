import type { Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { didYouMean } from "../../core/suggest.ts";
import { entriesOf, type FileNode, type MapNode, textIn, under } from "./node.ts";
import { problem } from "./problem.ts";

/** Answers to the questions of a template, by their names. */
export type Answers = Readonly<Record<string, string>>;

/** A question of a template. */
export interface TemplateQuestion {
  readonly name: string;
  readonly ask: string;
  /** Absent: an answer is needed. */
  readonly default?: string;
  readonly example?: string;
}

/** What a template says of itself. */
export interface TemplateHead {
  readonly summary: string;
  readonly questions: readonly TemplateQuestion[];
}

/** What a file says of itself as a template; undefined: it is none. The file has to be of the form `fileForm`. */
export function templateHead(file: FileNode): TemplateHead | undefined {
  const template = under(file, "template");
  if (template === undefined) return undefined;
  const questions = entriesOf(under(template, "questions")).map(({ key, value }): TemplateQuestion => {
    const [standard, example] = [textIn(under(value, "default")), textIn(under(value, "example"))];
    return {
      name: key,
      ask: textIn(under(value, "ask")) ?? "",
      ...(standard !== undefined && { default: standard }),
      ...(example !== undefined && { example }),
    };
  });
  return { summary: textIn(under(template, "summary")) ?? "", questions };
}

/** `${name}` stands for an answer, `$${` for the signs themselves. A name holds no brace, so that no text is read again from each of its `${`. */
const placeholder = /\$\$\{|\$\{([^{}]*)\}/g;

/** A text that is a placeholder and nothing else. */
const onlyPlaceholder = /^\$\{([^{}]*)\}$/;

/**
 * A template with its answers filled in, as a plain file. Answers stand where texts stand, and nothing in them is read as YAML; what is nothing but a
 * placeholder whose answer is empty is left out. A file that is no template stays as it is. Errors: a placeholder without a question.
 */
export function filledTemplate(file: MapNode, answers: Answers): Result<MapNode, readonly Failure[]> {
  const head = templateHead(file);
  if (head === undefined) return ok(file);
  const texts = new Map(
    head.questions.flatMap(({ name, default: standard }) => {
      const answer = Object.hasOwn(answers, name) ? answers[name] : standard;
      return answer === undefined ? [] : [[name, answer] as const];
    }),
  );
  const problems: Failure[] = [];
  const lost = (node: FileNode, name: string) => {
    const names = head.questions.map((each) => each.name);
    const hint = didYouMean(name, names) ?? "Ask it below template.questions, or write $${ for the signs themselves.";
    problems.push(problem(node.at, `There is no question ${name} for the placeholder \${${name}}.`, hint));
  };
  const entries = file.entries
    .filter(({ key }) => key !== "template")
    .map((entry) => ({ ...entry, value: filled(entry.value, texts, lost) }));
  return problems.length > 0 ? err(problems) : ok({ ...file, entries });
}

function filled(
  node: FileNode,
  texts: ReadonlyMap<string, string>,
  lost: (node: FileNode, name: string) => void,
): FileNode {
  const isThere = (value: FileNode) => {
    const [, name] = onlyPlaceholder.exec(textIn(value) ?? "") ?? [];
    return name === undefined || texts.get(name) !== "";
  };
  switch (node.kind) {
    case "list":
      return { ...node, items: node.items.filter(isThere).map((item) => filled(item, texts, lost)) };
    case "map":
      return {
        ...node,
        entries: node.entries
          .filter(({ value }) => isThere(value))
          .map((entry) => ({ ...entry, value: filled(entry.value, texts, lost) })),
      };
    default:
      if (typeof node.value !== "string") return node;
      return {
        ...node,
        value: node.value.replace(placeholder, (whole, name: string | undefined) => {
          if (name === undefined) return whole.slice(1);
          const text = texts.get(name);
          if (text === undefined) lost(node, name);
          return text ?? "";
        }),
      };
  }
}
