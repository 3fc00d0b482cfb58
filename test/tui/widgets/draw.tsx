import { stripVTControlCharacters } from "node:util";
import { render } from "ink-testing-library";
import type { ReactElement } from "react";

/** What a widget looks like: its rows without colours and without blanks at their ends. */
export function drawn(tree: ReactElement): readonly string[] {
  return painted(tree).map((row) => stripVTControlCharacters(row).trimEnd());
}

/** What a widget sends to the terminal, row by row, colours included. */
export function painted(tree: ReactElement): readonly string[] {
  const { lastFrame, unmount } = render(tree);
  const frame = lastFrame() ?? "";
  unmount();
  return frame.split("\n");
}
