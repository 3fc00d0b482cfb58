import { BaseAnnotatorConfig, optional, secretField, z } from "mlstack";

export const ArgillaAnnotatorSettings = z.object({
  instance_url: z.string().default("http://localhost").meta({
    description: "Address of the Argilla server without its port, or the whole one of a Hugging Face Space",
    details:
      "The port is appended unless it is null or 0, so clear it for addresses that are complete. For a Space give its direct address OWNER-NAME.hf.space, not the page on huggingface.co. Slashes at the end are dropped.",
    example: "https://acme-argilla.hf.space",
    find: "The address bar while Argilla is open in your browser",
  }),
  port: z.int().nullable().default(6900).meta({
    description: "Number after the address; 6900 for a server from Argilla's Docker image",
    details: "Set it to null for a Hugging Face Space or a server behind a proxy, where the address alone is right.",
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
      'A private Hugging Face Space wants {"Authorization": "Bearer hf_…"} with a token of its owner: keep the whole text in a secret and refer to it. It is parsed only when the server is contacted, so a slip in the JSON shows there and not when registering.',
    example: "{{argilla.headers}}",
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

export const ArgillaAnnotatorConfig = BaseAnnotatorConfig.extend(ArgillaAnnotatorSettings.shape).extend({
  // ZenML 0.98: integrations/argilla/annotators/argilla_annotator.py, `_get_client`.
  authentication_secret: optional(z.string()).meta({
    description: "Name of a stored secret that holds the key of an Argilla user, in place of the field for it",
    details:
      "The key is read from its entry api_key when the server is first contacted. A reference in the field api_key is checked earlier and wins over it.",
    example: "argilla",
    find: "mlstack secret list",
    group: "advanced",
  }),
});
export type ArgillaAnnotatorConfig = typeof ArgillaAnnotatorConfig;
