import { Box } from "ink";
import { createContext, use, useLayoutEffect } from "react";
import type { Line } from "./line.ts";
import { T } from "./T.tsx";
import { wrapLines } from "./wrap.ts";

/** What `Details` draws. */
export type DetailsProps = {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  /** The first row that is shown, counted after wrapping; more than there is shows the last rows. */
  readonly top?: number;
};

/** Text that is wrapped and can be scrolled. */
export function Details({ lines, width, height, top = 0 }: DetailsProps) {
  const rows = wrapLines(lines, width);
  const first = Math.max(0, Math.min(top, rows.length - height));
  return (
    <Box flexDirection="column" width={width} height={height} flexShrink={0}>
      {rows.slice(first, first + height).map((line, i) => (
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

/** Where the details that the screen scrolls end, as they were drawn last: their largest useful `top`. */
export interface ScrollEnd {
  last: number;
}

/** What the details on the screen tell their end to. */
export const ScrollEndContext = createContext<ScrollEnd>({ last: 0 });

/** Details that commands scroll, which for that must know where they end. */
export function ScrolledDetails(props: DetailsProps) {
  const end = use(ScrollEndContext);
  const last = lastTop(props.lines, props.width, props.height);
  useLayoutEffect(() => {
    end.last = last;
  }, [end, last]);
  return <Details {...props} />;
}
