import { textOrJson } from "../../core/value/json.ts";
import type { ComponentPart } from "../../usecases/component/view.ts";

/** The fields that say most about a component at a glance, in the order of preference. */
const telling = [
  "path",
  "uri",
  "kubernetes_context",
  "tracking_uri",
  "project_name",
  "role",
  "slack_channel_id",
] as const;

/** What says most about a component, such as its address; empty: nothing does. */
export function tellingFact(part: Pick<ComponentPart, "shown"> | undefined): string {
  const values = telling.map((field) => part?.shown[field] ?? null);
  const found = values.find((value) => value !== null);
  return found === undefined || found === null ? "" : textOrJson(found);
}
