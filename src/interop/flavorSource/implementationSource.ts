import type { BaseFacts, RequiredMember } from "../../authoring/baseFacts.ts";
import { importSource } from "./importSource.ts";

/** The class that does the work, with all that its base asks for still to be written. `config` is the file of the config. */
export function implementationSource(className: string, base: BaseFacts, config: string): string {
  const members = base.required.map(memberSource).join("\n");
  const body = `${aboutOf(base)}export class ${className} extends Base${base.name}<${className}Config> {${members === "" ? "" : `\n${members}`}}\n`;
  const types = [...new Set(base.required.flatMap((each) => each.types))];
  const imports = importSource(body, [`Base${base.name}`, "NotSupportedError"], types);
  return `${imports}import type { ${className}Config } from "./${config}";\n\n${body}`;
}

function aboutOf({ optional }: BaseFacts): string {
  return optional.length === 0 ? "" : `/** What it may have too: ${optional.join(", ")}. */\n`;
}

function memberSource({ signature, says, protected: hidden }: RequiredMember): string {
  const [name = ""] = /\w+(?=[(<:])/.exec(signature) ?? [];
  const isPromise = /\): Promise</.test(signature);
  return `  /** ${says} */
  ${hidden ? "protected " : ""}override ${isPromise ? "async " : ""}${signature} {
    throw new NotSupportedError("${name} is not written yet.");
  }
`;
}
