import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const imports = 'import { BaseArtifactStoreConfig, BaseArtifactStoreFlavor, z } from "mlstack";';

function flavorOf(config: string, more = ""): string {
  return `${imports}
const Config = ${config};
export class BadFlavor extends BaseArtifactStoreFlavor<typeof Config> {
  readonly name = "bad";
  readonly supportedSchemes = [];
  ${more === "" ? "readonly configSchema = Config;" : more}
}
`;
}

const plain = flavorOf("BaseArtifactStoreConfig");

/** A flavor that does something it should not, and what is said of it. */
export interface BadFlavor {
  readonly title: string;
  readonly text: string;
  readonly status: number;
  readonly said: string;
}

/** Flavors that must end in a clear error, in little time, with nothing stored. */
export const badFlavors: readonly BadFlavor[] = [
  { title: "loops", text: `${plain}for (;;) {}\n`, status: 65, said: "did not come to an end within 5 s" },
  {
    title: "waits for ever",
    text: `${plain}await new Promise(() => setInterval(() => {}, 1000));\n`,
    status: 65,
    said: "did not come to an end within 5 s",
  },
  { title: "throws", text: `${plain}throw new Error("no luck");\n`, status: 65, said: "bad.ts:8:" },
  {
    title: "ends the process",
    text: `${plain}process.exit(0);\n`,
    status: 65,
    said: "ended the process it was read in",
  },
  {
    title: "starts another process and ends its own",
    text: `${plain}import { spawn } from "node:child_process";\nspawn("sleep", ["60"], { stdio: "inherit" });\nprocess.exit(0);\n`,
    status: 65,
    said: "bad.ts",
  },
  {
    title: "starts a process that would outlive it",
    text: `${plain}import { spawn } from "node:child_process";\nspawn("sleep", ["60"], { stdio: "ignore", detached: true }).unref();\n`,
    status: 65,
    said: "bad.ts",
  },
  {
    title: "awaits what never comes",
    text: `${plain}await new Promise(() => {});\n`,
    status: 65,
    said: "bad.ts",
  },
  {
    title: "changes what is said of all objects",
    text: `${plain}Object.assign(Object.prototype, { toJSON() { return this.findings === undefined ? this : {}; } });\n`,
    status: 65,
    said: "changes what the process that reads it says",
  },
  {
    title: "changes what all objects and lists do",
    text: `${plain}Object.assign(Object.prototype, { toJSON: () => ({}) });\nArray.prototype.map = () => [];\n`,
    status: 65,
    said: "bad.ts",
  },
  {
    title: "exports something that throws whatever is asked",
    text: `${imports}\nexport const BadFlavor = new Proxy(class {}, { get: () => { throw new Error("no"); } });\n`,
    status: 65,
    said: "bad.ts exports no flavor",
  },
  {
    title: "cannot be read as TypeScript",
    text: `${plain}const x = {{{;\n`,
    status: 65,
    said: "bad.ts:8:",
  },
  {
    title: "has schemes that are no list",
    text: plain.replace("supportedSchemes = []", 'supportedSchemes = "s3://"'),
    status: 65,
    said: "bad.ts:5: The artifact store has no supportedSchemes",
  },
  {
    title: "has a field that cannot be a flag",
    text: flavorOf('BaseArtifactStoreConfig.extend({ "a b": z.string() })'),
    status: 65,
    said: 'A field cannot be called "a b"',
  },
  {
    title: "has a setting that JSON Schema has no words for",
    text: flavorOf(
      "BaseArtifactStoreConfig",
      "readonly configSchema = Config;\n  readonly settingsSchema = z.object({ when: z.date() });",
    ),
    status: 65,
    said: "The field when cannot be described",
  },
  {
    title: "fails later",
    text: `${plain}setTimeout(() => {\n  throw new Error("later");\n}, 0);\nawait new Promise((done) => setTimeout(done, 200));\n`,
    status: 65,
    said: "ended the process it was read in",
  },
  {
    title: "allocates without end",
    text: `${plain}const all = [];\nfor (;;) all.push(new Uint8Array(2 ** 23).fill(1));\n`,
    status: 65,
    said: "more than 512 MiB of memory",
  },
  {
    title: "prints without end",
    text: `${plain}for (;;) process.stdout.write("x".repeat(65536));\n`,
    status: 65,
    said: "and was stopped",
  },
  {
    title: "imports from the network",
    text: `${plain}import "https://example.com/x.ts";\n`,
    status: 65,
    said: "imports https://example.com/x.ts",
  },
  {
    title: "imports a package in the flavor's own file",
    text: `${plain}import "left-pad";\n`,
    status: 65,
    said: "which every form would have to load",
  },
  {
    title: "has a getter that throws",
    text: flavorOf(
      "BaseArtifactStoreConfig",
      'get configSchema(): typeof Config {\n    throw new Error("none today");\n  }',
    ),
    status: 65,
    said: "Reading configSchema of the flavor BadFlavor failed: none today",
  },
  {
    title: "has ten thousand fields",
    text: flavorOf(
      'BaseArtifactStoreConfig.extend(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => ["f" + i, z.string()])))',
    ),
    status: 65,
    said: "has 10001 fields, at most 1000",
  },
  {
    title: "has a schema that contains itself",
    text: flavorOf(
      "BaseArtifactStoreConfig.extend({ tree: z.lazy((): z.ZodType => z.object({ children: z.array(Config.shape.tree) })) })",
    ),
    status: 65,
    said: "The field tree contains itself",
  },
  {
    title: "has a default that contains itself",
    text: `${imports}\nconst round: Record<string, unknown> = {};\nround.round = round;\n${flavorOf("BaseArtifactStoreConfig.extend({ a: z.record(z.string(), z.unknown()).default(round) })").replace(imports, "")}`,
    status: 65,
    said: "The field a cannot be described",
  },
  {
    title: "has a field that JSON Schema has no words for",
    text: flavorOf("BaseArtifactStoreConfig.extend({ when: z.date() })"),
    status: 65,
    said: "The field when cannot be described",
  },
];

/** Makes files that are refused before anything of them runs; returns what is said of each. */
export function refusedFiles(folder: string): readonly (readonly [name: string, status: number, said: string])[] {
  writeFileSync(join(folder, "world.ts"), plain);
  chmodSync(join(folder, "world.ts"), 0o666);
  mkdirSync(join(folder, "folder.ts"));
  writeFileSync(join(folder, "big.ts"), plain + " ".repeat(10_000_000));
  return [
    ["world.ts", 5, "can be written by everybody"],
    ["folder.ts", 65, "is a folder"],
    ["big.ts", 65, "has 9.5 MiB"],
    ["absent.ts", 3, "There is no file"],
  ];
}

/** A flavor that prints what acts on a terminal, and is right otherwise. */
export const printing = `${plain}
console.log("\\x1b[2J\\x1b]52;c;aGk=\\x07");
console.error("\\x1b[2J");
process.stdout.write("\\x1b[31m");
`;
