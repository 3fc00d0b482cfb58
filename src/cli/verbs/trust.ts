import { ok } from "../../core/result.ts";
import { listTrusted, trustFolder } from "../../usecases/flavor/trust.ts";
import { given } from "../arguments/parsed.ts";
import type { Run } from "../command/context.ts";
import { facts } from "../values/named.ts";

/** `mlstack trust [FOLDER] [--remove]`; without a folder it lists those that are trusted. */
export const run: Run = async ({ env, parsed }) => {
  const [folder] = parsed.arguments;
  if (folder === undefined) {
    const folders = listTrusted(env);
    if (!folders.ok) return folders;
    const items = folders.value.map((each) => facts({ folder: each }));
    const empty = "No folder is trusted; mlstack trust . trusts this one.";
    return ok({ kind: "list", items, total: items.length, columns: [{ name: "folder", shown: true }], empty });
  }
  const trusted = !given(parsed, "remove");
  const done = await trustFolder(env, { folder, trusted });
  if (!done.ok) return done;
  const { folder: path, changed } = done.value;
  const how = trusted ? "trusted" : "not trusted";
  const message = changed
    ? trusted
      ? `Trusted ${path}: what changes in its flavors is run and taken over without a question.`
      : `No longer trusted: ${path}.`
    : `Nothing to change: ${path} was ${how} already.`;
  return ok({ kind: "done", message, value: facts({ folder: path, trusted }) });
};
