import type { FormRow } from "../../forms/row.ts";
import { ScrolledDetails } from "../Details.tsx";
import { briefHelpLines, fieldHelpLines, type HelpContext } from "./helpLines.ts";

/** What `FieldHelp` draws. */
export type FieldHelpProps = {
  /** The row under the cursor. */
  readonly row: FormRow | undefined;
  readonly context: HelpContext;
  readonly width: number;
  readonly height: number;
  readonly top?: number;
  /** There are only few rows for it. */
  readonly isBrief?: boolean;
};

/** What people need to know to fill the field under the cursor. */
export function FieldHelp({ row, context, width, height, top = 0, isBrief = false }: FieldHelpProps) {
  const linesOf = isBrief ? briefHelpLines : fieldHelpLines;
  const lines = row === undefined ? [] : linesOf(row, context);
  return <ScrolledDetails lines={lines} width={width} height={height} top={top} marksMore={isBrief} />;
}
