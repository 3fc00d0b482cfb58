import { isatty } from "node:tty";
import { type ComponentTypeId, typeOfNoun } from "../../core/componentType.ts";
import type { Failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { ok, type Result } from "../../core/result.ts";
import { visible } from "../../core/visible.ts";
import type { Env } from "../../usecases/env.ts";
import { usage } from "../arguments/longOptions.ts";
import { given, type Parsed, textOf } from "../arguments/parsed.ts";
import type { GlobalWords } from "../globalWords.ts";
import { nounHelp } from "../help/nounHelp.ts";
import { verbHelp } from "../help/verbHelp.ts";
import type { Answer } from "../output/answer.ts";
import { chosenFormat, type Format, isFormat } from "../output/format.ts";
import { exitStatus, failureText, findingText, type MessageStyle } from "../output/messages.ts";
import { print, tell } from "../output/sinks.ts";
import { document, type Layout, writeList, writeRecord } from "../output/write.ts";
import { formats, output } from "../table/shared.ts";
import type { Verb } from "../table/verb.ts";
import { confirm } from "./confirm.ts";
import { type Found, findCommand } from "./find.ts";
import { flavorWord } from "./flavorWord.ts";

/** What `runCommand` needs of the program around it. */
export interface CommandHost {
  /** Puts the parts together for a home folder; the platform's own folders without one. */
  readonly openEnv: (home: string | undefined) => Promise<Env>;
}

/** Runs the command that the words name and prints what it has to say. Returns the exit status. */
export async function runCommand(global: GlobalWords, host: CommandHost): Promise<number> {
  const style = messageStyle(global, global.output);
  if (global.output !== undefined && !isFormat(global.output)) {
    return refuse(
      usage(`--output cannot be ${global.output}.`, "--output", `It is one of ${formats.join(", ")}.`),
      style,
    );
  }
  const found = findCommand(global.words);
  if (!found.ok) return refuse(found.error, style);
  return found.value.kind === "noun" ? tellNoun(found.value) : runVerb(found.value, global, host);
}

/** Help that was asked for is data; in place of a missing verb it is a message. */
function tellNoun({ noun, verbs, asked }: Extract<Found, { kind: "noun" }>): number {
  const help = nounHelp(noun, verbs);
  if (asked) print(help);
  else tell(help);
  return asked ? 0 : 2;
}

async function runVerb(
  { noun, verb, words }: Extract<Found, { kind: "verb" }>,
  global: GlobalWords,
  host: CommandHost,
): Promise<number> {
  const { parse } = await import("../arguments/parse.ts");
  const reading = parse(verb, words);
  if (!reading.ok) return refuse(reading.error, messageStyle(global, outputWord(verb, words) ?? global.output));
  const type = noun.type ?? "orchestrator";
  if (reading.value.help) {
    const flavor = await flavorFor(type, verb.name, words, global, host);
    if (!flavor.ok) return refuse(flavor.error, messageStyle(global, global.output));
    print(verbHelp(noun, verb, flavor.value));
    return 0;
  }
  const { parsed } = reading.value;
  const asked = textOf(parsed, "output") ?? global.output;
  const style = messageStyle(global, asked, parsed);
  const [{ run }, env] = await Promise.all([verb.load(), host.openEnv(textOf(parsed, "home") ?? global.home)]);
  const answer = await run({ env, parsed, type, confirm });
  if (!answer.ok) return refuse(answer.error, style);
  say(answer.value, layoutOf(parsed, asked), style, asked);
  return 0;
}

/** The flavor whose fields the help shall list: `register -f s3 --help`. */
async function flavorFor(
  type: ComponentTypeId,
  verb: string,
  words: readonly string[],
  global: GlobalWords,
  host: CommandHost,
): Promise<Result<LoadedFlavor | undefined>> {
  const name = verb === "register" && typeOfNoun(global.words[0] ?? "") !== undefined ? flavorWord(words) : undefined;
  if (name === undefined) return ok(undefined);
  const { describeFlavor } = await import("../../usecases/flavor/describe.ts");
  return describeFlavor(await host.openEnv(global.home), { type, name });
}

/** The word after `--output`, for the look of an error about the other words. */
function outputWord(verb: Verb, words: readonly string[]): string | undefined {
  if (!verb.options.includes(output)) return undefined;
  const at = words.findIndex((word) => word === "--output" || word.startsWith("--output="));
  return words[at]?.split("=")[1] ?? (at < 0 ? undefined : words[at + 1]);
}

function refuse(failure: Failure, style: MessageStyle): number {
  tell(failureText(failure, style));
  return exitStatus(failure);
}

function messageStyle(global: GlobalWords, asked: string | undefined, parsed?: Parsed): MessageStyle {
  const plain = !global.color || (parsed !== undefined && given(parsed, "no-color")) || Boolean(process.env.NO_COLOR);
  return {
    json: chosenFormat(asked, process.env) === "json",
    color: !plain && process.env.TERM !== "dumb" && isatty(2),
  };
}

function layoutOf(parsed: Parsed, asked: string | undefined): Layout {
  const columns = textOf(parsed, "columns");
  return {
    format: chosenFormat(asked, process.env),
    ...(columns !== undefined && { columns: columns.split(",").map((name) => name.trim()) }),
    ...(isatty(1) && { width: process.stdout.columns }),
  };
}

function say(answer: Answer, layout: Layout, style: MessageStyle, asked: string | undefined): void {
  switch (answer.kind) {
    case "text":
      print(`${visible(answer.text, { newline: true })}\n`);
      return;
    case "record":
      print(writeRecord(answer, layout));
      return;
    case "list": {
      const { data, notes } = writeList(answer, layout);
      print(data);
      for (const message of notes) tellFinding(note(message), style);
      return;
    }
    case "done":
      sayDone(answer, asked, style);
  }
}

/** The thing itself goes to stdout only when a form was asked for on this command line. */
function sayDone(answer: Extract<Answer, { kind: "done" }>, asked: string | undefined, style: MessageStyle): void {
  for (const finding of answer.findings ?? []) tellFinding(finding, style);
  const format: Format | undefined = isFormat(asked) ? asked : undefined;
  if (answer.value !== undefined && (format === "json" || format === "yaml")) print(document(answer.value, format));
  else tell(`${visible(answer.message)}\n`);
}

function tellFinding(finding: Finding, style: MessageStyle): void {
  tell(findingText(finding, style));
}

function note(message: string): Finding {
  return { rule: "note", severity: "info", message, at: {} };
}
