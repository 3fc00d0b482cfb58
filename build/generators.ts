import { generateAuthoringDocs } from "./authoringDocs.ts";
import { generateCliDocs } from "./cliDocs.ts";
import { authoringDeclarations } from "./declarations/generate.ts";
import { generateFlavorDocs } from "./flavorDocs/generate.ts";
import { flavorIndex } from "./flavorIndex.ts";
import type { Generator } from "./generator.ts";
import { generateGuides } from "./guides.ts";
import { generateKeysDocs } from "./keysDocs.ts";
import { generateMatrixDocs } from "./matrixDocs.ts";
import { generatePointsDocs } from "./pointsDocs.ts";
import { bundledTemplates } from "./templates.ts";
import { generateThemesDocs } from "./themesDocs.ts";

/** All generators, in the order in which they run. A new one is one import and one entry here. */
export const generators: readonly Generator[] = [
  flavorIndex,
  bundledTemplates,
  { name: "pages of the flavors", files: generateFlavorDocs, owns: "docs/flavors/*.md" },
  { name: "what the bases of flavors ask for", files: generateAuthoringDocs },
  { name: "guides to flavors of one's own", files: generateGuides },
  authoringDeclarations,
  { name: "command line docs", files: generateCliDocs },
  { name: "which flavors go together", files: generateMatrixDocs },
  { name: "key docs", files: generateKeysDocs },
  { name: "theme docs", files: generateThemesDocs },
  { name: "points that tests hold", files: generatePointsDocs },
];
