import { type ComponentTypeId, componentTypeIds } from "../../../core/componentType.ts";
import type { Finding } from "../../../core/finding.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import type { Composed } from "../../state/composer.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { List } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { Pane } from "../../widgets/Pane.tsx";
import { barrenTypes, slotLine } from "./composerLines.ts";
import { namesIn, type PartProps } from "./part.ts";

/** The slots of the stack, in the order of the types. */
export function SlotsPane({ state, screen, width, height }: PartProps) {
  const isFocused = screen.pane === "slots";
  const names = namesIn(state);
  const components = state.data.components ?? noComponents;
  return (
    <Pane name="slots" title="slots" width={width} height={height} isFocused={isFocused}>
      <List
        items={componentTypeIds}
        cursor={componentTypeIds.indexOf(screen.slot)}
        width={width - 2}
        height={height - 2}
        isFocused={isFocused}
        keyOf={keyOf}
        row={rowFor(
          screen.now,
          names,
          state.checked?.findings ?? none,
          state.checked?.added ?? noTypes,
          barrenTypes(components, state.data.flavors),
        )}
      />
    </Pane>
  );
}

const none: readonly Finding[] = [];
const noTypes: ReadonlySet<ComponentTypeId> = new Set();
const noComponents: readonly ComponentView[] = [];

function keyOf(type: ComponentTypeId): string {
  return type;
}

const rowFor = rememberLast(
  (
    now: Composed,
    names: ReadonlyMap<string, string> | null,
    findings: readonly Finding[],
    added: ReadonlySet<ComponentTypeId>,
    barren: ReadonlySet<ComponentTypeId>,
  ) =>
    (type: ComponentTypeId): Line =>
      slotLine(type, now, { names, problems: findings, added, barren }),
);
