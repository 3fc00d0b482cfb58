/** How many edits (insert, delete, replace, swap of neighbours) turn one text into the other. */
function distance(a: string, b: string): number {
  let two: number[] = [];
  let one = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((one[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (one[j - 1] ?? 0) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (two[j - 2] ?? 0) + 1);
      row.push(best);
    }
    two = one;
    one = row;
  }
  return one[b.length] ?? 0;
}

/** The candidate that a mistyped text most likely meant; undefined when none is near. */
export function suggest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase().replaceAll("-", "_");
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const plain = candidate.toLowerCase().replaceAll("-", "_");
    const isBegun = wanted.length > 2 && plain.startsWith(wanted);
    // At least so many edits; most candidates end here, and a long text costs nothing.
    if (!isBegun && Math.abs(plain.length - wanted.length) >= least) continue;
    const edits = isBegun ? 1 : distance(wanted, plain);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

/** "Did you mean s3?", or nothing. */
export function didYouMean(text: string, candidates: Iterable<string>): string | undefined {
  const near = suggest(text, candidates);
  return near === undefined ? undefined : `Did you mean ${near}?`;
}
