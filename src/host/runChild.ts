import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { type OwnChild, startChild } from "../platform/childProcess.ts";
import { endWithProgram } from "../platform/endWithProgram.ts";
import { newId } from "../platform/ids.ts";
import { ownProgram } from "../platform/ownProgram.ts";
import { childEnvironment } from "./childEnvironment.ts";
import { type Limits, readingLimits } from "./limits.ts";
import { packageFolders } from "./packageFolders.ts";
import { type Answers, childWord, type Request } from "./protocol.ts";

/** Why a child gave no answer, as the end of a sentence that begins with the file. */
type Ended = { readonly why: string; readonly hint: string };

const memoryEveryMs = 25;
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
  const program = ownProgram({ read: [request.folder, ...packageFolders(request)], works });
  const child = startChild(
    { ...program, words: [...program.words, childWord] },
    request.folder,
    childEnvironment(works),
  );
  const release = endWithProgram(child.kill);
  try {
    const ended = await answerOf(child, JSON.stringify({ token, request }), token, limits);
    if (typeof ended === "string") return ok(JSON.parse(ended));
    return err(
      failure("bad-data", `${request.shown} ${ended.why}.`, { at: { file: request.shown }, hint: ended.hint }),
    );
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
    process.on("close", (status, signal) =>
      done(answerIn(Buffer.concat(chunks).toString(), token) ?? endedByItself(status, signal, said)),
    );
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

const lookAt = "Look at what runs when the file is imported, when the flavor is made, and in its getters.";

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
  const how = signal === null ? `with status ${status}` : `by ${signal}`;
  const lines = said.trim().split("\n");
  const last = lines.find((line) => /\berror\b/i.test(line)) ?? lines.at(-1) ?? "";
  return {
    why: `ended the process it was read in ${how}${last === "" ? "" : `: ${last.trim()}`}`,
    hint: "A flavor must not call process.exit, nor leave promises that fail.",
  };
}
