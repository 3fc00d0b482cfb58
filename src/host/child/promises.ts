import { artifactStoreContract } from "../../authoring/contract/artifactStore.ts";
import type { BaseArtifactStore, FlavorTester } from "../../authoring/index.ts";
import type { ComponentTypeId } from "../../core/componentType.ts";

/** A promise of a type that can be tried. */
export interface Promised {
  readonly title: string;
  readonly run: () => Promise<void>;
}

/**
 * What every component of a type promises, to be tried on one with this configuration. Only artifact stores promise what can be tried without a
 * service; of the others that have all that their base asks for is checked when they are read.
 */
export function promisesOf(
  type: ComponentTypeId,
  tester: FlavorTester,
  configuration: Readonly<Record<string, unknown>> | undefined,
): readonly Promised[] {
  if (type !== "artifact_store" || configuration === undefined) return [];
  const top = `${String(configuration.path).replace(/\/+$/, "")}/mlstack-test-${crypto.randomUUID().slice(0, 8)}`;
  return artifactStoreContract.map(({ title, run }, at) => ({
    title,
    run: async () => {
      const path = `${top}/${at + 1}`;
      const above = await tester.component<BaseArtifactStore>(configuration);
      await above.makedirs(path);
      try {
        await run(await tester.component<BaseArtifactStore>({ ...configuration, path }));
      } finally {
        await above.rmtree(top).catch(() => undefined);
      }
    },
  }));
}
