import { withArticle } from "./article.ts";
import { failure } from "./failure.ts";
import { numberOf } from "./hiddenSign.ts";
import { err, ok, type Result } from "./result.ts";
import { isSecretReference } from "./secretReference.ts";

/** ZenML 0.98: constants.py, BANNED_NAME_CHARACTERS. */
const bannedByZenml = /[\t\n\r\v\f]/;
/** Other control, bidirectional, invisible and private characters: refused in names typed here, kept in imported ones. */
const deceptive = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const maxLength = 255;

/** Checks a name typed for a component, stack or secret: 1 to 255 characters, none of them invisible, not a secret reference. */
export function checkName(what: string, name: string): Result<string> {
  const refuse = (why: string, hint: string) =>
    err(failure("invalid-name", `The name of ${withArticle(what)} ${why}.`, { hint }));
  if (name.length === 0) return refuse("must not be empty", "Give it a name, for example s3-prod.");
  if ([...name].length > maxLength)
    return refuse(`has at most ${maxLength} characters`, `This one has ${[...name].length}; shorten it.`);
  if (bannedByZenml.test(name)) return refuse("must not contain tabs or line breaks", "Leave them out.");
  const [sign] = deceptive.exec(name) ?? [];
  if (sign !== undefined)
    return refuse(`must not contain control or invisible characters such as ${numberOf(sign)}`, "Leave them out.");
  if (isSecretReference(name)) return refuse("must not be a secret reference", "Use plain text for names.");
  return ok(name);
}
