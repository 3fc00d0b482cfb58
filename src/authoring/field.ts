import { z } from "zod";
import type { FieldGroup } from "../core/flavor.ts";
import type { LocalFactKind } from "../core/localFact.ts";
import type { Condition } from "../core/rule/rule.ts";

declare module "zod" {
  /** What `.meta({ … })` may say about a field, next to zod's own `description` and `deprecated`. */
  interface GlobalMeta {
    /** Several sentences for those who want to know more than the one line of `description`. */
    details?: string;
    /** A value that the field accepts, as people would write it. */
    example?: unknown;
    /** The unit of a number, such as "seconds". */
    unit?: string;
    /** Where to look the value up: a command or a console path. */
    find?: string;
    /** The value names something that this machine knows, such as `kube_context`: forms offer what is found, free typing stays possible. */
    localFact?: LocalFactKind;
    /** The field beside it whose value says which of these facts come first: the `kube_context` of a `kube_namespace`, the `aws_profile` of an `aws_region`, the `gcloud_configuration` of a `gcloud_project` or `gcp_region`. */
    localFactOf?: string;
    /**
     * What must hold of the fields beside it for the value to count, such as `equal("tracking_uri", "databricks")`. Forms leave the field out
     * while it does not hold and nothing is set; what is set stays, with a note. It never changes what is accepted or stored: rules do.
     */
    only?: Condition;
    /** Where a form shows the field. Without it: "required" if it must be set, else "optional". */
    group?: FieldGroup;
    /** Its value is encrypted at rest and never shown; `secretField()` sets this. */
    sensitive?: boolean;
  }
}

/** A text that is encrypted wherever it rests and never shown; also takes a reference such as `{{aws.key}}`. */
export function secretField(): z.ZodString {
  return z.string().meta({ sensitive: true });
}

/** A secret that ZenML's class declares as pydantic's SecretStr: as `secretField()`, but its JSON Schema says so as pydantic's does. */
export function passwordField(): z.ZodString {
  return z.string().meta({ format: "password", writeOnly: true });
}

/** A field that may be left out or be null, and is null by default: Python's `Optional[X] = None`. */
export function optional<T extends z.ZodType>(schema: T): z.ZodDefault<z.ZodNullable<T>> {
  return z._default(z.nullable(schema), null as never);
}

/** A map whose keys the user chooses and whose values may be anything: Python's `Dict[str, Any]`. */
export function freeform(): z.ZodRecord<z.ZodString, z.ZodUnknown> {
  return z.record(z.string(), z.unknown());
}

/** A map of texts by keys that the user chooses: Python's `Dict[str, str]`. */
export function textMap(): z.ZodRecord<z.ZodString, z.ZodString> {
  return z.record(z.string(), z.string());
}
