import type { PickEditing } from "../../forms/formState.ts";
import { pickOptions } from "../../forms/picking.ts";
import type { Line } from "../line.ts";
import { windowOf } from "../window.ts";
import { FieldLine, type FieldProps, shownValue } from "./FieldLine.tsx";

/** One of several texts. Its options stand below it while it is open. */
export function ChoiceField(props: FieldProps) {
  return <FieldLine {...props} value={shownValue(props.row)} />;
}

const maxOptions = 7;

/** The options below a row: those that the filter leaves, as many as are shown at once. */
export function optionLines(
  editing: PickEditing,
  indent: number,
): readonly { readonly line: Line; readonly isCursor: boolean }[] {
  const options = pickOptions(editing);
  if (options.length === 0)
    return [{ line: [{ text: `${" ".repeat(indent)}no such option`, style: "dim" }], isCursor: false }];
  const top = windowOf(editing.index, Math.max(0, editing.index - 3), maxOptions, options.length);
  return options.slice(top, top + maxOptions).map((option, i) => {
    const isCursor = top + i === editing.index;
    return { line: `${" ".repeat(Math.max(0, indent - 2))}${isCursor ? "› " : "  "}${option}`, isCursor };
  });
}
