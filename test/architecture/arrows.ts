import { codeOf, type Import, importsOf } from "./imports.ts";

/** The files to judge: path in the project (forward slashes) → text. */
export type Sources = ReadonlyMap<string, string>;

/** An import that goes against the arrows, with the rule it breaks. */
export type Broken = { file: string; line: number; message: string };

/** Rooms of `src/`, a row may import the rows above it and nothing in its own row but itself. */
const floors: readonly (readonly string[])[] = [
  ["core"],
  ["platform", "authoring"],
  ["database", "secrets", "host", "preferences", "log"],
  ["catalogue", "artifacts", "integrations", "interop", "templates"],
  ["usecases"],
  ["cli", "tui", "mcp"],
  ["main.ts", "env.ts"],
];
const frontEnds: ReadonlySet<string> = new Set(["cli", "tui", "mcp"]);
const frontEndsSee: ReadonlySet<string> = new Set(["usecases", "core"]);

/** Parts of `src/tui/` from left to right; files directly in it count as `app`. */
const tuiParts: readonly string[] = [
  "terminal",
  "keymap",
  "state",
  "forms",
  "work",
  "lines",
  "widgets",
  "actions",
  "screens",
  "app",
];

/** What draws screens. */
const drawing = /^(react|ink|react-[\w-]+|ink-[\w-]+)(\/|$)/;

/** Packages that only some folders may import, with the reason. */
const packageHomes: readonly { packages: RegExp; folders: readonly string[]; why: string }[] = [
  {
    packages: /^zod(\/|$)/,
    folders: ["src/core/schema/", "src/authoring/"],
    why: "only src/core/schema and src/authoring see zod",
  },
  { packages: drawing, folders: ["src/tui/"], why: "only src/tui draws" },
  { packages: /^commander(\/|$)/, folders: ["src/cli/"], why: "only src/cli parses arguments" },
  { packages: /^bun(:|$)/, folders: ["src/platform/"], why: "only src/platform knows Bun and Deno apart" },
];

/** What `core` may not reach for: it does no input or output. */
const inputOutput = /^node:(fs|child_process|net|http|https|os|process|tty|worker_threads|sqlite)(\/|$)/;

/** What starting the program must not load; these come with the command or the screen that needs them. */
const heavy = /^(react|ink|zod|commander|yaml|bun:sqlite|node:sqlite|@aws-sdk|@smithy)(\/|$)/;

/** Code that runs a component: `implementation.ts` of a flavor, what stands in files named after it, and what flavors share of it. */
const implementations = /\/implementation[^/]*\.ts$|^flavors\/shared\/implementations\//;

type Room = { name: string; floor: number };

function roomOf(path: string): Room | undefined {
  const name = /^src\/([^/]+)/.exec(path)?.[1] ?? "";
  const floor = floors.findIndex((row) => row.includes(name));
  return floor < 0 ? undefined : { name, floor };
}

function tuiPartOf(path: string): number {
  const folder = /^src\/tui\/([^/]+)\//.exec(path)?.[1] ?? "app";
  return tuiParts.indexOf(folder);
}

function brokenInsideTui(file: string, target: string): string | undefined {
  const from = tuiPartOf(file);
  const to = tuiPartOf(target);
  if (from < 0) return `is in no known part of src/tui (${tuiParts.join(", ")})`;
  return to > from ? `src/tui/${tuiParts[from]} may import only what is left of it, not ${tuiParts[to]}` : undefined;
}

function brokenBetweenRooms(file: string, target: string): string | undefined {
  const from = roomOf(file);
  const to = roomOf(target);
  if (!from) return "is in no known room of src";
  if (!to) return `${target} is in no known room of src`;
  if (from.name === to.name) return from.name === "tui" ? brokenInsideTui(file, target) : undefined;
  if (from.name === "main.ts" && to.name === "env.ts") return undefined;
  if (frontEnds.has(from.name) && !frontEndsSee.has(to.name))
    return `front ends see only usecases and core, not ${to.name}`;
  if (to.floor > from.floor) return `${to.name} is above ${from.name}`;
  return to.floor === from.floor ? `${to.name} is beside ${from.name}` : undefined;
}

/** `flavors/<type>/<name>` or `flavors/shared`: what belongs together. */
function flavorFolder(path: string): string {
  const [, type = "", name = ""] = path.split("/");
  return type === "shared" ? "flavors/shared" : `flavors/${type}/${name}`;
}

function brokenInFlavor(file: string, { target, kind }: Import): string | undefined {
  const runs = implementations.test(file);
  if (!runs && kind === "static" && implementations.test(target))
    return "an implementation loads when a component runs: import it in implementation()";
  if (target === "mlstack" || target.startsWith("src/authoring/") || target.startsWith("node:")) return undefined;
  if (target.startsWith("flavors/shared/")) return undefined;
  if (target.startsWith("flavors/")) {
    return flavorFolder(target) === flavorFolder(file) ? undefined : `${flavorFolder(target)} is another flavor`;
  }
  // An implementation may use the tool's own client; it loads when it runs, never when flavors are listed.
  if (runs && !target.startsWith("src/") && !/^(zod|react|ink|commander)(\/|$)/.test(target)) return undefined;
  return `a flavor sees only "mlstack" and flavors/shared, not ${target}`;
}

function brokenPackage(file: string, target: string): string | undefined {
  const home = packageHomes.find(({ packages }) => packages.test(target));
  if (home && !home.folders.some((folder) => file.startsWith(folder))) return `${target}: ${home.why}`;
  if (file.startsWith("src/core/") && inputOutput.test(target)) return `${target}: core does no input or output`;
  return undefined;
}

function brokenImport(file: string, imported: Import): string | undefined {
  const { target } = imported;
  if (file.startsWith("flavors/")) return brokenInFlavor(file, imported);
  if (target.startsWith("flavors/")) {
    return file.startsWith("src/catalogue/") ? undefined : `only src/catalogue imports ${target}`;
  }
  if (target === "mlstack") return brokenBetweenRooms(file, "src/authoring/index.ts");
  return target.startsWith("src/") ? brokenBetweenRooms(file, target) : brokenPackage(file, target);
}

/** Uses of the globals `Bun` and `Deno` outside `src/platform`. */
function brokenGlobals(file: string, text: string): Broken[] {
  if (file.startsWith("src/platform/")) return [];
  return codeOf(text)
    .split("\n")
    .flatMap((code, index) => {
      const name = /(?<![\w$.])(Bun|Deno)(?=\.|\?\.|\[)|globalThis\.(Bun|Deno)\b|typeof (Bun|Deno)\b/.exec(code)?.[0];
      return name ? [{ file, line: index + 1, message: `${name}: only src/platform knows Bun and Deno apart` }] : [];
    });
}

/** Packages that are loaded with a file, by its chain of static imports, and must not be. */
function brokenStart(imports: ReadonlyMap<string, readonly Import[]>, start: string, forbidden: RegExp): Broken[] {
  const broken: Broken[] = [];
  const seen = new Set<string>();
  const visit = (file: string, chain: readonly string[]): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { target, kind, line } of imports.get(file) ?? []) {
      if (kind !== "static") continue;
      if (forbidden.test(target)) {
        broken.push({ file, line, message: `${start} loads ${target} at start: ${[...chain, target].join(" → ")}` });
      } else visit(target, [...chain, target]);
    }
  };
  visit(start, [start]);
  return broken;
}

/** Every import of these files that goes against the arrows of docs/architecture.md. */
export function brokenArrows(sources: Sources): Broken[] {
  const imports = new Map([...sources].map(([file, text]) => [file, importsOf(file, text)] as const));
  const broken = [...imports].flatMap(([file, found]) => {
    return found.flatMap((one) => {
      const message = brokenImport(file, one);
      return message === undefined ? [] : [{ file, line: one.line, message }];
    });
  });
  const globals = [...sources].flatMap(([file, text]) => brokenGlobals(file, text));
  const drawn = [...sources.keys()].filter((file) => file.endsWith(".tsx") && !file.startsWith("src/tui/"));
  return [
    ...broken,
    ...globals,
    ...drawn.map((file) => ({ file, line: 1, message: "JSX: only src/tui draws" })),
    ...brokenStart(imports, "src/main.ts", heavy),
    // Lines are for terminals and people that screens are not for: nothing that draws is loaded for them.
    ...brokenStart(imports, "src/tui/lines/start.ts", drawing),
  ];
}
