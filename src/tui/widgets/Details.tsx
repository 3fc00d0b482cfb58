import { Box } from "ink";
import { createContext, use, useLayoutEffect } from "react";
import { cutLine, type Line } from "./line.ts";
import { T } from "./T.tsx";
import { wrapLines } from "./wrap.ts";

/** What `Details` draws. */
export type DetailsProps = {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  /** The first row that is shown, counted after wrapping; more than there is shows the last rows. */
  readonly top?: number;
  /** The last row says when there is more below it: where no frame does, and nothing looks cut. */
  readonly marksMore?: boolean;
};

/** Text that is wrapped and can be scrolled. */
export function Details({ lines, width, height, top = 0, marksMore = false }: DetailsProps) {
  const rows = wrapLines(lines, width);
  const first = Math.max(0, Math.min(top, rows.length - height));
  const shown = rows.slice(first, first + height);
  const last = shown.at(-1);
  if (marksMore && last !== undefined && first + height < rows.length)
    shown[shown.length - 1] = [...cutLine(last, width - 1), { text: "…", style: "dim" }];
  return (
    <Box flexDirection="column" width={width} height={height} flexShrink={0}>
      {shown.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it stands
        <T key={i} line={line} width={width} />
      ))}
    </Box>
  );
}

/** The largest useful `top`. */
export function lastTop(lines: readonly Line[], width: number, height: number): number {
  return Math.max(0, wrapLines(lines, width).length - height);
}

/** Where texts that commands scroll end, as they were drawn last: the largest useful `top`, of the details of the screen and of what lies above it. */
export interface ScrollEnds {
  details: number;
  overlay: number;
}

/** What scrolled texts tell their end to. */
export const ScrollEndsContext = createContext<ScrollEnds>({ details: 0, overlay: 0 });

/** Details of the screen that commands scroll, which for that must know where they end. */
export function ScrolledDetails(props: DetailsProps) {
  useScrollEnd("details", lastTop(props.lines, props.width, props.height));
  return <Details {...props} />;
}

/** The same above the screen. */
export function ScrolledOverlay(props: DetailsProps) {
  useScrollEnd("overlay", lastTop(props.lines, props.width, props.height));
  return <Details {...props} />;
}

/** Tells where a scrolled text ends, once it is drawn. */
export function useScrollEnd(of: keyof ScrollEnds, last: number): void {
  const ends = use(ScrollEndsContext);
  useLayoutEffect(() => {
    ends[of] = last;
    // What is not shown does not scroll.
    return () => {
      ends[of] = 0;
    };
  }, [ends, of, last]);
}
