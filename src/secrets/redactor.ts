import { hiddenText } from "../core/component.ts";
import { readJson } from "../core/value/json.ts";
import { textsIn } from "../core/value/value.ts";

/** Parts of a value that are shorter are too common to be replaced on their own. */
const shortestPart = 8;

/** Values that are shorter are replaced only where they stand alone: a sentence without its every `a` would tell nothing. */
const shortestWithin = 4;

/** Knows the secret values of this session and takes them out of texts. */
export class Redactor {
  private readonly parts = new Set<string>();

  /** Remembers a value: as it is, as JSON writes it, line by line, and the texts in it when it is JSON, as the values of fields are. */
  add(value: string): void {
    const json = readJson(value);
    const inner = json.ok ? json.value : null;
    for (const text of textsIn(inner)) if (text === inner || text.length >= shortestPart) this.addText(text);
    this.addText(value);
  }

  private addText(text: string): void {
    const lines = text.split(/\r?\n/);
    const long = lines.length > 1 ? lines.filter((line) => line.length >= shortestPart) : [];
    for (const part of [text, JSON.stringify(text).slice(1, -1), ...long]) {
      if (part !== "") this.parts.add(part);
    }
  }

  /** The text without the values. Longer ones go first, since a short one may be part of them. */
  redact(text: string): string {
    let redacted = text;
    for (const part of [...this.parts].sort((a, b) => b.length - a.length))
      redacted = redacted.replaceAll(part.length < shortestWithin ? alone(part) : part, hiddenText);
    return redacted;
  }
}

function alone(part: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(part)}(?![\\p{L}\\p{N}])`, "gu");
}
