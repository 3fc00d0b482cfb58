import type { ValueObject } from "../../core/value/value.ts";
import type { TemplateView } from "../../usecases/template/templates.ts";
import type { Column } from "../output/answer.ts";
import { facts } from "./named.ts";

/** A template as it stands in JSON. */
export function templateValue({ name, summary, questions, origin, file }: TemplateView): ValueObject {
  return facts({
    name,
    summary,
    questions: questions.map((each) =>
      facts({ name: each.name, ask: each.ask, default: each.default ?? null, example: each.example ?? null }),
    ),
    origin,
    file,
  });
}

/** The columns of the list of templates. */
export const templateColumns: readonly Column[] = [
  { name: "name", shown: true },
  { name: "needs", shown: true, value: needed },
  { name: "summary", shown: true },
  { name: "origin", shown: false },
  { name: "file", shown: false },
  { name: "questions", shown: false },
];

/** The questions that have to be answered. */
function needed({ questions }: ValueObject): ValueObject[string] {
  const all = Array.isArray(questions) ? questions : [];
  return all.flatMap((each) => (each.default === null ? [each.name] : []));
}
