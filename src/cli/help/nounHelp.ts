import type { Noun } from "../table/nouns.ts";
import type { Verb } from "../table/verb.ts";
import { definitions } from "./lines.ts";
import { synopsis } from "./synopsis.ts";

/** What `mlstack <noun> --help` prints. */
export function nounHelp(noun: Noun, verbs: readonly Verb[]): string {
  return `${noun.summary}

Usage: mlstack ${noun.name} COMMAND

Commands
${definitions(verbs.map((verb) => [`${verb.name} ${synopsis(verb)}`.trimEnd(), verb.summary]))}

mlstack ${noun.name} COMMAND --help tells more.
`;
}
