/** The screens above each other; the last one is shown, the others remember where they were. Never empty. */
export type ScreenStack<S> = readonly [S, ...S[]];

/** The screen that is shown. */
export function topOf<S>(stack: ScreenStack<S>): S {
  return stack.at(-1) ?? stack[0];
}

/** Opens a screen above the one that is shown. */
export function push<S>(stack: ScreenStack<S>, screen: S): ScreenStack<S> {
  return [...stack, screen];
}

/** Goes back one screen; the lowest one stays. */
export function pop<S>(stack: ScreenStack<S>): ScreenStack<S> {
  const [home, ...above] = stack;
  return [home, ...above.slice(0, -1)];
}

/** Puts another state of the same screen in its place. */
export function replaceTop<S>(stack: ScreenStack<S>, screen: S): ScreenStack<S> {
  const [home, ...above] = stack;
  return above.length === 0 ? [screen] : [home, ...above.slice(0, -1), screen];
}
