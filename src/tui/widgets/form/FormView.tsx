import { Box } from "ink";
import { useRef } from "react";
import { type FormState, levelOf } from "../../forms/formState.ts";
import type { WarningOf } from "../../forms/warnings.ts";
import { textOfEdit } from "../../keymap/textEdit.ts";
import type { Position } from "../Cursor.tsx";
import { useHit } from "../hits.ts";
import { T } from "../T.tsx";
import { TextInput } from "../TextInput.tsx";
import { windowOf } from "../window.ts";
import { FormField } from "./FormField.tsx";
import { formHit } from "./formHit.ts";
import { formPage } from "./formLines.ts";

/** What `FormView` draws. */
export type FormViewProps = {
  readonly state: FormState;
  readonly width: number;
  readonly height: number;
  /** Finds what is likely a mistake; absent: nothing is. */
  readonly warningOf?: WarningOf;
  /** Keys go to the form. */
  readonly isFocused: boolean;
  /** The cell of the screen where it begins: the terminal's cursor is put relative to it. */
  readonly at: Position;
};

/** The page of a form that is open: its rows under the headings of their groups, the filter above them. Only what is in view is mounted. */
export function FormView({ state, warningOf = noWarning, width, height, isFocused, at }: FormViewProps) {
  const top = useRef(0);
  const { filter } = levelOf(state);
  const isFiltered = state.filtering || textOfEdit(filter) !== "";
  const room = height - (isFiltered ? 1 : 0);
  const page = formPage(state, { width, height: room, warningOf });
  top.current = windowOf(
    page.first,
    windowOf(page.last, top.current, room, page.lines.length),
    room,
    page.lines.length,
  );
  const shown = page.lines.slice(top.current, top.current + Math.max(0, room));
  const y = at.y + height - room;
  const node = useHit((_, row) => formHit(page.lines, top.current + row - (height - room)));
  return (
    <Box ref={node} flexDirection="column" width={width} height={height} flexShrink={0}>
      {isFiltered ? (
        <TextInput
          edit={filter}
          width={width}
          isActive={isFocused && state.filtering}
          at={at}
          prompt=" / "
          placeholder="filter the fields"
        />
      ) : null}
      {page.lines.length === 0 ? <T line={[{ text: emptyText(isFiltered), style: "dim" }]} width={width} /> : null}
      {shown.map((line, i) =>
        line.kind === "text" ? (
          <T key={line.id} line={line.line} width={width} base={line.base} />
        ) : (
          <FormField
            key={line.id}
            row={line.row}
            warning={warningOf(line.row)}
            editing={isFocused ? line.editing : null}
            isCursor={line.isCursor}
            isFocused={isFocused}
            isRevealed={state.revealed === line.id}
            width={width}
            filter={textOfEdit(filter)}
            labelWidth={page.labelWidth}
            at={{ x: at.x, y: y + i }}
          />
        ),
      )}
    </Box>
  );
}

function noWarning(): undefined {
  return undefined;
}

function emptyText(isFiltered: boolean): string {
  return isFiltered ? "   no field matches" : "   nothing to fill in here";
}
