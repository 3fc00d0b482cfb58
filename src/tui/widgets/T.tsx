import { Text } from "ink";
import { createContext, memo, use } from "react";
import { type Line, paint } from "./line.ts";
import type { Style } from "./style.ts";
import { useTheme } from "./theme.ts";

/** What `T` draws. */
export type TProps = {
  /** The text. It may come from anywhere; control and other invisible characters are shown, never sent to the terminal. */
  readonly line: Line;
  /** Cells to fill or to cut to; absent: as long as the text is. */
  readonly width?: number;
  /** Look of the whole row. */
  readonly base?: Style;
};

/** Whether the terminal takes links. */
export const LinksContext = createContext(false);

/** One row of text. The only way in which text reaches the screen. */
export function T({ line, width, base }: TProps) {
  return <Painted text={paint(line, useTheme(), width, base, use(LinksContext))} />;
}

/** Several rows as one text: for what rarely changes, such as borders. */
export function Rows({ lines }: { readonly lines: readonly Line[] }) {
  const theme = useTheme();
  return <Painted text={lines.map((line) => paint(line, theme)).join("\n")} />;
}

/** Ink hears only of rows that look different. An empty row still takes its place. */
const Painted = memo(function Painted({ text }: { readonly text: string }) {
  return <Text wrap="truncate-end">{text === "" ? " " : text}</Text>;
});
