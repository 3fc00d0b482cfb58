import process from "node:process";
import { type GlobalWords, linkOf, readGlobalWords } from "./cli/globalWords.ts";
import { print, tell } from "./cli/output/sinks.ts";
import { exitStatusOf } from "./core/failure.ts";
import type { Result } from "./core/result.ts";
import { visible } from "./core/visible.ts";
import { childWord } from "./host/protocol.ts";
import { programArguments } from "./platform/args.ts";

/** argv → command or screens. Loads only what the words ask for: `--version` and `--help` need no database, no schema and no React. */
async function main(argv: readonly string[]): Promise<number> {
  const read = readGlobalWords(argv);
  if (!read.ok) {
    tell(
      `error: ${visible(read.error.message)}\n${read.error.hint === undefined ? "" : `  ${visible(read.error.hint)}\n`}`,
    );
    return exitStatusOf[read.error.code];
  }
  const global = read.value;
  const [noun, ...rest] = global.words;
  if (global.version || (noun === "version" && rest.length === 0 && !asksForForm(global))) {
    print(`mlstack ${await version()}\n`);
    return 0;
  }
  if (global.help || (noun === "help" && rest.length === 0)) return help();
  if (noun === undefined || linkOf(global) !== undefined) return screens(global);
  const { runCommand } = await import("./cli/command/run.ts");
  const words = noun === "help" ? [...rest, "--help"] : global.words;
  return runCommand({ ...global, words }, { openEnv: (home) => openEnv({ ...global, home }) });
}

/** Then the version is data like any other. */
function asksForForm({ output }: GlobalWords): boolean {
  return Boolean(output || process.env.MLSTACK_DEFAULT_OUTPUT || process.env.ZENML_DEFAULT_OUTPUT);
}

async function help(): Promise<number> {
  const { topHelp } = await import("./cli/help/topHelp.ts");
  print(topHelp());
  return 0;
}

async function screens(global: GlobalWords): Promise<number> {
  const { asksForLines, linesVariableProblem, noTerminalSentence, terminalKind } = await import(
    "./tui/terminal/tty.ts"
  );
  const asked = global.screens.accessible ?? asksForLines(process.env);
  const problem = global.screens.accessible === undefined ? linesVariableProblem(process.env) : undefined;
  if (problem !== undefined) {
    tell(`error: ${problem}\n`);
    return 2;
  }
  const kind = terminalKind({ asked });
  if (kind === "lines") return lines(global);
  if (kind === "none") {
    tell(`error: ${noTerminalSentence()}\n  mlstack --help lists the commands.\n`);
    return 2;
  }
  const [{ startScreens }, { compileMoreSoon }, { collectAtRest }, env] = await Promise.all([
    import("./tui/app/start.ts"),
    import("./platform/jit.ts"),
    import("./platform/collectAtRest.ts"),
    openEnv(global, screenTimeoutMs),
  ]);
  if (asked === undefined && (await env.preferences()).options.accessible === true) return lines(global);
  compileMoreSoon();
  const link = linkOf(global);
  const closed = await startScreens(env, {
    ...global.screens,
    ...(global.color ? {} : { color: false }),
    ...(link === undefined ? {} : { link }),
    onDrawn: collectAtRest,
  });
  return statusOf(closed);
}

async function lines(global: GlobalWords): Promise<number> {
  const [{ startLines }, env] = await Promise.all([import("./tui/lines/start.ts"), openEnv(global)]);
  const link = linkOf(global);
  return statusOf(await startLines(env, { print, ...(link === undefined ? {} : { link }) }));
}

/** The exit status of what opened and was left, or of what could not be opened, which is said. */
async function statusOf(closed: Result<void>): Promise<number> {
  if (closed.ok) return 0;
  const { exitStatus, failureText } = await import("./cli/output/messages.ts");
  tell(failureText(closed.error, { json: false, color: false }));
  return exitStatus(closed.error);
}

/** Waiting for another program blocks the screens, so they wait less than a command and say so. */
const screenTimeoutMs = 250;

/** What of the words the parts depend on. */
interface EnvWords {
  readonly home?: string | undefined;
  readonly readOnly: boolean;
}

async function openEnv({ home, readOnly }: EnvWords, timeoutMs?: number) {
  const { createEnv } = await import("./env.ts");
  const env = createEnv({
    version: await version(),
    readOnly,
    ...(home !== undefined && { home }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  redact = env.redact;
  return env;
}

/** Takes the secret values that were read out of a text. */
let redact = (text: string): string => text;

/** The build puts the version in; from source it is the manifest's. */
async function version(): Promise<string> {
  return process.env.MLSTACK_VERSION ?? (await import("../package.json", { with: { type: "json" } })).default.version;
}

/** Bugs alone get here: refusals are values. */
function bug(error: unknown): number {
  const text = redact(error instanceof Error ? error.message : String(error));
  tell(
    `error: mlstack has a bug: ${visible(text)}\n  Please report it with what you typed; MLSTACK_DEBUG=1 shows where it happened.\n`,
  );
  if (process.env.MLSTACK_DEBUG && error instanceof Error) {
    tell(`${visible(redact(error.stack ?? ""), { newline: true })}\n`);
  }
  return 70;
}

/** A child that runs a person's code loads nothing else. */
async function runUserCode(): Promise<number> {
  const { serve } = await import("./host/child/serve.ts");
  return serve();
}

const argv = programArguments();
(argv[0] === childWord ? runUserCode() : main(argv)).catch(bug).then((status) => process.exit(status));
