import { AuthenticationConfig, BaseAnnotatorConfig, optional, secretField, z } from "mlstack";

export const ArgillaAnnotatorSettings = z.object({
  instance_url: z.string().default("http://localhost").meta({
    description: "Address of the Argilla server without its port, or the whole one of a Hugging Face Space",
    details:
      "The port is appended unless it is null or 0, so clear it for addresses that are complete. For a Space give its direct address OWNER-NAME.hf.space, not the page on huggingface.co. Slashes at the end are dropped.",
    example: "https://acme-argilla.hf.space",
    find: "the address bar while Argilla is open in your browser",
  }),
  port: z.int().nullable().default(6900).meta({
    description: "Number after the address; 6900 for a server from Argilla's Docker image",
    details: "Set it to null for a server behind a proxy or a Hugging Face Space, where the address alone is right.",
    example: 443,
  }),
  api_key: optional(secretField()).meta({
    description: "Key of the Argilla user in whose name records are sent and labels read",
    details:
      "Wins over a key in authentication_secret; one of the two must be there, or everything that needs the server fails. Owners and admins may create datasets, annotators may not.",
    example: "{{argilla.api_key}}",
    find: "Argilla › your initials › My settings › API key",
  }),
  headers: optional(z.string()).meta({
    description: "HTTP headers to send with each request, as one JSON object in a text",
    details:
      "A private Hugging Face Space wants an Authorization header with a token of its owner. The text is parsed only when the server is contacted, so a slip in the JSON shows there and not when registering. A secret reference keeps the token out of sight.",
    example: '{"Authorization": "Bearer hf_token"}',
  }),
  httpx_extra_kwargs: optional(z.string()).meta({
    description: "Arguments for the HTTP client underneath, as one JSON object in a text",
    details:
      "Meant for certificates and proxies. The client of Argilla 2 has no such argument and fails when it is set, so leave it empty with current versions.",
    example: '{"verify": "/etc/ssl/certs/company-ca.pem"}',
    group: "advanced",
  }),
  extra_headers: optional(z.string()).meta({
    description: "Former name of headers; what stands here is moved over",
    details: "Setting both to different texts is refused. Rename it in older configurations and scripts.",
    example: '{"X-Team": "nlp"}',
    deprecated: true,
  }),
});

export const ArgillaAnnotatorConfig = BaseAnnotatorConfig.extend(ArgillaAnnotatorSettings.shape).extend(
  AuthenticationConfig.shape,
);
export type ArgillaAnnotatorConfig = typeof ArgillaAnnotatorConfig;
