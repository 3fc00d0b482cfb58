/** An item that only one of two lists has: on the left it is removed, on the right it is added. The index counts in that list. */
export interface ListEdit<Item> {
  readonly kind: "removed" | "added";
  readonly index: number;
  readonly item: Item;
}

/** Where more pairs than these would have to be compared, all that lies between the equal ends counts as replaced. */
const mostPairs = 250_000;

/** The fewest removals and additions that lead from one list to the other, in the order of the lists. */
export function listEdits<Item>(
  left: readonly Item[],
  right: readonly Item[],
  same: (a: Item, b: Item) => boolean,
): readonly ListEdit<Item>[] {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && isSameAt(left, start, right, start, same)) start++;
  let end = 0;
  while (end < shorter - start && isSameAt(left, left.length - 1 - end, right, right.length - 1 - end, same)) end++;
  const rows = left.length - start - end;
  const columns = right.length - start - end;
  const lengths = rows * columns > mostPairs ? undefined : commonLengths(left, right, start, rows, columns, same);
  const edits: ListEdit<Item>[] = [];
  let row = 0;
  let column = 0;
  while (row < rows || column < columns) {
    const [a, b] = [start + row, start + column];
    if (lengths !== undefined && row < rows && column < columns && isSameAt(left, a, right, b, same)) {
      row++;
      column++;
    } else if (column >= columns || (row < rows && at(lengths, row + 1, column) >= at(lengths, row, column + 1))) {
      edits.push(...editAt("removed", left, a));
      row++;
    } else {
      edits.push(...editAt("added", right, b));
      column++;
    }
  }
  return edits;
}

function at(lengths: readonly Uint32Array[] | undefined, row: number, column: number): number {
  return lengths?.[row]?.[column] ?? 0;
}

function editAt<Item>(kind: ListEdit<Item>["kind"], list: readonly Item[], index: number): readonly ListEdit<Item>[] {
  return list.slice(index, index + 1).map((item) => ({ kind, index, item }));
}

function isSameAt<Item>(
  left: readonly Item[],
  a: number,
  right: readonly Item[],
  b: number,
  same: (a: Item, b: Item) => boolean,
): boolean {
  return left.slice(a, a + 1).every((one) => right.slice(b, b + 1).every((other) => same(one, other)));
}

/** The length of the longest common part of what lies behind each pair of places. */
function commonLengths<Item>(
  left: readonly Item[],
  right: readonly Item[],
  start: number,
  rows: number,
  columns: number,
  same: (a: Item, b: Item) => boolean,
): readonly Uint32Array[] {
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let row = rows - 1; row >= 0; row--) {
    const here = lengths[row];
    for (let column = columns - 1; here !== undefined && column >= 0; column--) {
      here[column] = isSameAt(left, start + row, right, start + column, same)
        ? at(lengths, row + 1, column + 1) + 1
        : Math.max(at(lengths, row + 1, column), at(lengths, row, column + 1));
    }
  }
  return lengths;
}
