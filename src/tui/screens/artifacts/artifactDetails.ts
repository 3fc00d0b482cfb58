import { byteSize } from "../../../core/byteSize.ts";
import { shortTime } from "../../../core/shortTime.ts";
import type { AppState } from "../../actions/appState.ts";
import { entryAtCursor } from "../../actions/artifacts/artifactCursor.ts";
import { previewLines } from "../../actions/artifacts/previewLines.ts";
import { withKeys } from "../../actions/keyWords.ts";
import type { ArtifactRow } from "../../state/artifactRows.ts";
import { artifactKey } from "../../state/artifactsScreen.ts";
import type { Line } from "../../widgets/line.ts";
import { componentLines } from "../describe.ts";
import { checkLines } from "./checkLines.ts";

/** What is told about a line: a store with its last check, a folder with its size, a file with what is in it. */
export function artifactDetails(row: ArtifactRow, state: AppState, width: number): readonly Line[] {
  if (row.kind === "store") return [...checkLines(row.component, state), "", ...componentLines(row.component, width)];
  const at = entryAtCursor(state);
  if (at === undefined) return [];
  const key = artifactKey(at.store.id, at.inner);
  const { kind, size, modified } = row.entry;
  if (kind === "folder") {
    const sum = state.artifacts.sums.get(key);
    return [`folder${sum === undefined ? "" : `, ${sum}`}`, ...(sum === undefined ? [hint(state)] : [])];
  }
  const time = shortTime(modified?.toISOString(), "seconds");
  const facts = [byteSize(size), ...(size < 1024 ? [] : [`${size} bytes`]), ...(time === "" ? [] : [time])];
  return [[{ text: facts.join(", "), style: "dim" }], "", ...previewLines(state.artifacts.previews.get(key))];
}

function hint(state: AppState): Line {
  return [{ text: withKeys("{artifact.sum} sums up what is in it.", state), style: "dim" }];
}
