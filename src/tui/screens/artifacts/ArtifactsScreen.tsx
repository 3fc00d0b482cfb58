import { type AppState, shown } from "../../actions/appState.ts";
import { keyOfArtifact, shownArtifacts, shownFolder } from "../../actions/artifacts/artifactCursor.ts";
import { withKeys } from "../../actions/keyWords.ts";
import type { ArtifactRow } from "../../state/artifactRows.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { noMatch, notRead } from "../emptyList.ts";
import { ListAndText } from "../ListAndText.tsx";
import type { ScreenProps } from "../props.ts";
import { artifactDetails } from "./artifactDetails.ts";
import { artifactLine } from "./artifactLine.ts";

/** The artifact stores, or what is in a folder of one, with a look into the file under the cursor. */
export function ArtifactsScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "artifacts");
  if (screen === undefined) return null;
  const { filter } = screen.list;
  const more = shownFolder(state)?.more === true && shownFolder(state)?.stage === "ready" ? ", more below" : "";
  return (
    <ListAndText
      screen={screen}
      area={area}
      pane={{
        name: "artifacts",
        title: `${screen.store === null ? "artifact stores" : screen.title}${more}`,
        least: 34,
      }}
      items={shownArtifacts(state)}
      keyOf={keyOfArtifact}
      row={rowFor(filter)}
      empty={filter === "" ? emptyLines(state) : noMatch(filter, state)}
      leastText={34}
      textTitle={titleOf}
      text={(row, width) => artifactDetails(row, state, width)}
      isTextNeeded
    />
  );
}

const rowFor = rememberLast(
  (filter: string) =>
    (row: ArtifactRow, info: ListRowInfo): Line =>
      artifactLine(row, filter, info),
);

function titleOf(row: ArtifactRow): string {
  return row.kind === "store" ? row.component.name : row.entry.name;
}

function emptyLines(state: AppState): readonly Line[] {
  const folder = shownFolder(state);
  if (folder === undefined) return state.data.components === null ? notRead(state) : ["There is no artifact store."];
  if (folder.stage === "reading") return ["Reading…"];
  if (folder.stage === "ready")
    return ["There is nothing in it.", withKeys("{artifact.upload} uploads a file.", state)];
  return [
    [{ text: "This could not be read: ", style: "bad" }],
    folder.problem ?? "",
    withKeys("{store.readAgain} tries again.", state),
  ];
}
