/** Which keys lead to a command. A chord is written with blanks: `g g`. */
export interface Binding {
  /** Id of the command. */
  readonly command: string;
  /** Key names as `keyName` spells them. */
  readonly keys: readonly string[];
}

/** What keys lead to: a command, the beginning of one or more chords, or nothing. */
export type Lookup =
  | { readonly kind: "command"; readonly command: string }
  | { readonly kind: "pending"; readonly pressed: readonly string[] }
  | { readonly kind: "none" };

const none: Lookup = { kind: "none" };

/**
 * Looks up the keys pressed so far. Bindings stand in the order of their precedence: those of the part with the focus first. A command
 * whose keys are complete wins over longer chords that begin alike.
 */
export function lookup(bindings: readonly Binding[], pressed: readonly string[]): Lookup {
  const chord = pressed.join(" ");
  const found = bindings.find((binding) => binding.keys.includes(chord));
  if (found !== undefined) return { kind: "command", command: found.command };
  return continuations(bindings, pressed).length > 0 ? { kind: "pending", pressed } : none;
}

/**
 * Looks up one more key after the ones that are pending (empty: none). A key that does not continue the chord counts by itself. The caller
 * gives a pending chord up after a while by forgetting it.
 */
export function press(bindings: readonly Binding[], pending: readonly string[], key: string): Lookup {
  const longer = lookup(bindings, [...pending, key]);
  return longer.kind === "none" && pending.length > 0 ? lookup(bindings, [key]) : longer;
}

/** The chords that the pressed keys can still become, with the keys that are left: for a popup that shows what may follow. */
export function continuations(bindings: readonly Binding[], pressed: readonly string[]): readonly Binding[] {
  const start = `${pressed.join(" ")} `;
  return bindings.flatMap(({ command, keys }) => {
    const rest = keys.filter((chord) => chord.startsWith(start)).map((chord) => chord.slice(start.length));
    return rest.length === 0 ? [] : [{ command, keys: rest }];
  });
}
