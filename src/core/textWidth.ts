/** Nearly all texts: printable ASCII, one column each. */
const plain = /^[\x20-\x7e]*$/;
const zero = /^[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
/** Characters that may join with their neighbours into one: marks, joiners, selectors, flags, skin tones, Hangul vowels and finals. */
const joining = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;
/** A picture that is text by default and asked for as emoji, or a flag. Not by `RGI_Emoji`: that one takes 9 ms to build. */
const picture = /^(?:[\p{Emoji}]\ufe0f|[\u{1f1e6}-\u{1f1ff}]{2})/u;
/** East Asian Wide and Fullwidth (Unicode 16, EastAsianWidth.txt), merged where nothing narrow is assigned between. */
const wide =
  /^[\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2630-\u2637\u2648-\u2653\u267f\u268a-\u268f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4dc0-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f004}\u{1f0cf}\u{1f18e}\u{1f191}-\u{1f19a}\u{1f200}-\u{1f265}\u{1f300}-\u{1f320}\u{1f32d}-\u{1f335}\u{1f337}-\u{1f37c}\u{1f37e}-\u{1f393}\u{1f3a0}-\u{1f3ca}\u{1f3cf}-\u{1f3d3}\u{1f3e0}-\u{1f3f0}\u{1f3f4}\u{1f3f8}-\u{1f43e}\u{1f440}\u{1f442}-\u{1f4fc}\u{1f4ff}-\u{1f53d}\u{1f54b}-\u{1f54e}\u{1f550}-\u{1f567}\u{1f57a}\u{1f595}\u{1f596}\u{1f5a4}\u{1f5fb}-\u{1f64f}\u{1f680}-\u{1f6c5}\u{1f6cc}\u{1f6d0}-\u{1f6d2}\u{1f6d5}-\u{1f6d7}\u{1f6dc}-\u{1f6df}\u{1f6eb}\u{1f6ec}\u{1f6f4}-\u{1f6fc}\u{1f7e0}-\u{1f7eb}\u{1f7f0}\u{1f90c}-\u{1f93a}\u{1f93c}-\u{1f945}\u{1f947}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character each. The segmenter costs 1.5 ms to make, so that plain texts go without. */
function graphemes(text: string): Iterable<string> {
  if (!joining.test(text)) return text;
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many columns of a terminal a text takes. It must be free of control characters (`visible`). */
export function textWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const each of graphemes(text)) width += graphemeWidth(each);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (picture.test(grapheme)) return 2;
  const [base = ""] = grapheme;
  if (zero.test(base)) return 0;
  return wide.test(base) ? 2 : 1;
}

/** The longest beginning of a text that fits into so many columns, with an ellipsis where something is left out. */
export function cutToWidth(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  if (columns < 1) return "";
  let out = "";
  let width = 1;
  for (const each of graphemes(text)) {
    width += graphemeWidth(each);
    if (width > columns) break;
    out += each;
  }
  return `${out}…`;
}
