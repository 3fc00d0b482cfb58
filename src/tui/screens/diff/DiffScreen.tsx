import { counted } from "../../../core/counted.ts";
import { shown } from "../../actions/appState.ts";
import { detailsPane } from "../../actions/panes/panes.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { useScrollEnd } from "../../widgets/Details.tsx";
import { diffHead, diffLines } from "../../widgets/diffLines.ts";
import type { Line } from "../../widgets/line.ts";
import { Pane } from "../../widgets/Pane.tsx";
import { Rows, T } from "../../widgets/T.tsx";
import type { ScreenProps } from "../props.ts";

/** Two things side by side: only what differs. */
export function DiffScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "diff");
  if (screen === undefined) return null;
  const { rows, left, right } = screen.compared;
  const width = area.columns - 4;
  const head = diffHead({ left: left.title, right: right.title }, rows, width);
  const lines = rows.length === 0 ? same : linesOf(rows, width);
  const height = area.rows - 2 - head.length;
  return (
    <Pane
      name={detailsPane}
      title={titleOf(rows.length)}
      {...positionOf(screen.top, height, lines.length)}
      width={area.columns}
      height={area.rows}
      isFocused
      isText
    >
      <Rows lines={head} />
      <Body lines={lines} width={width} height={height} top={screen.top} />
    </Pane>
  );
}

type BodyProps = {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  readonly top: number;
};

/** The lines in view; they are as wide as the screen already. */
function Body({ lines, width, height, top }: BodyProps) {
  const last = Math.max(0, lines.length - height);
  useScrollEnd("details", last);
  const first = Math.min(top, last);
  return lines.slice(first, first + height).map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it stands
    <T key={i} line={line} width={width} />
  ));
}

const linesOf = rememberLast(diffLines);

const same = ["", "No difference."];

function titleOf(count: number): string {
  return counted(count, "difference");
}

/** "21-40 of 97", when not all lines are shown. */
function positionOf(top: number, height: number, total: number): { readonly note?: string } {
  if (total <= height) return {};
  const first = Math.min(top, total - height);
  return { note: `${first + 1}-${first + height} of ${total}` };
}
