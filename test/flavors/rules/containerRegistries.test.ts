import { testRefused, testStored } from "../verdicts.ts";

testRefused([
  ["container_registry", "aws", { uri: "123.dkr.ecr.eu-west-1.amazonaws.com/team" }, "uri"],
  ["container_registry", "aws", { uri: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/team" }, "uri"],
  ["container_registry", "azure", { uri: "{{registry.uri}}" }, "uri"],
  ["container_registry", "digitalocean", { uri: "registry.digitalocean.com" }, "uri"],
  ["container_registry", "digitalocean", { uri: "registry.digitalocean.com//" }, "uri"],
  ["container_registry", "digitalocean", { uri: "registry.digitalocean.com.evil.example/ml" }, "uri"],
  ["container_registry", "digitalocean", { uri: "https://registry.digitalocean.com/ml" }, "uri"],
  ["container_registry", "digitalocean", { uri: "{{registry.uri}}" }, "uri"],
  ["container_registry", "dockerhub", {}, "uri"],
  ["container_registry", "gcp", { uri: null }, "uri"],
  ["container_registry", "github", { uri: "ghcr.io/acme", default_repository: 5n }, "default_repository"],
]);

testStored([
  ["container_registry", "default", { uri: "localhost:5000/" }, { uri: "localhost:5000" }],
  ["container_registry", "aws", { uri: "123.dkr.ecr.x.com/" }, { uri: "123.dkr.ecr.x.com" }],
  [
    "container_registry",
    "aws",
    { uri: "1.dkr.ecr.eu-west-1.amazonaws.com//" },
    { uri: "1.dkr.ecr.eu-west-1.amazonaws.com" },
  ],
  ["container_registry", "azure", { uri: "mlprod.azurecr.io/" }, { uri: "mlprod.azurecr.io" }],
  ["container_registry", "default", { uri: "" }, { uri: "" }],
  [
    "container_registry",
    "digitalocean",
    { uri: "registry.digitalocean.com/ml/" },
    { uri: "registry.digitalocean.com/ml" },
  ],
  [
    "container_registry",
    "digitalocean",
    { uri: "registry.digitalocean.com/\n" },
    { uri: "registry.digitalocean.com/\n" },
  ],
  [
    "container_registry",
    "dockerhub",
    { uri: "docker.io/acme", default_repository: "{{a.b}}" },
    { uri: "docker.io/acme", default_repository: "{{a.b}}" },
  ],
  ["container_registry", "gcp", { uri: "gcr.io/ml-prod" }, { uri: "gcr.io/ml-prod" }],
  [
    "container_registry",
    "github",
    { uri: "ghcr.io/acme/", authentication_secret: "ghcr" },
    { uri: "ghcr.io/acme", authentication_secret: "ghcr" },
  ],
]);
