import { basename, dirname, join, relative } from "node:path";
import { Glob } from "bun";
import { isComponentTypeId } from "../src/core/componentType.ts";
import { interfaceOf } from "./authoringDocs.ts";
import type { GeneratedFile } from "./generator.ts";

/**
 * `docs/custom-flavors.md` and `docs/custom-flavors/<type>.md`: people write these guides; what a base asks for and the files of examples between
 * the marks come from the sources. Fails for a guide of no type, one that lacks its mark, and a file that is not there.
 */
export async function generateGuides(root: string): Promise<readonly GeneratedFile[]> {
  const guides = [...new Glob("docs/custom-flavors/*.md").scanSync(root)].map((path) => path.replaceAll("\\", "/"));
  return Promise.all([
    withFiles(root, "docs/custom-flavors.md"),
    ...guides.toSorted().map(async (path) => {
      const type = basename(path, ".md").replaceAll("-", "_");
      if (!isComponentTypeId(type)) throw new Error(`${path} is the guide of no component type`);
      const { text } = await withFiles(root, path);
      const told = await interfaceOf(root, type, "../../");
      if (!interfaceMark.test(text)) throw new Error(`${path} lacks the marks of its interface`);
      return { path, text: text.replace(interfaceMark, (_, open, close) => `${open}\n\n${told}\n\n${close}`) };
    }),
  ]);
}

const interfaceMark = /(<!-- interface -->)[\s\S]*?(<!-- \/interface -->)/;
const fileMark = /(<!-- file (\S+) -->)[\s\S]*?(<!-- \/file -->)/g;

async function withFiles(root: string, path: string): Promise<GeneratedFile> {
  const guide = await Bun.file(join(root, path)).text();
  const files = new Map<string, string>();
  for (const [, , file = ""] of guide.matchAll(fileMark)) files.set(file, await Bun.file(join(root, file)).text());
  const text = guide.replace(fileMark, (_, open, file, close) => {
    const link = relative(dirname(path), file).replaceAll("\\", "/");
    return `${open}\n\n[${file}](${link}):\n\n\`\`\`ts\n${files.get(file)}\`\`\`\n\n${close}`;
  });
  return { path, text };
}
