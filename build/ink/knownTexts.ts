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

/** What is used of a node of Ink's tree. */
type TextNode = { readonly nodeName: string; readonly nodeValue?: string; readonly childNodes?: readonly TextNode[] };

/** A function of a node with texts below it that remembers its answer for a node with a single text, for as long as that stays. */
export function rememberNodes(make: (node: TextNode) => string): (node: TextNode) => string {
  const known = new WeakMap<TextNode, { readonly text: string; readonly made: string }>();
  return (node) => {
    const [only, more] = node.childNodes ?? [];
    if (only?.nodeName !== "#text" || only.nodeValue === undefined || more !== undefined) return make(node);
    const before = known.get(node);
    if (before?.text === only.nodeValue) return before.made;
    const made = make(node);
    known.set(node, { text: only.nodeValue, made });
    return made;
  };
}
