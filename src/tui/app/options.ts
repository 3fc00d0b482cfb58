import type { ThemeName } from "../../core/preference.ts";

/** How the screens are to be, as the words of the command line say; what is absent, the preferences or the terminal decide. */
export interface ScreensOptions {
  /** False: no colours, whatever the environment says. */
  readonly color?: false;
  /** Only characters of ASCII in frames and marks. */
  readonly ascii?: true;
  readonly theme?: ThemeName;
  /** False: the mouse is the terminal's own. */
  readonly mouse?: false;
  /** Questions line by line instead of screens. */
  readonly accessible?: true;
  /** Where to open, such as `stacks/prod`. */
  readonly link?: string;
  /** Is called after what keys or the mouse led to was drawn. */
  readonly onDrawn?: () => void;
}
