import { withArticle } from "../core/article.ts";
import { type Failure, failure, type Place } from "../core/failure.ts";

/** Why a name cannot be had: another thing of its kind has it. `title` is that thing: "artifact store s3". */
export function nameTaken(title: string, at: Place = {}): Failure {
  return failure("name-taken", `There is already ${withArticle(title)}.`, { at, hint: "Choose another name." });
}
