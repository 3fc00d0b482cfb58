import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { ComponentView } from "./view.ts";

/** Which component refers to which service connector. */
export interface ConnectComponent {
  readonly type: ComponentTypeId;
  /** The exact name, an id or a prefix of an id. Absent: the active stack's component of the type. */
  readonly ref?: string;
  readonly connector: string;
  readonly resourceId?: string;
}

/** Which component refers to a service connector no more. */
export interface DisconnectComponent {
  readonly type: ComponentTypeId;
  readonly ref: string;
}

/** Refers a component to a service connector of ZenML. Errors: not-found, ambiguous, protected, connector-unsupported. */
export async function connectComponent(_env: Env, _input: ConnectComponent): Promise<Result<ComponentView>> {
  return err(failure("bug", "This is not written yet."));
}

/** Takes the reference to a service connector away; none is silently fine. Errors: not-found, ambiguous, protected. */
export async function disconnectComponent(_env: Env, _input: DisconnectComponent): Promise<Result<ComponentView>> {
  return err(failure("bug", "This is not written yet."));
}
