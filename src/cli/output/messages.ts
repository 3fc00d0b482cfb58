import { exitStatusOf, type Failure, filePlaceText, type Place, pathText } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import { escapeJson } from "../../core/value/escape.ts";
import { writeJson } from "../../core/value/json.ts";
import { objectOf, type Value, type ValueObject } from "../../core/value/value.ts";
import { visible } from "../../core/visible.ts";

/** How messages look: for people, coloured or not, or as JSON for programs. */
export interface MessageStyle {
  readonly json: boolean;
  readonly color: boolean;
}

/** A refusal as lines for stderr: the sentence, its single causes, what to do. */
export function failureText(failure: Failure, style: MessageStyle): string {
  if (style.json) return `${escapeJson(writeJson({ error: failureValue(failure) }, { indent: 2 }))}\n`;
  const causes = failure.causes ?? [];
  const lines = [`${label("error", style)} ${visible(`${filePlace(failure.at)}${failure.message}`)}`];
  for (const cause of causes) lines.push(`  ${placed(cause)}`, ...hintLines(cause, "    ", style));
  return `${[...lines, ...hintLines(failure, "  ", style)].join("\n")}\n`;
}

/** A finding as lines for stderr. */
export function findingText(finding: Finding, style: MessageStyle): string {
  if (style.json) return `${escapeJson(writeJson({ [finding.severity]: findingValue(finding) }))}\n`;
  const word = finding.severity === "info" ? "note" : finding.severity;
  return `${[`${label(word, style)} ${visible(`${filePlace(finding.at)}${finding.message}`)}`, ...hintLines(finding, "  ", style)].join("\n")}\n`;
}

/** The exit status of a refusal. */
export function exitStatus(failure: Failure): number {
  return exitStatusOf[failure.code];
}

function placed(cause: Failure): string {
  const field = cause.at?.field;
  const path = field === undefined ? undefined : pathText(field);
  const message = path === undefined || cause.message.includes(path) ? cause.message : `${path}: ${cause.message}`;
  return visible(`${filePlace(cause.at)}${message}`);
}

/** Said before a sentence; one about a whole file names it. */
function filePlace(at: Place = {}): string {
  const place = at.line === undefined ? undefined : filePlaceText(at);
  return place === undefined ? "" : `${place}: `;
}

function hintLines({ hint }: { readonly hint?: string }, margin: string, { color }: MessageStyle): string[] {
  if (hint === undefined) return [];
  return [color ? `${margin}\u001b[2m${visible(hint)}\u001b[22m` : `${margin}${visible(hint)}`];
}

const colors: Readonly<Record<string, string>> = { error: "31", warning: "33", note: "36" };

function label(word: string, { color }: MessageStyle): string {
  return color ? `\u001b[1;${colors[word] ?? "36"}m${word}:\u001b[0m` : `${word}:`;
}

function failureValue({ code, message, at, hint, causes }: Failure): ValueObject {
  return withoutGaps({
    code,
    message,
    at: at && placeValue(at),
    hint,
    causes: causes?.map(failureValue),
    exit_status: BigInt(exitStatusOf[code]),
  });
}

function findingValue({ rule, message, at, hint, source }: Finding): ValueObject {
  return withoutGaps({ rule, message, at: placeValue(at), hint, source });
}

/** A place as it stands in JSON. */
function placeValue({ type, component, stack, field, option, file, line, column }: Place): ValueObject {
  return withoutGaps({
    type,
    component,
    stack,
    field: field?.map((part) => (typeof part === "number" ? BigInt(part) : part)),
    option,
    file,
    line: line === undefined ? undefined : BigInt(line),
    column: column === undefined ? undefined : BigInt(column),
  });
}

function withoutGaps(facts: Readonly<Record<string, Value | undefined>>): ValueObject {
  return objectOf(
    Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
