/** What a terminal sends for the keys that have a name. */
const named: Readonly<Record<string, string>> = {
  enter: "\r",
  esc: "\x1b",
  tab: "\t",
  "shift+tab": "\x1b[Z",
  space: " ",
  backspace: "\x7f",
  delete: "\x1b[3~",
  insert: "\x1b[2~",
  up: "\x1b[A",
  down: "\x1b[B",
  right: "\x1b[C",
  left: "\x1b[D",
  "shift+up": "\x1b[1;2A",
  "shift+down": "\x1b[1;2B",
  "ctrl+up": "\x1b[1;5A",
  "ctrl+down": "\x1b[1;5B",
  "ctrl+right": "\x1b[1;5C",
  "ctrl+left": "\x1b[1;5D",
  home: "\x1b[H",
  end: "\x1b[F",
  pageup: "\x1b[5~",
  pagedown: "\x1b[6~",
  f1: "\x1bOP",
  f2: "\x1bOQ",
  f3: "\x1bOR",
  f4: "\x1bOS",
  f5: "\x1b[15~",
  "ctrl+space": "\x00",
  "ctrl+\\": "\x1c",
};

/**
 * The bytes of one key: a name of the table (`enter`, `shift+tab`, `pagedown`), `ctrl+s`, `alt+f`, or one character as it is.
 * Throws for a name it does not know, so that a misspelt key is not typed as text.
 */
export function keyBytes(key: string): string {
  const known = named[key];
  if (known !== undefined) return known;
  const control = /^ctrl\+([a-z])$/.exec(key)?.[1];
  if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) - 96);
  if (key.startsWith("alt+")) return `\x1b${keyBytes(key.slice(4))}`;
  if ([...key].length === 1) return key;
  throw new Error(`no key is called ${JSON.stringify(key)}; text is sent with type()`);
}

/** What a terminal with bracketed paste sends for a paste. */
export function pasteBytes(text: string): string {
  return `\x1b[200~${text}\x1b[201~`;
}
