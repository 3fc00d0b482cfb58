/** The `import … from "mlstack"` of a text that names some of these things; `types` are only types. */
export function importSource(text: string, values: readonly string[], types: readonly string[] = []): string {
  const used = (name: string) => new RegExp(`\\b${name}\\b`).test(text);
  const names = [
    ...values.filter(used).map((name) => ({ name, text: name })),
    ...types.filter(used).map((name) => ({ name, text: `type ${name}` })),
  ].toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const line = `import { ${names.map((each) => each.text).join(", ")} } from "mlstack";\n`;
  if (line.length <= mostColumns + 1) return line;
  return `import {\n${names.map((each) => `  ${each.text},\n`).join("")}} from "mlstack";\n`;
}

const mostColumns = 120;
