import { Box } from "ink";
import { visible } from "../../core/visible.ts";
import { cut, widthOf } from "./cells.ts";
import { useHit } from "./hits.ts";
import { type Line, leftRight, lineWidth, type Span, spansOf } from "./line.ts";
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
  const line = headerLine({ crumbs, ...(active === undefined ? {} : { active }), badges, width });
  const node = useHit((column) => {
    const index = crumbAt(spansOf(line), crumbs.length, column);
    return index === undefined ? undefined : { kind: "crumb", index };
  });
  return (
    <Box ref={node} width={width} height={1} flexShrink={0}>
      <T line={line} width={width} />
    </Box>
  );
}

/** The index of the breadcrumb at a column: those that stand behind the signs between them; the program's name is the first one too. */
function crumbAt(spans: readonly Span[], count: number, column: number): number | undefined {
  const signs = spans.filter(({ text }) => text === between).length;
  let end = 0;
  let passed = 0;
  for (const { text } of spans) {
    end += widthOf(text);
    if (text === between) passed++;
    if (column >= end) continue;
    if (text === between) return undefined;
    // Where the first ones gave way, `…` leads to the last of them.
    return passed === 0 ? 0 : Math.max(0, count - signs + passed - 1);
  }
  return undefined;
}

/** Stands between breadcrumbs. */
const between = " › ";
/** The last breadcrumb is not cut to less. */
const shortCrumb = 10;

/**
 * That row. What does not fit gives way in this order: breadcrumbs in the middle, from the first on; the end of the last one; the end of the active
 * stack's name; badges from the last on.
 */
export function headerLine({ crumbs, active, badges = [], width }: HeaderProps): Line {
  const last = crumbs.at(-1) ?? "";
  const least = lineWidth(leftPart(shortened(crumbs, 1, shortCrumb)));
  for (let count = badges.length; count >= 0; count--) {
    for (const name of active === undefined ? [undefined] : [active, cut(visible(active), shortActive)]) {
      const right = rightPart(name, badges.slice(0, count));
      const room = width - lineWidth(right) - 2;
      if (least > room) continue;
      return leftRight(leftIn(crumbs, last, room), right, width);
    }
  }
  return leftIn(crumbs, last, width);
}

const shortActive = 12;

/** As many breadcrumbs as fit, the last ones before the first. */
function leftIn(crumbs: readonly string[], last: string, room: number): readonly Span[] {
  for (let kept = crumbs.length; kept > 0; kept--) {
    const left = leftPart(shortened(crumbs, kept));
    if (lineWidth(left) <= room) return left;
  }
  const without = lineWidth(leftPart(shortened(crumbs, 1, 0)));
  return leftPart(shortened(crumbs, 1, Math.min(widthOf(visible(last)), Math.max(shortCrumb, room - without))));
}

/** The last breadcrumbs, with `…` for those before them; the very last one cut to `width` cells. */
function shortened(crumbs: readonly string[], kept: number, width = Number.POSITIVE_INFINITY): readonly string[] {
  const left = kept < crumbs.length ? ["…", ...crumbs.slice(-kept)] : crumbs;
  return left.map((crumb, i) => (i === left.length - 1 ? cut(visible(crumb), width) : crumb));
}

function leftPart(crumbs: readonly string[]): readonly Span[] {
  const spans: Span[] = [{ text: " mlstack", style: "strong" }];
  for (const [i, text] of crumbs.entries())
    spans.push({ text: between, style: "dim" }, { text, style: i === crumbs.length - 1 ? "accent" : "plain" });
  return spans;
}

function rightPart(active: string | undefined, badges: readonly string[]): readonly Span[] {
  const parts: Span[] = active === undefined ? [] : [{ text: "● ", style: "ok" }, { text: active }];
  const text = badges.join(" · ");
  if (text !== "") parts.push({ text: active === undefined ? text : `   ${text}`, style: "dim" });
  return parts.length === 0 ? [] : [...parts, { text: " " }];
}
