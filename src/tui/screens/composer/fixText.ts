import type { Finding } from "../../../core/finding.ts";
import type { Fix } from "../../../core/fix/fix.ts";
import { fixWords } from "../../../core/fix/words.ts";
import { listed } from "../../../core/listed.ts";

/** What would remove a problem, the best first: changes of the stack, or an installation, which is none. */
export function fixTexts({ install }: Finding, fixes: readonly Fix[]): readonly string[] {
  return install === undefined ? fixes.map(fixWords) : [`install ${listed(install)}`];
}
