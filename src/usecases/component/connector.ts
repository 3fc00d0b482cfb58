import type { ConnectorReference } from "../../core/component.ts";
import { componentType } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import { err, ok, type Result } from "../../core/result.ts";

/** A reference to a service connector, as it was asked for. */
export interface ConnectorInput {
  readonly name: string;
  readonly resourceId?: string;
}

/**
 * The reference as it is stored, if components of the flavor can have one. Without a resource id the connector's own counts, or the value of
 * the field that the flavor names. Errors: connector-unsupported.
 */
export function connectorReference(
  { spec }: DescribedFlavor,
  { name, resourceId }: ConnectorInput,
): Result<ConnectorReference> {
  if (name !== "" && spec.connector !== undefined) return ok({ name, resourceId: resourceId ?? null });
  const at = { type: spec.type, option: "connector" };
  if (name === "") return err(failure("usage", "The name of the service connector is missing.", { at }));
  const message = `The ${componentType(spec.type).title} flavor ${spec.name} works with no service connector.`;
  return err(failure("connector-unsupported", message, { at, hint: "Leave the connector out." }));
}
