import type { BaseArtifactStore } from "../types/artifactStore.ts";
import { folders } from "./artifactStoreFolders.ts";
import { reading } from "./artifactStoreReading.ts";
import { writing } from "./artifactStoreWriting.ts";
import type { ContractCase } from "./contractCase.ts";

/** What every artifact store promises. Each case wants a root with nothing in it. */
export const artifactStoreContract: readonly ContractCase<BaseArtifactStore>[] = [...reading, ...writing, ...folders];
