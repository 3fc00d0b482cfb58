import { type DOMElement, measureElement } from "ink";
import { createContext, type RefObject, use, useLayoutEffect, useRef } from "react";

/** What lies under a cell of the screen. */
export type Hit =
  /** An item of a list. */
  | { readonly kind: "item"; readonly pane: string; readonly index: number }
  | { readonly kind: "pane"; readonly pane: string }
  /** A row of the page of a form. */
  | { readonly kind: "field"; readonly index: number }
  /** A value to choose below a row of a form, so many below the one under the cursor. */
  | { readonly kind: "option"; readonly by: number }
  /** A key in the footer, by its command. */
  | { readonly kind: "hint"; readonly command: string }
  | { readonly kind: "crumb"; readonly index: number };

/** Finds out what is under a cell counted from the beginning of an area; nothing: what the area lies in counts. */
export type HitAt = (column: number, row: number) => Hit | undefined;

/** A part of the screen; what lies above it, so that nothing else can be hit; or what can be hit all the same, such as the footer. */
export type Layer = "screen" | "cover" | "frame";

/** A part of the screen that can be clicked. */
interface HitArea {
  readonly node: RefObject<DOMElement | null>;
  readonly layer: Layer;
  hitAt: HitAt;
}

/** The parts of the screen that can be clicked. Where they are is measured when somebody clicks: drawing pays nothing for it. */
export class HitAreas {
  readonly #areas = new Set<HitArea>();

  /** Takes an area up; the function returned forgets it. */
  add(area: HitArea): () => void {
    this.#areas.add(area);
    return () => this.#areas.delete(area);
  }

  /** What is under a cell of the terminal: that of the innermost area. */
  at(column: number, row: number): Hit | undefined {
    const cover = [...this.#areas].findLast(({ layer }) => layer === "cover");
    const found: { readonly depth: number; readonly hit: Hit }[] = [];
    for (const { node, layer, hitAt } of this.#areas) {
      const { current } = node;
      if (current === null) continue;
      if (cover !== undefined && layer !== "frame" && !isInside(current, cover.node.current)) continue;
      const { x, y, width, height } = measureElement(current);
      if (column < x || column >= x + width || row < y || row >= y + height) continue;
      const hit = hitAt(column - x, row - y);
      if (hit !== undefined) found.push({ depth: depthOf(current), hit });
    }
    return found.toSorted((a, b) => b.depth - a.depth)[0]?.hit;
  }
}

function isInside(node: DOMElement, outer: DOMElement | null): boolean {
  for (let each: DOMElement | undefined = node; each !== undefined; each = each.parentNode)
    if (each === outer) return true;
  return false;
}

function depthOf(node: DOMElement): number {
  let depth = 0;
  for (let each = node.parentNode; each !== undefined; each = each.parentNode) depth++;
  return depth;
}

/** Where the widgets on the screen register. */
export const HitContext = createContext(new HitAreas());

/** The name of what lies above the screen. */
export const overlayPane = "overlay";

/** The pane that a widget is in, by its name. */
export const PaneNameContext = createContext("");

/** Makes a box something that can be clicked: what is returned belongs to the box. */
export function useHit(hitAt: HitAt, layer: Layer = "screen"): RefObject<DOMElement | null> {
  const areas = use(HitContext);
  const node = useRef<DOMElement>(null);
  const area = useRef<HitArea>(undefined);
  area.current ??= { node, layer, hitAt };
  const known = area.current;
  useLayoutEffect(() => {
    known.hitAt = hitAt;
  });
  useLayoutEffect(() => areas.add(known), [areas, known]);
  return node;
}
