/** One figure that has a budget. */
export type Measure = {
  /** The letter of the bench list and what is measured, as `a  stack list, 100 stacks`. */
  name: string;
  value: number;
  unit: "ms" | "MiB" | "B" | "keys";
  /** The same figure of the yardstick; the budget is then on the ratio, since milliseconds differ between machines. */
  yardstick?: number;
  /** Highest allowed ratio to the yardstick or, without one, highest value. */
  budget: number;
};

/** What is compared with the budget: the ratio to the yardstick, or the value. */
export function judged({ value, yardstick }: Measure): number {
  return yardstick === undefined ? value : value / yardstick;
}

/** True also for a figure that could not be taken (NaN), but for memory outside Linux, which has no /proc. */
export function overBudget(measure: Measure): boolean {
  if (measure.unit === "MiB" && process.platform !== "linux") return false;
  return !(judged(measure) <= measure.budget);
}

/** Of each figure the attempt that stands better against its budget; one that could not be taken is worst. What was not measured again stays. */
export function bestOf(before: readonly Measure[], now: readonly Measure[]): readonly Measure[] {
  const known = before.map((measure) => better(measure, now.find(({ name }) => name === measure.name) ?? measure));
  return [...known, ...now.filter(({ name }) => known.every((measure) => measure.name !== name))];
}

function better(before: Measure, now: Measure): Measure {
  return judged(now) < judged(before) || Number.isNaN(judged(before)) ? now : before;
}

function number(value: number, digits: number): string {
  return Number.isNaN(value) ? "–" : value.toFixed(digits);
}

function cells(measure: Measure): string[] {
  const { name, value, unit, yardstick, budget } = measure;
  const digits = unit === "B" || unit === "keys" ? 0 : 1;
  const ratio = yardstick === undefined ? "" : `${number(judged(measure), 2)}×`;
  const limit = yardstick === undefined ? `${budget} ${unit}` : `${Number(budget.toFixed(2))}×`;
  const reference = yardstick === undefined ? "" : `${number(yardstick, digits)} ${unit}`;
  return [name, `${number(value, digits)} ${unit}`, reference, ratio, limit, overBudget(measure) ? "OVER" : "ok"];
}

/** The measures as a table for people (and Markdown). */
export function table(measures: readonly Measure[]): string {
  const rows = [["what", "measured", "yardstick", "ratio", "budget", ""], ...measures.map(cells)];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => Bun.stringWidth(row[column] ?? ""))));
  const line = (row: readonly string[]) => {
    const padded = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - Bun.stringWidth(cell)));
    return `| ${padded.join(" | ")} |`;
  };
  const [head = [], ...body] = rows;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [line(head), rule, ...body.map(line)].join("\n");
}
