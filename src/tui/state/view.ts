/** How far a text beside the cursor is scrolled; it counts only as long as the cursor is on the same thing. */
export interface Scrolled {
  /** Key of the thing under the cursor. */
  readonly of: string;
  /** First line that is shown. */
  readonly top: number;
}

/** How a screen is looked at, whatever is on it. */
export interface ScreenView {
  /** The pane with the keys has the whole screen. */
  readonly isZoomed?: boolean;
  /** Where screens without a pane for it are scrolled: the picture of a stack, the help of a field. */
  readonly scrolled?: Scrolled;
}

/** The first line that is shown of the text about a thing. */
export function topFor({ scrolled }: ScreenView, key: string | undefined): number {
  return scrolled !== undefined && scrolled.of === key ? scrolled.top : 0;
}
