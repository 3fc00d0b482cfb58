import { Box } from "ink";
import { shown } from "../../actions/appState.ts";
import { detailsPane } from "../../actions/panes/panes.ts";
import type { FormState } from "../../forms/formState.ts";
import type { FormRow } from "../../forms/row.ts";
import { cursorIndex, rowsOf } from "../../forms/rows.ts";
import { warningOf } from "../../forms/warnings.ts";
import { topFor } from "../../state/view.ts";
import { FieldHelp } from "../../widgets/form/FieldHelp.tsx";
import { FormView } from "../../widgets/form/FormView.tsx";
import { Pane } from "../../widgets/Pane.tsx";
import { placePanes } from "../layout.ts";
import type { ScreenProps } from "../props.ts";
import { helpContext } from "./helpContext.ts";

/** Lines of help below the form, where there is no room for it at its side. */
const helpRows = 6;
/** As many where the screen is low; they have no frame then. */
const briefRows = 3;
/** Fewer rows than this are low. */
const low = 18;

/** The form of a component, with the help of the field under the cursor. */
export function FormScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "form");
  if (screen === undefined) return null;
  const { form, flavor } = screen;
  const rows = rowsOf(form);
  const index = cursorIndex(form, rows);
  const row = rows[index];
  const panes = [
    { name: "form", wants: Math.floor(area.columns * 0.6), least: 50 },
    { name: "help", wants: area.columns, least: 28 },
  ] as const;
  const [first, second] = placePanes(panes, "form", area.columns, screen);
  const width = first?.width ?? area.columns;
  const isZoomed = screen.isZoomed === true;
  const isBrief = second === undefined && area.rows < low;
  const below = isBrief ? briefRows : helpRows;
  const height = second === undefined && !isZoomed ? area.rows - below : area.rows;
  const help =
    second === undefined ? { width: area.columns, height: below } : { width: second.width, height: area.rows };
  const secrets = state.data.components === null ? undefined : state.data.secrets;
  const warning = (each: FormRow): string | undefined => warningOf(each, secrets);
  const about = { row, context: helpContext(state, screen, row, warning), top: topFor(screen, row?.id) };
  return (
    <Box flexDirection={second === undefined ? "column" : "row"} width={area.columns} height={area.rows}>
      <Pane
        name="form"
        title={flavor.spec.title}
        note={noteOf(form, index, rows.length)}
        width={width}
        height={height}
        isFocused
      >
        <FormView
          state={form}
          width={width - 2}
          height={height - 2}
          warningOf={warning}
          isFocused={state.overlay === null}
          at={{ x: 1, y: area.top + 1 }}
        />
      </Pane>
      {isZoomed ? null : isBrief ? (
        <Box paddingX={1} height={help.height} flexShrink={0}>
          <FieldHelp {...about} width={help.width - 2} height={help.height} isBrief />
        </Box>
      ) : (
        <Pane name={detailsPane} title="help" {...help} isText>
          <FieldHelp {...about} width={help.width - 4} height={help.height - 2} />
        </Pane>
      )}
    </Box>
  );
}

/** Where the cursor is, and that fields are hidden which are not set. */
function noteOf({ onlySet }: FormState, index: number, count: number): string {
  const position = count === 0 ? "" : `${index + 1} of ${count}`;
  return [onlySet ? "only what is set" : "", position].filter(Boolean).join(" · ");
}
