import { Box } from "ink";
import type { ReactNode } from "react";
import type { Position } from "./Cursor.tsx";
import { overlayPane, PaneNameContext, useHit } from "./hits.ts";
import type { Line, Span } from "./line.ts";
import { bottomBorder, topBorder } from "./Pane.tsx";
import { Rows } from "./T.tsx";

/** What `Modal` draws. */
export type ModalProps = {
  readonly title: string;
  readonly note?: string;
  /** Outer size in cells; what is inside has two rows and four columns less. */
  readonly width: number;
  readonly height: number;
  /** The cell of the screen where it begins; see `centred`. */
  readonly at: Position;
  readonly children?: ReactNode;
};

/** A box over the screen. Nothing shines through: it is filled with blanks. Mount it last, inside the box of the whole screen. */
export function Modal({ title, note, width, height, at, children }: ModalProps) {
  const side: Span = { text: "│", style: "focus" };
  const blank: Line = [side, { text: " ".repeat(Math.max(0, width - 2)) }, side];
  const lines = [
    topBorder(title, note, width, true),
    ...Array.from({ length: Math.max(0, height - 2) }, () => blank),
    bottomBorder(width, true),
  ];
  const node = useHit(() => ({ kind: "pane", pane: overlayPane }), "cover");
  return (
    <Box ref={node} position="absolute" left={at.x} top={at.y} width={width} height={height} flexDirection="column">
      <Rows lines={lines} />
      <Box
        position="absolute"
        left={2}
        top={1}
        width={Math.max(0, width - 4)}
        height={Math.max(0, height - 2)}
        flexDirection="column"
      >
        <PaneNameContext value={overlayPane}>{children}</PaneNameContext>
      </Box>
    </Box>
  );
}

/** Where a box of a size stands in the middle of a screen, and the cell where what is inside begins. */
export function centred(
  screen: { readonly columns: number; readonly rows: number },
  size: { readonly width: number; readonly height: number },
): { readonly at: Position; readonly inside: Position } {
  const x = Math.max(0, Math.floor((screen.columns - size.width) / 2));
  const y = Math.max(0, Math.floor((screen.rows - size.height) / 2));
  return { at: { x, y }, inside: { x: x + 2, y: y + 1 } };
}
