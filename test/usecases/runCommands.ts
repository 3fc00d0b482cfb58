import { parse } from "../../src/cli/arguments/parse.ts";
import type { CommandContext } from "../../src/cli/command/context.ts";
import { findCommand } from "../../src/cli/command/find.ts";
import type { ProgramCommands } from "../../src/usecases/commands/commands.ts";
import type { Env } from "../../src/usecases/env.ts";
import { silent } from "../cli/silent.ts";
import { shellWords } from "../interop/commands/shellWords.ts";
import { value } from "./home.ts";

const confirm: CommandContext["confirm"] = () => undefined;

/** Runs commands as a shell and the program would, in this process. A refusal is an error. */
export async function runCommands(
  env: Env,
  { text }: ProgramCommands,
  variables: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const [program, ...words] of shellWords(text, variables)) {
    if (program !== "mlstack") throw new Error(`${program} is another program`);
    const found = value(findCommand(words));
    if (found.kind !== "verb") throw new Error(`${words.join(" ")} is no command`);
    const reading = value(parse(found.verb, found.words));
    if (reading.help) throw new Error("help was asked for");
    const { run } = await found.verb.load();
    value(await run({ env, parsed: reading.parsed, type: found.noun.type ?? "orchestrator", confirm, ...silent }));
  }
}
