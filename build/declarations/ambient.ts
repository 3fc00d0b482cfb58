import { type Declarations, relativeTo } from "./emit.ts";

/** How the modules of a package are called in one file of declarations: its entry by the package's name, the others below it. */
export interface Naming {
  readonly name: string;
  readonly entry: string;
}

/** Declarations of modules as one text of `declare module "…"` blocks, which editors read without any package being there. */
export function ambientModules(modules: Declarations, naming: Naming): string {
  return [...modules].map(([path, text]) => ambientModule(path, text, naming)).join("\n");
}

function ambientModule(path: string, text: string, naming: Naming): string {
  const named = text.replace(
    /((?:from|import\()\s*)"(\.[^"]+)"/g,
    (_, before: string, to: string) => `${before}"${moduleName(relativeTo(path, to).replace(/\.ts$/, ""), naming)}"`,
  );
  const { own, added } = withoutAugmentation(named.replace(/^\/\/\/ <.*\n/gm, ""));
  const body = own.replace(/^(export )?declare /gm, "$1");
  return `declare module "${moduleName(path, naming)}" {\n${indented(body)}}\n${added}`;
}

function moduleName(path: string, { name, entry }: Naming): string {
  return path === entry ? name : `${name}/${path}`;
}

/**
 * What a module adds to zod's marks stands in the block where zod declares them: in this form of declarations nothing can be added to what is
 * passed on.
 */
function withoutAugmentation(text: string): { readonly own: string; readonly added: string } {
  const found = /^declare module "zod" \{\n([\s\S]*?)^\}\n/m.exec(text);
  if (!found) return { own: text, added: "" };
  const [whole, body = ""] = found;
  const imports = text.match(/^import type .*\n/gm) ?? [];
  return {
    own: text.replace(whole, ""),
    added: `declare module "zod/v4/core/registries" {\n${indented(imports.join("") + body.replace(/^ {4}/gm, "").replace(/^interface /m, "export interface "))}}\n`,
  };
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
