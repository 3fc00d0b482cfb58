import { BaseModelDeployerConfig, equal, freeform, optional, secretField, z } from "mlstack";

/**
 * What an endpoint is made of. ZenML 0.98 keeps these with the component but reads those of the step that deploys:
 * integrations/huggingface/services/huggingface_deployment.py, `provision`.
 */
const endpoint = z.object({
  repository: optional(z.string()).meta({
    description: "Model on the Hub that is served, as owner and name with a slash between",
    details:
      "This and the fields below only tell colleagues what is meant to run here: an endpoint gets its values from the HuggingFaceServiceConfig of the step that deploys.",
    example: "mistralai/Mistral-7B-Instruct-v0.3",
    find: "https://huggingface.co/models",
    group: "advanced",
  }),
  revision: optional(z.string()).meta({
    description: "Commit, branch or tag of the model that is loaded; empty: the main branch",
    details:
      "A commit hash keeps an endpoint as it is even when somebody pushes to the model; a branch is read anew whenever a replica starts.",
    example: "e0bc86c23ce5aae1db576c8cca6f06f1f73af2db",
    find: "https://huggingface.co › the model › Files and versions › History",
    group: "advanced",
  }),
  framework: optional(z.string()).meta({
    description: "Library that loads the weights: pytorch for nearly all models, else tensorflow or custom",
    details:
      "Write custom for models that bring a handler or container of their own. One of the eight values without which no endpoint is made: repository, framework, accelerator, instance type and size, vendor, region, endpoint type.",
    example: "pytorch",
    group: "advanced",
  }),
  task: optional(z.string()).meta({
    description: "What the model does, for instance text-generation, where the Hub does not tell",
    details:
      "It decides the form of requests and answers. The predict method of ZenML's service only knows text-generation; send requests of other kinds to the address of the endpoint.",
    example: "text-generation",
    find: "https://huggingface.co/tasks",
    group: "advanced",
  }),
  vendor: optional(z.string()).meta({
    description: "Cloud whose machines are used: aws, azure or gcp, in lower case",
    details:
      "The nearer it is to the application that asks, the shorter the answers take. Regions and hardware differ a lot among the three.",
    example: "aws",
    group: "advanced",
  }),
  region: optional(z.string()).meta({
    description: "Place of the data centre, spelled the way its cloud does",
    details:
      "For instance eu-west-1 on AWS, europe-west4 on Google Cloud or eastus on Azure. Not every GPU is offered everywhere, and rules on personal data may decide.",
    example: "eu-west-1",
    find: "https://endpoints.huggingface.co/new",
    group: "advanced",
  }),
  accelerator: optional(z.string()).meta({
    description: "Kind of processor that does the arithmetic: cpu, gpu or neuron",
    details:
      "In lower case, and matching the instance type. GPUs cost from the first minute that the endpoint is up, with or without requests.",
    example: "gpu",
    group: "advanced",
  }),
  instance_type: optional(z.string()).meta({
    description: "Model of processor or GPU, in the words of Hugging Face's price list",
    details:
      "Not the cloud's own word: nvidia-a10g and not g5. Which there are depends on vendor and region, and an unknown one is refused when the endpoint is made.",
    example: "nvidia-a10g",
    find: "https://endpoints.huggingface.co/new",
    group: "advanced",
  }),
  instance_size: optional(z.string()).meta({
    description: "How many of these GPUs or processor cores one replica gets",
    details:
      "Written x1, x2, x4 and so on. A model that does not fit into the memory of all together fails while the endpoint starts.",
    example: "x1",
    find: "https://endpoints.huggingface.co/new",
    group: "advanced",
  }),
  min_replica: z.int().default(0).meta({
    description: "Machines that are kept up without requests; 0 lets the endpoint fall asleep",
    details:
      "Asleep it costs nothing, but the first request afterwards waits minutes for a machine. Take 1 or more when people wait for answers.",
    example: 1,
    unit: "replicas",
    group: "advanced",
  }),
  max_replica: z.int().default(1).meta({
    description: "Most machines the endpoint grows to while requests pile up",
    details:
      "It bounds the bill: at worst this many machines are paid for. Keep it at min_replica or above, within the quota of the account.",
    example: 3,
    unit: "replicas",
    group: "advanced",
  }),
  custom_image: optional(freeform()).meta({
    description: "Container that serves the model in place of the one that Hugging Face picks",
    details:
      "An object with the url of the container, a health_route that answers once the model is loaded, and env with variables. Text Generation Inference and vLLM are the usual ones.",
    example: {
      url: "ghcr.io/huggingface/text-generation-inference:3.0.1",
      health_route: "/health",
      env: { MODEL_ID: "/repository", MAX_INPUT_TOKENS: "4096" },
    },
    group: "advanced",
  }),
  endpoint_type: z.string().default("public").meta({
    description: "Who gets through: everybody, holders of a token, or only a network of your own",
    details:
      "Open as public, anyone can spend your money; protected asks for a Hugging Face token, and private is reached through AWS PrivateLink alone. A misspelt word shows only when the endpoint is made.",
    example: "protected",
    group: "advanced",
  }),
  account_id: optional(z.string()).meta({
    description: "AWS customer number whose network is linked to a private endpoint",
    details:
      "PrivateLink is opened for this number only, and you then make the VPC endpoint on your side. It has no meaning for public and protected endpoints.",
    example: "123456789012",
    find: "aws sts get-caller-identity --query Account --output text",
    group: "advanced",
    only: equal("endpoint_type", "private"),
  }),
});

export const HuggingFaceModelDeployerConfig = BaseModelDeployerConfig.extend({
  namespace: z.string().meta({
    description: "User or organisation that endpoints belong to and that pays for them",
    details:
      "The word behind huggingface.co/ on its page, or * for all that the token reaches; the account needs a payment method. A step that deploys says its own in HuggingFaceServiceConfig, else the user of the token is taken.",
    example: "acme-ml",
    find: "hf auth whoami",
  }),
  token: optional(secretField()).meta({
    description: "Access token of an account that may manage Inference Endpoints",
    details:
      "Make a fine-grained one with that permission, or one with the role write. Set it or secret_name: a stack with neither is refused, although the component can be registered.",
    example: "{{huggingface.token}}",
    find: "https://huggingface.co/settings/tokens",
  }),
  secret_name: optional(z.string()).meta({
    description: "Stored secret whose key token holds the access token, in place of the field",
    details:
      "It satisfies the check of the stack, but a step that deploys has to name it once more in its HuggingFaceServiceConfig: only the field token is handed on. A reference in token is simpler.",
    example: "huggingface-login",
    find: "mlstack secret list",
    group: "advanced",
  }),
}).extend(endpoint.shape);
export type HuggingFaceModelDeployerConfig = typeof HuggingFaceModelDeployerConfig;
