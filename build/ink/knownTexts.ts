/** So many texts are remembered: several frames have fewer. */
const mostKnown = 1200;

/** A function of a text that remembers its answers, for as long as these are not too many. */
export function rememberTexts<T>(make: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= mostKnown) known = new Map();
    known.set(text, made);
    return made;
  };
}
