import { Box } from "ink";
import { componentTypeIds } from "../../../core/componentType.ts";
import type { Composition } from "../../../core/stack.ts";
import { type AppState, shown } from "../../actions/appState.ts";
import { detailsPane } from "../../actions/panes/panes.ts";
import { type AppData, componentById, stackById } from "../../state/data.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { ScrolledDetails } from "../../widgets/Details.tsx";
import { useHit } from "../../widgets/hits.ts";
import type { ScreenProps } from "../props.ts";
import { stackDrawing } from "./drawing.ts";
import type { DrawnParts } from "./places.ts";

/** A stack as a drawing. */
export function PictureScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "picture");
  const node = useHit(() => ({ kind: "pane", pane: detailsPane }));
  if (screen === undefined) return null;
  const { columns, rows } = area;
  const parts = partsFor(state, screen.stackId);
  const lines = parts === undefined ? [" This stack is gone."] : drawn(parts, columns, rows);
  return (
    <Box ref={node} width={columns} height={rows}>
      <ScrolledDetails lines={lines} width={columns} height={rows} top={screen.top} />
    </Box>
  );
}

const drawn = rememberLast(stackDrawing);

/** What is drawn: a saved stack as it is now, or what is composed on the screen below. */
function partsFor({ screens, data }: AppState, stackId: string | null): DrawnParts | undefined {
  if (stackId !== null) return stackById(data, stackId)?.parts;
  const composer = screens.findLast((screen) => screen.screen === "composer");
  return composer === undefined ? undefined : composed(data, composer.now.components);
}

const gone = { name: "gone", flavor: "", shown: {} };

const composed = rememberLast((data: AppData, components: Composition): DrawnParts => {
  const entries = componentTypeIds.map((type) => {
    const ids = components[type] ?? [];
    return [type, ids.map((id) => componentById(data, id) ?? gone)] as const;
  });
  return Object.fromEntries(entries);
});
