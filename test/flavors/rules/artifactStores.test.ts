import { testRefused, testStored } from "../verdicts.ts";

const b2 = { path: "s3://acme" };
const spaces = { path: "s3://acme", region: "fra1" };

testRefused([
  ["artifact_store", "local", { path: "s3://bucket" }, "path"],
  ["artifact_store", "local", { path: "{{a.b}}" }, "path"],
  ["artifact_store", "s3", { path: "gs://bucket" }, "path"],
  ["artifact_store", "s3", { path: "s3://b", client_kwargs: { endpoint_url: "minio:9000" } }, "client_kwargs"],
  ["artifact_store", "s3", { path: "s3://b", client_kwargs: "{{a.b}}" }, "client_kwargs"],
  ["artifact_store", "s3", { path: "s3://b", client_kwargs: { endpoint_url: "https://" } }, "client_kwargs"],
  ["artifact_store", "s3", { path: "s3://b", client_kwargs: { endpoint_url: "HTTP://minio:9000" } }, "client_kwargs"],
  ["artifact_store", "s3", { path: "s3://b", client_kwargs: { endpoint_url: 9000n } }, "client_kwargs"],
  ["artifact_store", "b2", { path: "b2://acme" }, "path"],
  ["artifact_store", "b2", { path: "S3://acme" }, "path"],
  [
    "artifact_store",
    "b2",
    { ...b2, client_kwargs: { endpoint_url: "s3.eu-central-003.backblazeb2.com" } },
    "client_kwargs",
  ],
  ["artifact_store", "b2", { ...b2, client_kwargs: "{{b2.options}}" }, "client_kwargs"],
  ["artifact_store", "b2", { ...b2, region: "us-west-004" }, "region"],
  ["artifact_store", "digitalocean", { ...spaces, path: "https://acme.fra1.digitaloceanspaces.com" }, "path"],
  ["artifact_store", "digitalocean", { path: "s3://acme" }, "region"],
  ["artifact_store", "digitalocean", { path: "s3://acme", region: "" }, "region"],
  ["artifact_store", "digitalocean", { path: "s3://acme", client_kwargs: { endpoint_url: "" } }, "region"],
  ["artifact_store", "digitalocean", { path: "s3://acme", region: "FRA1" }, "region"],
  ["artifact_store", "digitalocean", { path: "s3://acme", region: "frankfurt1" }, "region"],
  ["artifact_store", "digitalocean", { path: "s3://acme", region: "eu-central-1" }, "region"],
  ["artifact_store", "digitalocean", { path: "s3://acme", region: "{{lost.region}}" }, "region"],
  ["artifact_store", "digitalocean", { ...spaces, client_kwargs: { endpoint_url: "fra1" } }, "client_kwargs"],
  ["artifact_store", "local", { path: "abfs://container" }, "path"],
]);

testStored([
  ["artifact_store", "local", {}, {}],
  ["artifact_store", "s3", { path: "'s3://b'" }, { path: "s3://b" }],
  [
    "artifact_store",
    "s3",
    { path: "s3://b", client_kwargs: '{"endpoint_url": "http://minio:9000//"}' },
    { path: "s3://b", client_kwargs: { endpoint_url: "http://minio:9000" } },
  ],
  [
    "artifact_store",
    "s3",
    { path: "s3://b", client_kwargs: { endpoint_url: "" } },
    { path: "s3://b", client_kwargs: { endpoint_url: "" } },
  ],
  [
    "artifact_store",
    "s3",
    { path: "s3://b", client_kwargs: { endpoint_url: "https://minio:9000//" } },
    { path: "s3://b", client_kwargs: { endpoint_url: "https://minio:9000" } },
  ],
  ["artifact_store", "b2", { path: '"s3://acme"' }, b2],
  [
    "artifact_store",
    "b2",
    { ...b2, client_kwargs: { endpoint_url: "https://s3.eu-central-003.backblazeb2.com/" } },
    { ...b2, client_kwargs: { endpoint_url: "https://s3.eu-central-003.backblazeb2.com" } },
  ],
  ["artifact_store", "digitalocean", spaces, spaces],
  ["artifact_store", "digitalocean", { ...spaces, region: "fra1\n" }, { ...spaces, region: "fra1\n" }],
  [
    "artifact_store",
    "digitalocean",
    { path: "s3://acme", client_kwargs: { endpoint_url: "https://ams3.digitaloceanspaces.com/" } },
    { path: "s3://acme", client_kwargs: { endpoint_url: "https://ams3.digitaloceanspaces.com" } },
  ],
  ["artifact_store", "local", { path: "'/data/artifacts'" }, { path: "/data/artifacts" }],
]);
