import { type Line, leftRight, lineWidth, type Span } from "./line.ts";
import { T } from "./T.tsx";

/** What `Header` draws. */
export type HeaderProps = {
  /** The screens above each other, such as `stacks`, `staging`. */
  readonly crumbs: readonly string[];
  /** Name of the active stack. */
  readonly active?: string;
  /** Short states, such as `2 problems`, `unsaved`, `workspace: vision`. */
  readonly badges?: readonly string[];
  readonly width: number;
};

/** The first row of every screen: where one is on the left, the active stack and badges on the right. */
export function Header({ crumbs, active, badges = [], width }: HeaderProps) {
  return <T line={headerLine({ crumbs, ...(active === undefined ? {} : { active }), badges, width })} width={width} />;
}

/** That row. What does not fit goes away in this order: badges from the last on, the active stack, the first breadcrumbs. */
export function headerLine({ crumbs, active, badges = [], width }: HeaderProps): Line {
  for (let count = badges.length; count >= 0; count--) {
    const right = rightPart(active, badges.slice(0, count));
    if (lineWidth(leftPart(crumbs)) + lineWidth(right) + 2 <= width) return leftRight(leftPart(crumbs), right, width);
  }
  let short = crumbs;
  while (short.length > 1 && lineWidth(leftPart(short)) > width)
    short = ["…", ...short.slice(short[0] === "…" ? 2 : 1)];
  return leftPart(short);
}

function leftPart(crumbs: readonly string[]): readonly Span[] {
  const spans: Span[] = [{ text: " mlstack", style: "strong" }];
  for (const [i, text] of crumbs.entries())
    spans.push({ text: " › ", style: "dim" }, { text, style: i === crumbs.length - 1 ? "accent" : "plain" });
  return spans;
}

function rightPart(active: string | undefined, badges: readonly string[]): readonly Span[] {
  const parts: Span[] = active === undefined ? [] : [{ text: "● ", style: "ok" }, { text: active }];
  const text = badges.join(" · ");
  if (text !== "") parts.push({ text: active === undefined ? text : `   ${text}`, style: "dim" });
  return parts.length === 0 ? [] : [...parts, { text: " " }];
}
