import { expect, test } from "bun:test";
import { join } from "node:path";
import { Glob } from "bun";
import { componentTypeIds } from "../../src/core/componentType.ts";
import { type Implementation, implementations } from "./implementations.ts";
import { typeErrors } from "./typeErrors.ts";

const authoring = join(import.meta.dir, "../../src/authoring");
const sources = await Promise.all(
  [...new Glob("**/*.ts").scanSync(authoring)].map((file) => Bun.file(join(authoring, file)).text()),
);
/** Types that methods may name. */
const exportedTypes = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/^export (?:abstract class|interface|type) (\w+)/gm)].map(([, name]) => name ?? ""),
  ),
);

/** The import of everything, with a short name for each type that a text uses. */
function importsFor(text: string): string {
  const names = new Set(text.match(/\b[A-Z]\w+/g)?.filter((name) => exportedTypes.has(name)));
  return ['import * as mlstack from "mlstack";', ...[...names].map((name) => `type ${name} = mlstack.${name};`)].join(
    "\n",
  );
}

function members({ required, optional }: Implementation, leftOut?: string): readonly string[] {
  const own = Object.entries(required).filter(([name]) => name !== leftOut);
  return [
    ...own.map(([, text]) => text),
    ...Object.values(optional).map((text) => text.replace(/^(protected )?/, "$1override ")),
  ];
}

function parentOf({ base, type }: Implementation): string {
  return type ? `mlstack.Base${base}<Config>` : `mlstack.${base}`;
}

function classOf(implementation: Implementation, name: string, leftOut?: string): string {
  const error = leftOut === undefined ? "" : ` // error: ${leftOut}`;
  return `export class ${name} extends ${parentOf(implementation)} {${error}
${members(implementation, leftOut).join("\n")}
}`;
}

function configOf({ base }: Implementation): string {
  return `const Config = mlstack.Base${base}Config.extend({ region: mlstack.z.string() });
type Config = typeof Config;`;
}

function flavorOf(
  { base, flavor = "" }: Implementation,
  name: string,
  given: { schema: string; gives: string },
): string {
  return `export class ${name} extends mlstack.Base${base}Flavor<Config> {
readonly name = "mine"; ${flavor}
readonly configSchema = ${given.schema}
override async implementation() ${given.gives}
}`;
}

/** The files of one class: complete, without each abstract member, and with a config that does not fit. */
function filesOf(implementation: Implementation): Readonly<Record<string, string>> {
  const { base, type, required } = implementation;
  const texts = [...Object.values(required), ...Object.values(implementation.optional)].join("\n");
  const head = `${importsFor(texts)}\n${type ? configOf(implementation) : ""}`;
  const right = { schema: "Config;", gives: "{ return Complete; }" };
  const complete = [head, classOf(implementation, "Complete")];
  if (type) complete.push(flavorOf(implementation, "CompleteFlavor", right));
  const files: Record<string, string> = { [`${base}_complete.ts`]: complete.join("\n") };
  const lacking = Object.keys(required).map((name) => classOf(implementation, `Without_${name}`, name));
  if (lacking.length > 0) files[`${base}_lacking.ts`] = [head, ...lacking].join("\n");
  if (!type) return files;
  const other = `class Other extends mlstack.Base${base}<typeof Others> {\n${members(implementation).join("\n")}\n}
const Others = Config.extend({ zone: mlstack.z.string() });`;
  files[`${base}_config.ts`] = [
    head,
    classOf(implementation, "Complete"),
    other,
    flavorOf(implementation, "WrongSchema", {
      ...right,
      schema: `mlstack.StackComponentConfig.extend({ zone: mlstack.z.string() }); // error: 'configSchema'`,
    }),
    flavorOf(implementation, "WrongClass", { ...right, gives: "{ // error: 'implementation'\nreturn Other; }" }),
  ].join("\n");
  return files;
}

/** Which lines must be refused, and which words the complaint must hold. */
function expectedIn(files: Readonly<Record<string, string>>) {
  return Object.entries(files).flatMap(([file, text]) =>
    text.split("\n").flatMap((line, index) => {
      const words = /\/\/ error: (.*)$/.exec(line)?.[1];
      return words === undefined ? [] : [{ file, line: index + 1, words }];
    }),
  );
}

test("each class compiles when it is complete, and only then, and only with its own config", async () => {
  const files = Object.assign({}, ...implementations.map(filesOf)) as Readonly<Record<string, string>>;
  const place = ({ file, line }: { file: string; line: number }) => `${file}:${line}`;
  const complaints = new Map((await typeErrors(files)).map((each) => [place(each), each.message]));
  for (const each of expectedIn(files)) {
    expect(complaints.get(place(each)) ?? "", `${place(each)} ${files[each.file]}`).toContain(each.words);
    complaints.delete(place(each));
  }
  expect([...complaints]).toEqual([]);
});

test("the table of this test has every type, every abstract and every optional member", async () => {
  expect(implementations.flatMap(({ type = [] }) => type).toSorted()).toEqual([...componentTypeIds].toSorted());
  for (const { base, file, required, optional } of implementations) {
    const text = await Bun.file(join(authoring, file)).text();
    const own = text.slice(text.search(new RegExp(`export abstract class (Base)?${base}\\b`)));
    const body = own.slice(0, own.search(/^}/m));
    const named = (pattern: RegExp) => [...body.matchAll(pattern)].map(([, name]) => name ?? "").toSorted();
    const abstracts = named(/^ {2}(?:protected )?abstract (?:get )?(\w+)\(/gm);
    expect(Object.keys(required).toSorted(), file).toEqual(abstracts);
    expect(Object.keys(optional).toSorted(), file).toEqual(named(/^ {2}(?:protected )?(\w+)\?\(/gm));
  }
});
