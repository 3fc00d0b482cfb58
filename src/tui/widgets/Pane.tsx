import { Box } from "ink";
import { createContext, memo, type ReactNode, use } from "react";
import { visible } from "../../core/visible.ts";
import { cut, widthOf } from "./cells.ts";
import { PaneNameContext, useHit } from "./hits.ts";
import type { Line, Span } from "./line.ts";
import { Rows, T } from "./T.tsx";

/** What `Pane` draws. */
export type PaneProps = {
  /** By what the pane is known when it is clicked or scrolled over. */
  readonly name?: string;
  /** Stands in the upper border, such as `stacks (4)`. */
  readonly title: string;
  /** Stands at the end of the upper border, such as `3 of 41`; of several the first one for which there is room. */
  readonly note?: string | readonly string[];
  /** Outer size in cells; what is inside has two less of each and must not be larger. */
  readonly width: number;
  readonly height: number;
  /** Keys go to this pane. */
  readonly isFocused?: boolean;
  /** Text, which keeps a blank on both sides: what is inside has two columns less. */
  readonly isText?: boolean;
  readonly children?: ReactNode;
};

/** A box with a title. Its sides are one text each, so that it costs little to draw. */
export function Pane({ name, title, note, width, height, isFocused = false, isText = false, children }: PaneProps) {
  const inner = Math.max(0, height - 2);
  const node = useHit(() => (name === undefined ? undefined : { kind: "pane", pane: name }));
  const shownTitle = use(ZoomedContext) ? `${title} (zoomed)` : title;
  return (
    <PaneNameContext value={name ?? ""}>
      <Box ref={node} flexDirection="column" width={width} height={height} flexShrink={0}>
        <T line={topBorder(shownTitle, note, width, isFocused)} />
        <Box height={inner} flexShrink={0}>
          <Side height={inner} isFocused={isFocused} />
          <Box
            flexDirection="column"
            width={Math.max(0, width - 2)}
            height={inner}
            paddingX={isText ? 1 : 0}
            flexShrink={0}
          >
            {children}
          </Box>
          <Side height={inner} isFocused={isFocused} />
        </Box>
        <T line={bottomBorder(width, isFocused)} />
      </Box>
    </PaneNameContext>
  );
}

/** The pane with the keys has the whole screen, which its title says. */
export const ZoomedContext = createContext(false);

/** Drawn again only when it changes: it has as many rows as the screen. */
const Side = memo(function Side({ height, isFocused }: { readonly height: number; readonly isFocused: boolean }) {
  const line: Line = [{ text: "│", style: isFocused ? "focus" : "border" }];
  return (
    <Box width={1} height={height} flexShrink={0}>
      {height > 0 ? <Rows lines={Array.from({ length: height }, () => line)} /> : null}
    </Box>
  );
});

/** `┌ stacks (4) ──── 3 of 41 ┐` */
export function topBorder(
  title: string,
  note: string | readonly string[] | undefined,
  width: number,
  isFocused: boolean,
): readonly Span[] {
  const style = isFocused ? "focus" : "border";
  const name = cut(visible(title), Math.max(0, width - 5));
  const room = width - 4 - widthOf(name) - (name === "" ? -2 : 0);
  const notes = (note === undefined ? [] : typeof note === "string" ? [note] : note).filter((each) => each !== "");
  const end = notes.map((each) => ` ${visible(each)} `).find((each) => widthOf(each) + 2 <= room);
  const isEndShown = end !== undefined;
  const line = "─".repeat(Math.max(0, room - (isEndShown ? widthOf(end) + 1 : 0)));
  return [
    { text: name === "" ? "┌" : "┌ ", style },
    { text: name, style: isFocused ? "accent" : "strong" },
    { text: `${name === "" ? "" : " "}${line}`, style },
    { text: end ?? "", style: "dim" },
    { text: isEndShown ? "─┐" : "┐", style },
  ];
}

/** `└──┘` */
export function bottomBorder(width: number, isFocused: boolean): readonly Span[] {
  return [{ text: `└${"─".repeat(Math.max(0, width - 2))}┘`, style: isFocused ? "focus" : "border" }];
}
