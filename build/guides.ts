import { basename, join } from "node:path";
import { Glob } from "bun";
import { isComponentTypeId } from "../src/core/componentType.ts";
import { interfaceOf } from "./authoringDocs.ts";
import type { GeneratedFile } from "./generator.ts";

const examples = "examples/flavors";

/**
 * `docs/custom-flavors/<type>.md`: people write these guides; what the base asks for and the example between the marks come from the sources.
 * Fails for a guide of no type, one without its marks, and an example that is not there.
 */
export async function generateGuides(root: string): Promise<readonly GeneratedFile[]> {
  const paths = [...new Glob("docs/custom-flavors/*.md").scanSync(root)].map((path) => path.replaceAll("\\", "/"));
  return Promise.all(
    paths.toSorted().map(async (path) => {
      const type = basename(path, ".md").replaceAll("-", "_");
      if (!isComponentTypeId(type)) throw new Error(`${path} is the guide of no component type`);
      const guide = await Bun.file(join(root, path)).text();
      const told = between(guide, "interface", "", await interfaceOf(root, type, "../../"));
      const [, example = ""] = /<!-- example (\w+) -->/.exec(guide) ?? [];
      return { path, text: between(told, "example", ` ${example}`, await exampleText(root, example)) };
    }),
  );
}

/** Replaces what stands between two marks. */
function between(text: string, name: string, more: string, inner: string): string {
  const [from, to] = [`<!-- ${name}${more} -->\n`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`a guide lacks the marks of ${name}`);
  return `${text.slice(0, start + from.length)}\n${inner}\n\n${text.slice(end)}`;
}

async function exampleText(root: string, name: string): Promise<string> {
  const parts = [`${name}.ts`, `${name}_implementation.ts`].map(async (file) => {
    const text = await Bun.file(join(root, examples, file)).text();
    return `[${examples}/${file}](../../${examples}/${file}):\n\n\`\`\`ts\n${text}\`\`\``;
  });
  return (await Promise.all(parts)).join("\n\n");
}
