import type { CustomFlavor } from "../../core/customFlavor.ts";
import type { ValueObject } from "../../core/value/value.ts";
import { facts } from "./named.ts";

/** A flavor of one's own as it stands in JSON. */
export function ownFlavorValue({
  id,
  spec,
  source,
  workspace,
  file,
  exportName,
  hash,
  created,
  updated,
}: CustomFlavor): ValueObject {
  const { name, type, title, summary } = spec;
  return facts({ id, name, type, title, summary, source, workspace, file, export: exportName, hash, created, updated });
}
