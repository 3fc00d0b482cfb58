import { ok } from "../../core/result.ts";
import { initWorkspace, type WorkspacePlace, workspacePlace } from "../../usecases/workspace/init.ts";
import { given, textOf } from "../arguments/parsed.ts";
import type { CommandContext, Run } from "../command/context.ts";
import { isInteractive } from "../command/interactive.ts";
import type { Done } from "../output/answer.ts";
import { facts } from "../values/named.ts";

/** `mlstack init [--path DIR]`. */
export const run: Run = async (context) => {
  const place = workspacePlace(context.env, textOf(context.parsed, "path"));
  if (!place.ok) return place;
  const { already } = place.value;
  if (already !== null) {
    return ok(
      done(`${already} is a workspace already. For one of its own inside it: mlstack init --path DIR`, already),
    );
  }
  const root = chosenRoot(context, place.value);
  const marked = initWorkspace(root);
  if (!marked.ok) return marked;
  const { gitRoot } = place.value;
  const above =
    gitRoot !== null && gitRoot !== root ? ` For all of the repository: mlstack init --path ${gitRoot}` : "";
  return ok(done(`${root} is a workspace now: flavors and the active stack of its own.${above}`, root));
};

/** Below the root of a git repository a person is asked whether to sit there. */
function chosenRoot({ parsed, confirm }: CommandContext, { root, gitRoot }: WorkspacePlace): string {
  if (gitRoot === null || given(parsed, "yes") || !isInteractive()) return root;
  return confirm(`Mark the root of the git repository, ${gitRoot}, in place of this folder?`) === true ? gitRoot : root;
}

function done(message: string, root: string): Done {
  return { kind: "done", message, value: facts({ root }) };
}
