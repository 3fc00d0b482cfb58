/** What a piece of text means; the theme says how it looks. */
export type Style =
  | "plain"
  | "dim"
  | "strong"
  /** The thing that the screen is about: a title, the last breadcrumb. */
  | "accent"
  /** A key that can be pressed. */
  | "key"
  | "ok"
  | "warn"
  | "bad"
  | "border"
  /** The border of the pane that keys go to. */
  | "focus"
  /** The row under the cursor, in the pane that keys go to. */
  | "cursor"
  /** The row under the cursor, in another pane. */
  | "idle"
  /** Letters that the filter matched. */
  | "match";

/** How a style is switched on and off (SGR sequences). */
export interface Look {
  readonly on: string;
  readonly off: string;
}
