import { Command, CommanderError, Option } from "commander";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { didYouMean } from "../../core/suggest.ts";
import { globalOptions } from "../table/shared.ts";
import type { OptionSpec, Verb } from "../table/verb.ts";
import { longOptions, usage } from "./longOptions.ts";
import type { Parsed } from "./parsed.ts";

/** What the words behind a verb turn out to be; with `help` nothing about them has been checked. */
export type Reading =
  | { readonly help: true; readonly words: readonly string[] }
  | { readonly help: false; readonly parsed: Parsed };

/** Reads the words behind a verb. Errors: usage. */
export function parse(verb: Verb, words: readonly string[]): Result<Reading> {
  const options = [...verb.options, ...globalOptions];
  const long = longOptions(verb, options, words);
  if (!long.ok) return words.includes("--help") ? ok({ help: true, words }) : long;
  if (long.value.help) return ok({ help: true, words });
  const values = new Map<string, string[]>();
  const command = commandOf(verb, long.value.used, values);
  try {
    command.parse([...long.value.argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return err(refusal(error, verb, options));
    throw error;
  }
  const wrong = wrongChoice(options, values);
  if (wrong) return wrong;
  const missing = options.find(({ name, required }) => required === true && !values.has(name));
  if (missing) {
    return err(
      failure("usage", `--${missing.name} is missing.`, {
        at: { option: `--${missing.name}` },
        hint: written(missing),
      }),
    );
  }
  return ok({ help: false, parsed: { arguments: command.args, options: values, free: long.value.free } });
}

/** Commander knows this verb alone, and of its options those that occur (each costs time to define); it reads single letters, bundles of them, values and the number of arguments. */
function commandOf(verb: Verb, options: ReadonlySet<OptionSpec>, values: Map<string, string[]>): Command {
  const command = new Command(verb.name === "" ? "mlstack" : verb.name)
    .exitOverride()
    .helpOption(false)
    .configureOutput({ writeErr: () => {}, writeOut: () => {} })
    .allowExcessArguments(false);
  for (const { name, required, variadic } of verb.arguments) {
    const dots = variadic === true ? "..." : "";
    command.argument(required ? `<${name}${dots}>` : `[${name}${dots}]`);
  }
  for (const option of options) {
    const short = option.short?.length === 1 ? `-${option.short}, ` : "";
    const value = option.value === undefined ? "" : " <value>";
    command.addOption(new Option(`${short}--${option.name}${value}`));
    command.on(`option:${option.name}`, (text?: string | null) => {
      const list = values.get(option.name) ?? [];
      if (typeof text === "string") list.push(text);
      values.set(option.name, list);
    });
  }
  return command;
}

function refusal(error: CommanderError, verb: Verb, options: readonly OptionSpec[]) {
  switch (error.code) {
    case "commander.missingArgument": {
      const missing = /'([^']+)'/.exec(error.message)?.[1] ?? "";
      const spec = verb.arguments.find(({ name }) => name === missing);
      return failure("usage", `${missing} is missing.`, {
        at: { option: missing },
        ...(spec && { hint: spec.summary }),
      });
    }
    case "commander.optionMissingArgument": {
      const name = /--([\w-]+)/.exec(error.message)?.[1] ?? "";
      const spec = options.find((option) => option.name === name);
      return usage(`--${name} has no value.`, `--${name}`, spec && written(spec));
    }
    case "commander.excessArguments": {
      const most = verb.arguments.length;
      const said = most === 0 ? "takes no arguments" : `takes at most ${most} argument${most === 1 ? "" : "s"}`;
      return failure("usage", `${verb.name === "" ? "The command" : verb.name} ${said}.`, {
        hint:
          verb.free === undefined
            ? "--help shows how it is written."
            : "Write fields as --field=value, without blanks around the equals sign.",
      });
    }
    default: {
      const word = /'([^']+)'/.exec(error.message)?.[1] ?? "";
      return usage(
        `There is no option ${word}.`,
        word,
        didYouMean(
          word.replace(/^-+/, ""),
          options.map(({ name }) => name),
        ) ?? "--help lists the options.",
      );
    }
  }
}

function wrongChoice(options: readonly OptionSpec[], values: ReadonlyMap<string, readonly string[]>) {
  for (const { name, choices } of options) {
    const wrong = values.get(name)?.find((value) => choices !== undefined && !choices.includes(value));
    if (wrong !== undefined && choices !== undefined) {
      const hint = didYouMean(wrong, choices) ?? `It is one of ${choices.join(", ")}.`;
      return err(usage(`--${name} cannot be ${wrong || "empty"}.`, `--${name}`, hint));
    }
  }
  return undefined;
}

function written(option: OptionSpec): string {
  const short = option.short === undefined ? "" : `-${option.short} or `;
  return `Write it as ${short}--${option.name} ${option.value ?? ""}`.trimEnd();
}
