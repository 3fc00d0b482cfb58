import type { BaseFacts } from "../../authoring/baseFacts.ts";
import { capital } from "../../core/capital.ts";
import { fieldsOf } from "../../core/field/fieldsOf.ts";
import type { Field } from "../../core/field/shape.ts";
import { configSource } from "./configSource.ts";
import { implementationSource } from "./implementationSource.ts";
import { importSource } from "./importSource.ts";
import { testSource } from "./testSource.ts";
import { valueSource } from "./valueSource.ts";

/** What a new flavor begins with. */
export interface ScaffoldInput {
  /** snake_case. */
  readonly name: string;
  readonly base: BaseFacts;
  /** The fields that it takes over; none: one to begin with. */
  readonly fields: readonly Field[];
  /** Schemes of paths; for artifact stores. */
  readonly schemes: readonly string[];
}

/** A file of a new flavor: its name, and its text. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** The files of a new flavor, its own one first, and the class that is registered. */
export interface Scaffold {
  readonly files: readonly SourceFile[];
  readonly flavorClass: string;
}

/** A new flavor as TypeScript: config and flavor in one file, the implementation and the tests in files of their own. */
export function scaffold({ name, base, fields, schemes }: ScaffoldInput): Scaffold {
  const className = classNameOf(name, base);
  const file = `${name}.ts`;
  const implementation = `${name}_implementation.ts`;
  const config = configSource(className, base, fields);
  const isStore = base.name === "ArtifactStore";
  const body = `
${config.text}
export class ${className}Flavor extends Base${base.name}Flavor<${className}Config> {
  readonly name = "${name}";
${isStore ? `  readonly supportedSchemes = ${valueSource(schemes)};\n` : ""}  readonly configSchema = ${className}Config;
${config.hasSettings ? `  override readonly settingsSchema = ${className}Settings;\n` : ""}  override async implementation() {
    return (await import("./${implementation}")).${className};
  }
}
`;
  const imports = importSource(body, [
    `Base${base.name}Config`,
    `Base${base.name}Flavor`,
    "freeform",
    "optional",
    "secretField",
    "textMap",
    "z",
  ]);
  return {
    flavorClass: `${className}Flavor`,
    files: [
      { name: file, text: imports + body },
      { name: implementation, text: implementationSource(className, base, file) },
      { name: `${name}.test.ts`, text: testSource(name, allFields(base, config.fields)) },
    ],
  };
}

/** `my_s3` → `MyS3ArtifactStore`; what the name says already is not said twice. */
function classNameOf(name: string, base: BaseFacts): string {
  const own = name.split("_").map(capital).join("");
  return own.endsWith(base.name) ? own : `${own}${base.name}`;
}

/** The fields of the type, and those of the flavor, which may replace them. */
function allFields(base: BaseFacts, own: readonly Field[]): readonly Field[] {
  const names = new Set(own.map((field) => field.name));
  return [...fieldsOf(base.config).filter((field) => !names.has(field.name)), ...own];
}
