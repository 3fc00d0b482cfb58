import { hiddenText } from "../core/component.ts";

/** Lines of a value that are shorter are too common to be replaced on their own. */
const shortestLine = 8;

/** Knows the secret values of this session and takes them out of texts. */
export class Redactor {
  private readonly parts = new Set<string>();

  /** Remembers a value: as it is, as JSON writes it, and line by line. */
  add(value: string): void {
    const lines = value.split(/\r?\n/);
    const long = lines.length > 1 ? lines.filter((line) => line.length >= shortestLine) : [];
    for (const part of [value, JSON.stringify(value).slice(1, -1), ...long]) {
      if (part !== "") this.parts.add(part);
    }
  }

  /** The text without the values. Longer ones go first, since a short one may be part of them. */
  redact(text: string): string {
    let redacted = text;
    for (const part of [...this.parts].sort((a, b) => b.length - a.length))
      redacted = redacted.replaceAll(part, hiddenText);
    return redacted;
  }
}
