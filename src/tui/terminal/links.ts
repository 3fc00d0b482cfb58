type Environment = Readonly<Record<string, string | undefined>>;

/** Terminals that print a link's sequence in place of obeying or ignoring it. */
const plainTerminals = /^(?:|dumb|linux|ansi|cons\d+.*|vt\d+.*|eterm.*|emacs)$/;

/** Whether text may be made a link (OSC 8). `FORCE_HYPERLINK=0` says no, as it does to other programs. */
export function takesLinks({ TERM: term = "", FORCE_HYPERLINK: wish }: Environment): boolean {
  return wish !== "0" && !plainTerminals.test(term);
}

/** Only such addresses become links: of the web, and of characters that a sequence can hold. */
const address = /^https?:\/\/[\x21-\x7e]{1,2000}$/;

/** A text that leads to an address when it is clicked in the terminal; as it is when the address is none of the web. */
export function linked(text: string, url: string): string {
  if (!address.test(url)) return text;
  // The same name joins the pieces of a link that is broken over several rows.
  return `\x1b]8;id=${nameOf(url)};${url}\x07${text}\x1b]8;;\x07`;
}

function nameOf(url: string): string {
  let hash = 5381;
  for (let i = 0; i < url.length; i++) hash = (hash * 33 + url.charCodeAt(i)) >>> 0;
  return `m${hash.toString(36)}`;
}
