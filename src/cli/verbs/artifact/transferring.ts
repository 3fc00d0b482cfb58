import type { TransferProgress, Transferred } from "../../../core/artifact.ts";
import { byteSize } from "../../../core/byteSize.ts";
import { counted } from "../../../core/counted.ts";
import { type Failure, failure } from "../../../core/failure.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { TransferInput } from "../../../usecases/artifact/transfer.ts";
import { given } from "../../arguments/parsed.ts";
import type { CommandContext } from "../../command/context.ts";
import type { Answer } from "../../output/answer.ts";
import { progressLine } from "../../output/progress.ts";
import { facts } from "../../values/named.ts";
import { note } from "../note.ts";

/** What is done, in the words of sentences. */
export interface TransferWords {
  /** "Downloaded". */
  readonly done: string;
  /** What is found out about files that were left out. */
  readonly notes?: () => readonly string[];
}

/**
 * Runs a transfer with its progress on the terminal. What is in the way is asked about once it is known, and then replaced in a second run, which
 * leaves alone what the first one brought. Errors: name-taken (nobody agreed), and those of the transfer.
 */
export async function transferring(
  context: CommandContext,
  { done: word, notes = () => [] }: TransferWords,
  transfer: (input: TransferInput) => Promise<Result<Transferred>>,
): Promise<Result<Answer>> {
  const { parsed, confirm, interruption } = context;
  const recursive = given(parsed, "recursive");
  const signal = interruption();
  const run = (overwrite: boolean) =>
    withProgress(context, (follow) => transfer({ recursive, overwrite, signal, follow }));
  const first = await run(given(parsed, "force"));
  if (!first.ok) return first;
  const { taken } = first.value;
  if (taken.length === 0) return ok(answer(word, first.value, notes()));
  const agreed = confirm(question(taken));
  if (agreed !== true) return err(inTheWay(taken));
  const second = await run(true);
  if (!second.ok) return second;
  const files = first.value.files + second.value.files;
  const bytes = first.value.bytes + second.value.bytes;
  return ok(answer(word, { ...second.value, files, bytes, same: first.value.same }, notes()));
}

async function withProgress(
  { live }: CommandContext,
  transfer: (follow: (read: () => TransferProgress) => void) => Promise<Result<Transferred>>,
): Promise<Result<Transferred>> {
  let read: (() => TransferProgress) | undefined;
  const end = live((columns) => (read === undefined ? "" : progressLine(read(), columns)));
  try {
    return await transfer((follow) => {
      read = follow;
    });
  } finally {
    end();
  }
}

function answer(word: string, { files, bytes, same }: Transferred, left: readonly string[]): Answer {
  const there = same === 0 ? "" : `; ${counted(same, "file")} ${same === 1 ? "was" : "were"} there already`;
  return {
    kind: "done",
    message:
      files === 0 ? `${word} nothing${there}.` : `${word} ${counted(files, "file")} (${byteSize(bytes)})${there}.`,
    value: facts({ files: BigInt(files), size: BigInt(bytes), same: BigInt(same) }),
    findings: left.map(note),
  };
}

function question(taken: readonly string[]): string {
  const [first = ""] = taken;
  return taken.length === 1
    ? `${first} is there already. Replace it?`
    : `${taken.length} files, such as ${first}, are there already. Replace them?`;
}

function inTheWay(taken: readonly string[]): Failure {
  const [first = ""] = taken;
  const others = taken.length === 1 ? "" : ` and ${taken.length - 1} more`;
  return failure(
    "name-taken",
    `${first}${others} ${taken.length === 1 ? "is" : "are"} there already, with other content.`,
    {
      hint: "Give --force to replace what is there.",
    },
  );
}
