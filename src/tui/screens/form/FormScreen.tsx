import { Box } from "ink";
import { shown } from "../../actions/context.ts";
import { detailsPane } from "../../actions/panes.ts";
import { currentRow } from "../../forms/rows.ts";
import { topFor } from "../../state/view.ts";
import { FieldHelp } from "../../widgets/form/FieldHelp.tsx";
import { FormView } from "../../widgets/form/FormView.tsx";
import { Pane } from "../../widgets/Pane.tsx";
import { placePanes } from "../layout.ts";
import type { ScreenProps } from "../props.ts";

/** Lines of help below the form, where there is no room for it at its side. */
const helpRows = 6;

/** The form of a component, with the help of the field under the cursor. */
export function FormScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "form");
  if (screen === undefined) return null;
  const { form, flavor } = screen;
  const row = currentRow(form);
  const panes = [
    { name: "form", wants: Math.floor(area.columns * 0.6), least: 50 },
    { name: "help", wants: area.columns, least: 28 },
  ] as const;
  const [first, second] = placePanes(panes, "form", area.columns, screen);
  const width = first?.width ?? area.columns;
  const isZoomed = screen.isZoomed === true;
  const height = second === undefined && !isZoomed ? area.rows - helpRows : area.rows;
  const help =
    second === undefined ? { width: area.columns, height: helpRows } : { width: second.width, height: area.rows };
  return (
    <Box flexDirection={second === undefined ? "column" : "row"} width={area.columns} height={area.rows}>
      <Pane name="form" title={flavor.spec.title} width={width} height={height} isFocused>
        <FormView
          state={form}
          width={width - 2}
          height={height - 2}
          isFocused={state.overlay === null}
          at={{ x: 1, y: area.top + 1 }}
        />
      </Pane>
      {isZoomed ? null : (
        <Pane name={detailsPane} title="help" {...help} isText>
          <FieldHelp row={row} width={help.width - 4} height={help.height - 2} top={topFor(screen, row?.id)} />
        </Pane>
      )}
    </Box>
  );
}
