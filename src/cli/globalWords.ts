import { type Failure, failure } from "../core/failure.ts";
import { type ThemeName, themeNames } from "../core/preference.ts";
import { err, ok, type Result } from "../core/result.ts";
import { didYouMean } from "../core/suggest.ts";
import { readOnlyOption, screenLinks, screenOptions } from "./screenOptions.ts";

/** The options before the noun, and what follows them. */
export interface GlobalWords {
  readonly home?: string;
  readonly output?: string;
  readonly color: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** Nothing that is stored may be changed. */
  readonly readOnly: boolean;
  /** How the screens are to be; commands take no notice. */
  readonly screens: ScreenWords;
  /** The noun and everything behind it; empty: the screens are wanted. */
  readonly words: readonly string[];
}

/** The options that only the screens know. */
export interface ScreenWords {
  readonly ascii?: true;
  readonly theme?: ThemeName;
  readonly mouse?: false;
  readonly accessible?: true;
}

type Draft = { -readonly [Key in keyof GlobalWords]: GlobalWords[Key] };

/** Reads the options that stand before the noun, or beside a place in the screens. Light: it runs before anything is loaded. Errors: usage. */
export function readGlobalWords(argv: readonly string[]): Result<GlobalWords> {
  const read: Draft = { color: true, help: false, version: false, readOnly: false, screens: {}, words: [] };
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    if (!word.startsWith("-")) {
      // A place has no options of its own: those behind it are the program's.
      const isPlace = read.words.length === 0 && linkOf({ words: [word] }) !== undefined;
      if (isPlace && isProgramOption(word, argv[i + 1] ?? "")) {
        read.words = [word];
        continue;
      }
      read.words = [...read.words, ...argv.slice(i)];
      break;
    }
    const equals = word.indexOf("=");
    const name = equals < 0 ? word : word.slice(0, equals);
    if (equals < 0 && readSwitch(name, read)) continue;
    const value = equals < 0 ? argv[++i] : word.slice(equals + 1);
    const wrong = readValue(name, value, read);
    if (wrong) return err(wrong);
  }
  return ok(read);
}

/** `new` is a command too: behind it only what the screens and the program take belongs to the place. */
function isProgramOption(place: string, next: string): boolean {
  if (!next.startsWith("-") || place !== "new") return next.startsWith("-");
  const [name = ""] = next.split("=");
  const names = [readOnlyOption, ...screenOptions].map((option) => `--${option.name}`);
  return [...names, "--home", "--no-color", "--version"].includes(name);
}

function readSwitch(name: string, read: Draft): boolean {
  switch (name) {
    case "--no-color":
      read.color = false;
      return true;
    case "--help":
    case "-h":
      read.help = true;
      return true;
    case "--version":
      read.version = true;
      return true;
    case "--read-only":
      read.readOnly = true;
      return true;
    case "--ascii":
      read.screens = { ...read.screens, ascii: true };
      return true;
    case "--no-mouse":
      read.screens = { ...read.screens, mouse: false };
      return true;
    case "--accessible":
      read.screens = { ...read.screens, accessible: true };
      return true;
    default:
      return false;
  }
}

const valued: ReadonlySet<string> = new Set(["--home", "--output", "--theme"]);

function readValue(name: string, value: string | undefined, read: Draft): Failure | undefined {
  if (!valued.has(name)) {
    return failure("usage", `There is no option ${name}.`, {
      at: { option: name },
      hint: "mlstack --help lists what there is.",
    });
  }
  if (value === undefined || value === "") return failure("usage", `${name} has no value.`, { at: { option: name } });
  if (name === "--home") read.home = value;
  else if (name === "--theme") return readTheme(value, read);
  else read.output = value;
  return undefined;
}

function readTheme(value: string, read: Draft): Failure | undefined {
  const theme = themeNames.find((each) => each === value);
  if (theme !== undefined) {
    read.screens = { ...read.screens, theme };
    return undefined;
  }
  return failure("usage", `There is no theme ${value}.`, {
    at: { option: "--theme" },
    hint: didYouMean(value, themeNames) ?? `There are ${themeNames.join(", ")}.`,
  });
}

const linkRoots: ReadonlySet<string> = new Set(screenLinks.map(([link]) => link.split("/")[0] ?? link));

/** The place in the screens that the words name, such as `stacks/prod`; undefined when they are a command or nothing. */
export function linkOf({ words }: Pick<GlobalWords, "words">): string | undefined {
  const [word, ...more] = words;
  const [root = ""] = (word ?? "").split("/");
  return more.length === 0 && linkRoots.has(root) ? word : undefined;
}
