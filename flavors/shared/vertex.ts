import { freeform, optional, truthy, z } from "mlstack";

/** Where Vertex AI runs what is submitted: `location` of pipelines, `region` of single jobs. */
export const vertexRegion = z.string().meta({
  description: "Google Cloud region whose machines do the work, preferably that of the bucket with the data",
  details:
    "Vertex AI keeps quotas, GPUs and prices per region, and not every region has every machine. Data that is read from elsewhere costs time and transfer fees.",
  example: "europe-west4",
  find: 'gcloud compute regions list --format="value(name)"',
  localFact: "gcp_region",
});

/** A key of Cloud KMS that protects what Vertex AI writes. */
export const vertexEncryptionKey = optional(z.string()).meta({
  description: "Cloud KMS key of yours that protects disks and results of jobs; empty: Google's own keys",
  details:
    "Write the whole resource name. The key must lie in the region of the jobs, and the Vertex AI service agent needs the role Cloud KMS CryptoKey Encrypter/Decrypter on it, else jobs fail at once.",
  example: "projects/ml-prod-415812/locations/europe-west4/keyRings/ml/cryptoKeys/vertex",
  find: 'gcloud kms keys list --location=REGION --keyring=KEYRING --format="value(name)"',
  group: "advanced",
});

/** The VPC network that jobs are peered with. */
export const vertexNetwork = optional(z.string()).meta({
  description: "VPC that jobs are connected to, so that they reach private addresses such as a database",
  details:
    "Has the form projects/NUMBER/global/networks/NAME with the number of the project, not its id. Peering of the VPC with Vertex AI must exist already; empty: jobs see the internet only.",
  example: "projects/415812345678/global/networks/ml-vpc",
  find: 'gcloud compute networks list --format="value(name)"; gcloud projects describe PROJECT --format="value(projectNumber)"',
  group: "advanced",
});

/** The machine of one custom job of Vertex AI. ZenML 0.98: integrations/gcp/vertex_custom_job_parameters.py. */
export const VertexCustomJobParameters = z.object({
  machine_type: z.string().default("n1-standard-4").meta({
    description: "Size of the virtual computer that a step gets: processors and memory come with it",
    details:
      "The cpu_count and memory of a step's ResourceSettings have no effect here. N1 takes T4, P4, P100 or V100 accelerators; A2 and G2 machines bring theirs, which must still be named in accelerator_type.",
    example: "n1-highmem-8",
    find: "gcloud compute machine-types list --zones=ZONE",
  }),
  accelerator_type: optional(z.string()).meta({
    description: "Model of GPU or TPU added to the machine, in Vertex AI's spelling; empty: processors only",
    details:
      "Written in capitals with underscores: what Compute Engine calls nvidia-tesla-t4 is NVIDIA_TESLA_T4 here. It must fit the machine type, and the region must offer it and leave you quota for training.",
    example: "NVIDIA_TESLA_T4",
    find: 'gcloud compute accelerator-types list --filter="zone~REGION"',
  }),
  accelerator_count: z
    .int()
    .default(0)
    .meta({
      description: "How many of these GPUs or TPUs one machine holds; only numbers that the machine type allows",
      details:
        "0 together with a type makes Vertex AI refuse the job. Steps of a step operator or of a dynamic pipeline take gpu_count of their ResourceSettings instead, if that is set.",
      example: 1,
      unit: "accelerators",
      only: truthy("accelerator_type"),
    }),
  boot_disk_size_gb: z.int().default(100).meta({
    description: "Space for the container image and for files that the step writes outside the artifact store",
    details:
      "Raise it for large images, downloaded models or datasets that are unpacked on the machine: a full disk ends the step. Vertex AI accepts 100 to 64000.",
    example: 300,
    unit: "GB",
    group: "advanced",
  }),
  boot_disk_type: z.string().default("pd-ssd").meta({
    description: "Kind of storage below the operating system: pd-ssd is quick, pd-standard cheaper",
    details:
      "A3 Ultra machines want hyperdisk-balanced instead; Vertex AI knows no other kinds. Steps that stream their data from a bucket hardly notice the difference.",
    example: "pd-standard",
    group: "advanced",
  }),
  persistent_resource_id: optional(z.string()).meta({
    description: "Machines that you keep running in Vertex AI, to start steps there within seconds",
    details:
      "Empty: a fresh machine is rented per step, which takes minutes. The pool costs money until it is deleted, must fit the machine type, network and encryption key of the job, and in pipelines asks for a service account.",
    example: "training-pool",
    find: "gcloud ai persistent-resources list --region=REGION",
    group: "advanced",
  }),
  service_account: optional(z.string()).meta({
    description: "Email of the identity that this step runs as, when it needs other rights than the rest",
    details:
      "Empty: workload_service_account of the orchestrator. Whoever starts the run must be allowed to act as it (role Service Account User). Dynamic pipelines do not read it.",
    example: "trainer@ml-prod-415812.iam.gserviceaccount.com",
    find: 'gcloud iam service-accounts list --format="value(email)"',
    group: "advanced",
  }),
  additional_training_job_args: freeform()
    .default({})
    .meta({
      description: "Any other parameter for making a training job that has no field of its own, such as a timeout",
      details:
        "They go to create_custom_training_job_from_component of google-cloud-pipeline-components and win over the fields here. Only steps of static pipelines pass them on: dynamic pipelines and step operators leave them out.",
      example: { timeout: "86400s", restart_job_on_worker_restart: true },
      find: "https://google-cloud-pipeline-components.readthedocs.io",
      group: "advanced",
    }),
});
