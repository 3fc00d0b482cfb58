import type { Finding } from "./finding.ts";
import type { JsonSchema } from "./flavor.ts";
import { flavorFinding, flavorWarning } from "./flavorFinding.ts";

/** What is odd about the names of a flavor's fields: those that cannot be typed, and texts called like secrets that nothing marks as such. `inherited`: those that its author did not choose. */
export function fieldNameFindings(schema: JsonSchema, inherited: ReadonlySet<string>): readonly Finding[] {
  return [...oddNames(schema), ...unmarkedSecrets(schema, inherited)];
}

const flagName = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const noName = /^$|[\p{C}\s=]/u;

/** A field is a flag, a key of YAML and a keyword of Python: what is none of them is refused, what is only no flag can still be filled in forms and files. */
function oddNames({ properties = {} }: JsonSchema): readonly Finding[] {
  const hint = "Names of fields have letters, digits and underscores, and do not begin with a digit.";
  return Object.keys(properties)
    .filter((name) => !flagName.test(name))
    .map((name) =>
      noName.test(name)
        ? flavorFinding("flavor-field-name", `A field cannot be called ${name === "" ? "nothing" : `"${name}"`}.`, {
            field: name,
            hint,
          })
        : flavorWarning("flavor-field-no-flag", `The field "${name}" cannot be given on the command line.`, {
            field: name,
            hint,
          }),
    );
}

/** Names a secret that is stored elsewhere. */
const namesOfSecrets: readonly string[] = ["authentication_secret"];

const secretWords =
  /(?:^|_)(?:passwo?r?d|passphrase|secret|token|credentials?|(?:api|access|secret|private|auth|account)_?key)s?(?:$|_(?:value|key|text)$)/i;

/** Texts whose names say that they are secret, and nothing else does. */
function unmarkedSecrets(schema: JsonSchema, inherited: ReadonlySet<string>): readonly Finding[] {
  return Object.entries(schema.properties ?? {})
    .filter(
      ([name, property]) =>
        !inherited.has(name) &&
        !namesOfSecrets.includes(name) &&
        secretWords.test(name) &&
        isText(property) &&
        !isMarked(property),
    )
    .map(([name]) =>
      flavorWarning(
        "flavor-secret-unmarked",
        `The name of the field ${name} looks like a secret, and it is not marked as one.`,
        {
          field: name,
          hint: 'Make it with secretField(), or in JSON with "sensitive": true, so that its value is encrypted and never shown.',
        },
      ),
    );
}

function isText({ type, anyOf }: JsonSchema): boolean {
  return type === "string" || (anyOf ?? []).some((each) => each.type === "string");
}

function isMarked({ sensitive, writeOnly, format, anyOf }: JsonSchema): boolean {
  return sensitive === true || writeOnly === true || format === "password" || (anyOf ?? []).some(isMarked);
}
