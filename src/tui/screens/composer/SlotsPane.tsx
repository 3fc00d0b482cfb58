import { componentTypeIds } from "../../../core/componentType.ts";
import { List } from "../../widgets/List.tsx";
import { Pane } from "../../widgets/Pane.tsx";
import { slotLine } from "./composerLines.ts";
import { namesIn, type PartProps } from "./part.ts";

/** The slots of the stack, in the order of the types. */
export function SlotsPane({ state, screen, width, height }: PartProps) {
  const isFocused = screen.pane === "slots";
  const names = namesIn(state);
  const findings = state.checked?.findings ?? [];
  return (
    <Pane name="slots" title="slots" width={width} height={height} isFocused={isFocused}>
      <List
        items={componentTypeIds}
        cursor={componentTypeIds.indexOf(screen.slot)}
        width={width - 2}
        height={height - 2}
        isFocused={isFocused}
        keyOf={(type) => type}
        row={(type) => slotLine(type, screen, names, findings)}
      />
    </Pane>
  );
}
