import type { AppState } from "../actions/appState.ts";
import type { TerminalSize } from "../terminal/size.ts";
import { ChoiceView } from "./overlays/ChoiceView.tsx";
import { HelpView } from "./overlays/HelpView.tsx";
import { PaletteView } from "./overlays/PaletteView.tsx";
import { AcknowledgeView, ConfirmView, PromptView } from "./overlays/QuestionViews.tsx";
import { SheetView } from "./overlays/SheetView.tsx";

/** What every view of an overlay draws from. */
export type OverlayViewProps = { readonly state: AppState; readonly size: TerminalSize };

/** What lies above the screen. */
export function OverlayView({ state, size }: OverlayViewProps) {
  const { overlay } = state;
  switch (overlay?.kind) {
    case "help":
      return <HelpView overlay={overlay} state={state} size={size} />;
    case "prompt":
      return <PromptView overlay={overlay} size={size} />;
    case "confirm":
      return <ConfirmView overlay={overlay} state={state} size={size} />;
    case "acknowledge":
      return <AcknowledgeView overlay={overlay} size={size} />;
    case "choice":
      return <ChoiceView overlay={overlay} size={size} />;
    case "sheet":
      return <SheetView overlay={overlay} size={size} />;
    case "palette":
      return <PaletteView overlay={overlay} state={state} size={size} />;
    default:
      return null;
  }
}
