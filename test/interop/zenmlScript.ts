import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "../../src/core/value/json.ts";
import { isList, isObject, type Value, type ValueObject } from "../../src/core/value/value.ts";

const folder = join(import.meta.dir, "zenml-cli");

/** A command of a script, and what ZenML 0.98.0 did with it. */
export interface ScriptCommand {
  /** The words behind the program's name; `{dir}` and `{id:…}` stand for what differs between machines. */
  readonly run: string;
  /** What was typed when it asked; without it nobody answers. */
  readonly stdin: string | undefined;
  readonly accepted: boolean;
  /** Of a list, the names in their order. */
  readonly names: readonly string[] | undefined;
  /** Why mlstack does otherwise on purpose. */
  readonly differs: string | undefined;
}

/** A script that the real ZenML ran (`record_zenml.py`), and what it left behind. */
export interface Script {
  readonly name: string;
  readonly about: string;
  readonly files: ReadonlyMap<string, string>;
  readonly commands: readonly ScriptCommand[];
  readonly state: ValueObject;
  /** Where mlstack leaves something else on purpose, as `/stacks/prod/components/deployer`, and why. */
  readonly stateDiffers: ReadonlyMap<string, string>;
}

/** Every recorded script. */
export function scripts(): readonly Script[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => scriptOf(file.replace(/\.json$/, ""), readFileSync(join(folder, file), "utf8")));
}

/** The numbers of a state are kept exactly, hence no `JSON.parse`. */
function scriptOf(name: string, text: string): Script {
  const read = readJson(text);
  if (!read.ok) throw new Error(`${name}.json: ${read.error.message} in line ${read.error.line}`);
  const script = objectIn(read.value);
  return {
    name,
    about: textIn(script.about) ?? "",
    files: textsIn(script.files),
    commands: listIn(script.commands).map(commandOf),
    state: objectIn(script.state),
    stateDiffers: textsIn(script.stateDiffers),
  };
}

function commandOf(value: Value): ScriptCommand {
  const { run, stdin, accepted, names, differs } = objectIn(value);
  return {
    run: textIn(run) ?? "",
    stdin: textIn(stdin),
    accepted: accepted === true,
    names: names === undefined ? undefined : listIn(names).map(String),
    differs: textIn(differs),
  };
}

/** The words of a line: blanks separate, single or double quotes keep together. The recorder reads lines the same way. */
export function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^ '"]|'[^']*'|"[^"]*")+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ""),
  );
}

function objectIn(value: Value | undefined): ValueObject {
  if (!isObject(value)) throw new Error("an object was expected");
  return value;
}

function textsIn(value: Value | undefined): ReadonlyMap<string, string> {
  return new Map(Object.entries(objectIn(value ?? {})).map(([key, each]) => [key, textIn(each) ?? ""]));
}

function listIn(value: Value | undefined): readonly Value[] {
  if (!isList(value)) throw new Error("a list was expected");
  return value;
}

function textIn(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
