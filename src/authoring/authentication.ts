import { z } from "zod";
import { optional } from "./field.ts";

/** Credentials kept in a secret instead of in the fields of the component. ZenML 0.98: stack/authentication_mixin.py. */
export const AuthenticationConfig = z.object({
  authentication_secret: optional(z.string()).meta({
    description: "Name of a stored secret whose keys are the credentials to log in with",
    details:
      "An older way to give credentials: the secret is looked up by its name when the component is used. References such as {{name.key}} in single fields, or a service connector, are easier to check.",
    example: "cloud-login",
    find: "mlstack secret list",
    group: "advanced",
  }),
});
