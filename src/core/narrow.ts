/**
 * Characters that are one cell wide by themselves and never join with a neighbour: printable ASCII, Latin letters, and the dashes, arrows, lines, blocks and
 * marks that screens are drawn with. `test/build/quickWidth.test.ts` compares each with what `string-width` says.
 */
export const narrow =
  "\\u0020-\\u007E\\u00A1-\\u00A8\\u00AA-\\u00AC\\u00AF-\\u02FF\\u2010-\\u2027\\u2030-\\u203B\\u2190-\\u2193\\u2500-\\u25A9\\u25CB-\\u25D9\\u2713\\u2717";
