import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Env } from "../../usecases/env.ts";
import { usage } from "../arguments/longOptions.ts";
import type { Reading } from "../arguments/parse.ts";
import { given, type Parsed, textOf } from "../arguments/parsed.ts";
import { plainWords } from "../arguments/plainWords.ts";
import type { GlobalWords } from "../globalWords.ts";
import { nounHelp } from "../help/nounHelp.ts";
import { verbHelp } from "../help/verbHelp.ts";
import { byteSink } from "../output/byteSink.ts";
import { isFormat } from "../output/format.ts";
import { liveLine } from "../output/liveLine.ts";
import { print, tell } from "../output/sinks.ts";
import { formats, output } from "../table/shared.ts";
import type { Verb } from "../table/verb.ts";
import { confirm } from "./confirm.ts";
import { type Found, findCommand } from "./find.ts";
import { flavorWord } from "./flavorWord.ts";
import { interruption } from "./interruption.ts";
import { linesOn, previewOn, redrawsLines, refuse, say, type Voice, voiceOfProcess } from "./voice.ts";

/** What `runCommand` needs of the program around it. */
export interface CommandHost {
  /** Puts the parts together for a home folder; the platform's own folders without one. */
  readonly openEnv: (home: string | undefined) => Promise<Env>;
}

/** A command with everything that is needed to run it. */
interface Call extends CommandHost {
  readonly found: Extract<Found, { readonly kind: "verb" }>;
  /** What `--home` says before the command. */
  readonly home: string | undefined;
}

/** Runs the command that the words name and prints what it has to say. Returns the exit status. */
export async function runCommand(global: GlobalWords, host: CommandHost): Promise<number> {
  const voice = await voiceOfProcess(global.output, global.color);
  if (global.output !== undefined && !isFormat(global.output)) {
    const hint = `It is one of ${formats.join(", ")}.`;
    return refuse(usage(`--output cannot be ${global.output || "empty"}.`, "--output", hint), voice);
  }
  const found = findCommand(global.words);
  if (!found.ok) return refuse(found.error, voice);
  if (found.value.kind === "noun") return tellNoun(found.value);
  return runVerb({ ...host, found: found.value, home: global.home }, voice);
}

/** Help that was asked for is data; in place of a missing verb it is a message. */
function tellNoun({ noun, verbs, asked }: Extract<Found, { readonly kind: "noun" }>): number {
  const help = nounHelp(noun, verbs);
  if (asked) print(help);
  else tell(help);
  return asked ? 0 : 2;
}

async function runVerb(call: Call, voice: Voice): Promise<number> {
  const { noun, verb, words } = call.found;
  const reading = await readWords(call.found);
  if (!reading.ok) return refuse(reading.error, { ...voice, output: outputWord(verb, words) ?? voice.output });
  if (reading.value.help) {
    const flavor = await helpFlavor(call);
    if (!flavor.ok) return refuse(flavor.error, voice);
    print(verbHelp(noun, verb, flavor.value));
    return 0;
  }
  const { parsed } = reading.value;
  const own = voiceFor(parsed, voice);
  const [{ run }, env] = await Promise.all([verb.load(), call.openEnv(textOf(parsed, "home") ?? call.home)]);
  const answer = await run({
    env,
    parsed,
    type: noun.type ?? "orchestrator",
    confirm,
    tellLine: linesOn(own),
    preview: previewOn(own),
    interruption,
    stream: () => byteSink(own.terminals.stdout),
    live: liveLine(redrawsLines(own)),
  });
  if (!answer.ok) return refuse(answer.error, own);
  return say(answer.value, own);
}

/** Plain words are read without loading commander. */
async function readWords({ verb, words }: Call["found"]): Promise<Result<Reading>> {
  const plain = plainWords(verb, words);
  if (plain !== undefined) return ok({ help: false, parsed: plain });
  const { parse } = await import("../arguments/parse.ts");
  return parse(verb, words);
}

/** The flavor whose fields the help shall list: `register -f s3 --help`. */
async function helpFlavor({ found, home, openEnv }: Call): Promise<Result<DescribedFlavor | undefined>> {
  const { type } = found.noun;
  const name = found.verb.name === "register" ? flavorWord(found.words) : undefined;
  if (type === undefined || name === undefined) return ok(undefined);
  const { describeFlavor } = await import("../../usecases/flavor/describe.ts");
  return describeFlavor(await openEnv(home), { type, name });
}

function voiceFor(parsed: Parsed, voice: Voice): Voice {
  const columns = textOf(parsed, "columns");
  return {
    ...voice,
    output: textOf(parsed, "output") ?? voice.output,
    color: voice.color && !given(parsed, "no-color"),
    ...(columns !== undefined && { columns: columns.split(",").map((name) => name.trim()) }),
  };
}

/** The word after `--output` where the other words cannot be read: the error shall still have that form. */
function outputWord(verb: Verb, words: readonly string[]): string | undefined {
  if (!verb.options.includes(output)) return undefined;
  const at = words.findIndex((word) => word === "--output" || word === "-o" || word.startsWith("--output="));
  return words[at]?.split("=")[1] ?? (at < 0 ? undefined : words[at + 1]);
}
