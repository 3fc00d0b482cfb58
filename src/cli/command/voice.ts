import type { Failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import { visible } from "../../core/visible.ts";
import type { Answer, List } from "../output/answer.ts";
import { chosenFormat, isFormat } from "../output/format.ts";
import { clear } from "../output/liveLine.ts";
import { exitStatus, failureText, findingText, type MessageStyle } from "../output/messages.ts";
import { print, tell } from "../output/sinks.ts";
import { type Terminals, terminalsOfProcess } from "../output/terminal.ts";
import { document, writeList, writeRecord } from "../output/write.ts";

/** How a command speaks: what was asked for about its output, and where the output goes. */
export interface Voice {
  /** What `--output` says, if anything. */
  readonly output: string | undefined;
  readonly columns?: readonly string[];
  readonly color: boolean;
  readonly terminals: Terminals;
}

/** The voice of this process before the words of the command are known. */
export async function voiceOfProcess(output: string | undefined, color: boolean): Promise<Voice> {
  const terminals = await terminalsOfProcess();
  const plain = !color || Boolean(process.env.NO_COLOR) || process.env.TERM === "dumb";
  return { output, color: !plain && terminals.stderr, terminals };
}

/** Says why something was refused; returns the exit status. */
export function refuse(failure: Failure, voice: Voice): number {
  tell(failureText(failure, styleOf(voice)));
  return exitStatus(failure);
}

/** Says what a verb has to say: data on stdout, everything else on stderr. Returns the exit status. */
export function say(answer: Answer, voice: Voice): number {
  const format = chosenFormat(voice.output, process.env);
  const width = voice.terminals.stdout ? process.stdout.columns : undefined;
  const layout = {
    format,
    ...(voice.columns && { columns: voice.columns }),
    ...(width !== undefined && { width }),
  };
  switch (answer.kind) {
    case "text":
      print(`${visible(answer.text, { newline: true, max: Number.POSITIVE_INFINITY })}\n`);
      return 0;
    case "streamed":
      return 0;
    case "file":
      print(answer.text);
      for (const finding of answer.findings ?? []) tellFinding(finding, voice);
      for (const message of answer.notes ?? []) tellNote(message, voice);
      return answer.status ?? 0;
    case "record":
      print(writeRecord(answer, layout));
      return 0;
    case "list": {
      const { data, notes } = writeList(answer, layout);
      print(data);
      for (const finding of answer.findings ?? []) tellFinding(finding, voice);
      for (const message of [...notes, ...(answer.notes ?? [])]) tellNote(message, voice);
      return answer.status ?? 0;
    }
    case "done":
      sayDone(answer, voice);
      return 0;
  }
}

/** Shows a list, and what is said about it, on stderr. */
export function previewOn(voice: Voice): (list: List) => void {
  const width = voice.terminals.stderr ? process.stderr.columns : undefined;
  return (list) => {
    tell(writeList(list, { format: "table", ...(width !== undefined && { width }) }).data);
    for (const finding of list.findings ?? []) tellFinding(finding, voice);
    for (const message of list.notes ?? []) tellNote(message, voice);
  };
}

/** Tells whether stderr is a terminal on which a line can be drawn anew. */
export function redrawsLines({ terminals }: Voice): boolean {
  return terminals.stderr && process.env.TERM !== "dumb";
}

/** Shows a line of another program's output on stderr, set apart from our own. */
export function linesOn(voice: Voice): (line: string) => void {
  const [dim, plain] = voice.color ? ["\u001b[2m", "\u001b[22m"] : ["", ""];
  // A line that is drawn anew may stand there.
  const before = redrawsLines(voice) ? clear : "";
  return (line) => tell(`${before}  ${dim}${visible(line.replaceAll("\t", "    "))}${plain}\n`);
}

/** The thing itself goes to stdout only when a form was asked for on this command line. */
function sayDone(answer: Extract<Answer, { kind: "done" }>, voice: Voice): void {
  for (const finding of answer.findings ?? []) tellFinding(finding, voice);
  const format = isFormat(voice.output) ? voice.output : undefined;
  if (answer.value !== undefined && (format === "json" || format === "yaml")) print(document(answer.value, format));
  else tell(`${visible(answer.message)}\n`);
}

function tellNote(message: string, voice: Voice): void {
  tellFinding({ rule: "note", severity: "info", message, at: {} }, voice);
}

function tellFinding(finding: Finding, voice: Voice): void {
  tell(findingText(finding, styleOf(voice)));
}

function styleOf({ output, color }: Voice): MessageStyle {
  return { json: chosenFormat(output, process.env) === "json", color };
}
