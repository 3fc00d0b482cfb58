import { type ComponentTypeId, componentTypeIds } from "../../../core/componentType.ts";
import type { FlavorEntry } from "../../../core/flavor.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import { componentsByType } from "../../state/data.ts";
import { flavorsByType } from "../../state/flavorRows.ts";
import { rememberEach, rememberLast } from "../../state/rememberLast.ts";
import { totalOf, widestOf } from "../columns.ts";

/** The cells that the columns of candidates take, whatever the filter leaves. */
export interface CandidateColumns {
  readonly name: number;
  /** The flavor of a component, the title of a flavor. */
  readonly kind: number;
}

/** The mark before a candidate: whether it is chosen. */
export const markWidth = 3;
/** Longer verdicts give way before names do: they are whole in the details. */
export const usualVerdict = 18;
/** Where there is room, a verdict that names two fields is whole. */
const roomyVerdict = 24;
/** Longer ones are whole in the details. */
const widestName = 48;
const widestKind = 28;

/** The columns of the candidates for a slot. */
export const candidateColumns = rememberEach(
  (slot: ComponentTypeId, components: readonly ComponentView[], flavors: readonly FlavorEntry[]): CandidateColumns => {
    const yours = componentsByType(components).get(slot) ?? [];
    const fresh = flavorsByType(flavors).get(slot) ?? [];
    return {
      name: Math.max(widestOf(yours, nameOf, widestName), widestOf(fresh, nameOf, widestName)),
      kind: Math.max(
        widestOf(yours, ({ flavor }) => flavor, widestKind),
        widestOf(fresh, ({ title }) => title, widestKind),
      ),
    };
  },
);

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** The columns that the candidates for any slot have room in, so that going through the slots moves nothing. */
export const widestCandidateColumns = rememberLast(
  (components: readonly ComponentView[], flavors: readonly FlavorEntry[]): CandidateColumns => {
    const all = componentTypeIds.map((slot) => candidateColumns(slot, components, flavors));
    return { name: Math.max(...all.map(({ name }) => name)), kind: Math.max(...all.map(({ kind }) => kind)) };
  },
);

/** The cells that the lines of candidates take where there is room for their verdicts. */
export function candidateRowWidth({ name, kind }: CandidateColumns): number {
  return markWidth + totalOf([name, kind, roomyVerdict]) + 1;
}
