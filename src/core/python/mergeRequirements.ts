import { fittingVersion } from "./compatible.ts";
import { markerText } from "./marker.ts";
import { type Requirement, readRequirement } from "./requirement.ts";

/** A requirement as it is written, and who has it. */
export interface OwnedRequirement {
  readonly requirement: string;
  readonly owner: string;
}

/** What several have written about one package, as one requirement. */
export interface MergedRequirement {
  readonly requirement: Requirement;
  /** Each once, in their order. */
  readonly from: readonly OwnedRequirement[];
  /** No version can fit all that they ask for. */
  readonly isConflict: boolean;
}

/** Joins what is required of each package under the same marker; sorted by package. Texts that are no requirements are left out. */
export function mergeRequirements(all: readonly OwnedRequirement[]): readonly MergedRequirement[] {
  const read = all.flatMap((from) => {
    const requirement = readRequirement(from.requirement);
    return requirement === undefined ? [] : [{ from, requirement }];
  });
  const groups = Map.groupBy(read, ({ requirement: { key, marker } }) =>
    JSON.stringify([key, marker === undefined ? "" : markerText(marker)]),
  );
  return [...groups.values()]
    .flatMap((group) => merged(group))
    .toSorted((a, b) => (a.requirement.key < b.requirement.key ? -1 : 1));
}

interface Read {
  readonly from: OwnedRequirement;
  readonly requirement: Requirement;
}

function merged(group: readonly Read[]): readonly MergedRequirement[] {
  const [first] = group;
  if (first === undefined) return [];
  const written = group.flatMap(({ requirement }) => requirement.specifiers);
  const specifiers = [...new Map(written.map((each) => [each.operator + each.text, each])).values()];
  const extras = [...new Set(group.flatMap(({ requirement }) => requirement.extras))].toSorted();
  const from = new Map(group.map((each) => [JSON.stringify([each.from.requirement, each.from.owner]), each.from]));
  return [
    {
      requirement: { ...first.requirement, specifiers, extras },
      from: [...from.values()],
      isConflict: fittingVersion(specifiers) === undefined,
    },
  ];
}
