/** A stack as a drawing: a saved one, or the composition on the screen below. */
export interface PictureState {
  readonly screen: "picture";
  /** What the screen is called in the breadcrumbs: `picture of prod`. */
  readonly title: string;
  /** Id of a saved stack; null: the composition below. */
  readonly stackId: string | null;
  /** First line that is shown. */
  readonly top: number;
}

/** The drawing of a saved stack, or without one of the composition below, as it opens. */
export function pictureScreen(stack?: { readonly id: string; readonly name: string }): PictureState {
  const title = stack === undefined ? "picture" : `picture of ${stack.name}`;
  return { screen: "picture", title, stackId: stack?.id ?? null, top: 0 };
}
