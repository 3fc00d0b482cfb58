import { Box } from "ink";
import { T } from "./T.tsx";
import { wrapLines } from "./wrap.ts";

/** The smallest terminal that the screens are drawn on. */
const smallestSize = { columns: 60, rows: 16 } as const;

/** Tells whether the screens do not fit. */
export function isTooSmall({ columns, rows }: { readonly columns: number; readonly rows: number }): boolean {
  return columns < smallestSize.columns || rows < smallestSize.rows;
}

type TooSmallProps = {
  readonly columns: number;
  readonly rows: number;
  /** The key that leaves the program. */
  readonly quit: string;
};

/** Stands in place of the screens while the terminal is smaller than `smallestSize`. */
export function TooSmall({ columns, rows, quit }: TooSmallProps) {
  const { columns: needsColumns, rows: needsRows } = smallestSize;
  const text = `This terminal is ${columns}x${rows}. mlstack needs ${needsColumns}x${needsRows}: make it larger, or press ${quit} to leave.`;
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      {wrapLines([text], columns)
        .slice(0, rows)
        .map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it stands
          <T key={i} line={line} width={columns} />
        ))}
    </Box>
  );
}
