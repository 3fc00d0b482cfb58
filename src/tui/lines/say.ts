import { capital } from "../../core/capital.ts";
import type { Failure } from "../../core/failure.ts";
import type { Bounds, Shape } from "../../core/field/shape.ts";

/** The text with a period at its end, so that it is read as a sentence. Its first letter stays: it may be that of a name. */
export function sentence(text: string): string {
  return /[.!?:]$/.test(text) || text === "" ? text : `${text}.`;
}

/** The same with a capital at its start. */
export function opening(text: string): string {
  return sentence(capital(text));
}

/** Several sentences in one line. */
export function sentences(...texts: readonly (string | undefined)[]): string {
  return texts
    .filter((text) => text !== undefined && text !== "")
    .map((text) => sentence(text ?? ""))
    .join(" ");
}

/** A refusal as lines: what is wrong, each single cause, what to do. */
export function failureLines({ message, causes = [], hint }: Failure): readonly string[] {
  const single = causes.filter((cause) => cause.message !== message);
  return [
    message,
    ...single.map((cause) => sentences(cause.message, cause.hint)),
    ...(hint === undefined ? [] : [hint]),
  ].map(sentence);
}

/** What a value may be, in words that can be spoken: "text", "whole number, at least 1", "list of text". */
export function shapeWords(shape: Shape): string {
  switch (shape.kind) {
    case "integer":
      return ["whole number", ...boundsWords(shape)].join(", ");
    case "number":
      return ["number", ...boundsWords(shape)].join(", ");
    case "boolean":
      return "yes or no";
    case "choice":
      return `one of ${shape.options.length} choices`;
    case "list":
      return `list of ${shapeWords(shape.item)}`;
    case "map":
      return shape.value.kind === "any" ? "object" : `object of ${shapeWords(shape.value)}`;
    case "model":
      return "object";
    case "union":
      return shape.options.map(shapeWords).join(" or ");
    case "any":
      return "any value";
    default:
      return "text";
  }
}

function boundsWords({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Bounds): readonly string[] {
  return [
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(exclusiveMinimum === undefined ? [] : [`more than ${exclusiveMinimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ...(exclusiveMaximum === undefined ? [] : [`less than ${exclusiveMaximum}`]),
  ];
}
