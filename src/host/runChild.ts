import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { type OwnChild, startChild } from "../platform/childProcess.ts";
import { endWithProgram } from "../platform/endWithProgram.ts";
import { newId } from "../platform/ids.ts";
import { ownProgram } from "../platform/ownProgram.ts";
import { checkedAnswer } from "./checkedAnswer.ts";
import { childEnvironment } from "./childEnvironment.ts";
import { endedHow } from "./endedHow.ts";
import { type Limits, readingLimits } from "./limits.ts";
import { packageFolders } from "./packageFolders.ts";
import { type Answers, childWord, type Request } from "./protocol.ts";

/** Why a child gave no answer, as the end of a sentence that begins with the file. */
type Ended = { readonly why: string; readonly hint: string };

const memoryEveryMs = 25;
/** How long the rest of what a child printed may take to come. */
const restMs = 250;
const lineFeed = 10;

/**
 * Asks a child of this program to work on copied code. Errors: bad-data (it took too long or too much memory, ended by itself, or printed without
 * end).
 */
export async function runChild<R extends Request>(
  request: R,
  limits: Limits = readingLimits,
): Promise<Result<Answers[R["do"]]>> {
  const token = newId();
  const works = request.do === "test";
  const read = [request.folder, ...packageFolders(request)];
  const program = ownProgram({ read, ...(works && { works: "everywhere" }) });
  const child = startChild(
    { ...program, words: [...program.words, childWord] },
    request.folder,
    childEnvironment(works),
  );
  const release = endWithProgram(child.kill);
  try {
    const outcome = await answerOf(child, JSON.stringify({ token, request }), token, limits);
    const answer = typeof outcome === "string" ? checkedAnswer<R["do"]>(request.do, outcome) : undefined;
    if (answer !== undefined) return ok(answer);
    const { why, hint } = typeof outcome === "string" ? saysNonsense : outcome;
    return err(failure("bad-data", `${request.shown} ${why}.`, { at: { file: request.shown }, hint }));
  } finally {
    child.kill();
    release();
  }
}

function answerOf(child: OwnChild, input: string, token: string, limits: Limits): Promise<string | Ended> {
  return new Promise((resolve) => {
    const { process } = child;
    const chunks: Buffer[] = [];
    let length = 0;
    const done = (outcome: string | Ended) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(outcome);
    };
    const timer = setTimeout(() => done(tookTooLong(limits)), limits.timeMs);
    const watch = setInterval(async () => {
      const taken = await child.memory();
      if (taken !== undefined && taken > limits.memory) done(tooMuchMemory(limits));
    }, memoryEveryMs);
    process.stdout?.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limits.output) return done(printsTooMuch(limits));
      // It need not end by itself once it has answered.
      const answer = chunk.at(-1) === lineFeed ? answerIn(Buffer.concat(chunks).toString(), token) : undefined;
      if (answer !== undefined) done(answer);
    });
    let said = "";
    process.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
    process.on("error", (error) => done({ why: `cannot be run: ${error.message}`, hint: "Try again." }));
    const gone = (status: number | null, signal: string | null) =>
      done(answerIn(Buffer.concat(chunks).toString(), token) ?? endedByItself(status, signal, said));
    process.on("close", gone);
    // What it started may still hold its pipes open.
    process.on("exit", (status, signal) => setTimeout(gone, restMs, status, signal));
    // It may be gone before it has read all of it; then `close` says so.
    process.stdin?.on("error", () => {});
    process.stdin?.end(`${input}\n`);
  });
}

/** What follows the token on its line; whatever a flavor prints stands before it. */
function answerIn(output: string, token: string): string | undefined {
  const at = output.lastIndexOf(`\n${token} `);
  return at < 0 ? undefined : output.slice(at + token.length + 2).split("\n")[0];
}

const lookAt =
  "Look at what runs when the file is imported, when the flavor is made, in its getters, and in the checks of its fields.";

const saysNonsense: Ended = {
  why: "changes what the process that reads it says",
  hint: "A flavor must leave what is global, such as JSON and Object.prototype, as it is.",
};

function tookTooLong({ timeMs }: Limits): Ended {
  return { why: `did not come to an end within ${timeMs / 1000} s and was stopped`, hint: lookAt };
}

function tooMuchMemory({ memory }: Limits): Ended {
  return { why: `took more than ${memory / 2 ** 20} MiB of memory and was stopped`, hint: lookAt };
}

function printsTooMuch({ output }: Limits): Ended {
  return { why: `printed more than ${output / 2 ** 20} MiB and was stopped`, hint: lookAt };
}

function endedByItself(status: number | null, signal: string | null, said: string): Ended {
  return {
    why: `ended the process it was read in ${endedHow(status, signal, said)}`,
    hint: "A flavor must not call process.exit, wait for what never comes, or leave promises that fail.",
  };
}
