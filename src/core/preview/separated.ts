/** The rows of a text with separated values, at most so many. RFC 4180: a field in double quotes may hold separators, line ends and doubled quotes. */
export function separatedRows(text: string, separator: "," | "\t", most: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const field = separator === "," ? /"((?:[^"]|"")*)"|([^,\r\n]*)/y : /"((?:[^"]|"")*)"|([^\t\r\n]*)/y;
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    field.lastIndex = at;
    const found = field.exec(text);
    row.push(found?.[1]?.replaceAll('""', '"') ?? found?.[2] ?? "");
    at = Math.max(field.lastIndex, at);
    if (text[at] === separator) {
      at += 1;
      if (at >= text.length) row.push("");
      continue;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    else if (at < text.length && text[at - 1] !== "\r") at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
