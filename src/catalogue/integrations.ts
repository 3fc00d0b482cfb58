import type { FlavorEntry } from "../core/flavor.ts";
import type { Integration } from "../core/integration.ts";

/** An integration as it is written down; which flavors need it, the flavors say. */
type IntegrationFacts = Omit<Integration, "flavors">;

function integration(
  name: string,
  title: string,
  requirements: readonly string[],
  { kept = [], apt = [] }: { kept?: readonly string[]; apt?: readonly string[] } = {},
): IntegrationFacts {
  return { name, title, requirements, keptOnUninstall: kept, aptPackages: apt };
}

/** All integrations of ZenML 0.98.0, sorted by name. ZenML 0.98: integrations/<name>/__init__.py. */
const integrationFacts: readonly IntegrationFacts[] = [
  integration("airflow", "Apache Airflow", []),
  integration("argilla", "Argilla", ["argilla>=2.0.0"]),
  integration(
    "aws",
    "Amazon Web Services",
    ["sagemaker>=2.237.3,<3.0.0", "kubernetes", "aws-profile-manager", "pytz>=2021.1"],
    { kept: ["kubernetes"] },
  ),
  integration(
    "azure",
    "Microsoft Azure",
    [
      "adlfs>=2021.10.0",
      "azure-identity>=1.4.0",
      "azure-mgmt-containerregistry>=10.0.0",
      "azure-mgmt-containerservice>=20.0.0",
      "azure-mgmt-storage>=20.0.0",
      "azure-mgmt-resource>=21.0.0,<25.0.0",
      "azure-storage-blob>=12.17.0,<13.0.0",
      "kubernetes>=18.20.0",
      "requests>=2.27.11,<3.0.0",
      "azure-ai-ml>=1.23.1,<2.0.0",
      "opentelemetry-instrumentation-logging==0.64b0",
      "opentelemetry-sdk==1.43.0",
      "marshmallow<4.0.0",
    ],
    { kept: ["kubernetes", "opentelemetry-instrumentation-logging", "opentelemetry-sdk"] },
  ),
  integration("b2", "Backblaze B2", ["s3fs>2022.3.0,!=2025.3.1", "boto3"]),
  integration("baseten", "Baseten", ["truss>=0.18,<1"]),
  integration("bentoml", "BentoML", ["bentoml>=1.0.10"]),
  integration("comet", "Comet", ["comet-ml>=3.0.0"]),
  integration("databricks", "Databricks", ["databricks-sdk==0.28.0", "numpy<3.0", "pandas>=2.0.0"], {
    kept: ["numpy", "pandas"],
  }),
  integration(
    "deepchecks",
    "Deepchecks",
    [
      "deepchecks[vision]~=0.18.0",
      "torchvision>=0.14.0",
      "opencv-python==4.5.5.64",
      "opencv-python-headless==4.5.5.64",
      "tenacity!=8.4.0",
      "pandas<2.2.0",
      "ipython<9.0.0",
      "pandas>=2.0.0",
    ],
    { kept: ["pandas", "torchvision", "tenacity"], apt: ["ffmpeg", "libsm6", "libxext6"] },
  ),
  integration("digitalocean", "DigitalOcean", ["s3fs>2022.3.0,!=2025.3.1", "boto3"]),
  integration("discord", "Discord", ["discord.py>=2.3.2", "aiohttp>=3.8.1", "asyncio"], {
    kept: ["aiohttp", "asyncio"],
  }),
  integration("evidently", "Evidently", ["evidently>=0.5.0,<1.0", "tenacity!=8.4.0", "pandas>=2.0.0"], {
    kept: ["tenacity", "pandas"],
  }),
  integration("facets", "Facets", ["facets-overview>=1.0.0", "pandas>=2.0.0"], { kept: ["pandas"] }),
  integration("feast", "Feast", ["feast>=0.12.0", "click>=8.3.3,<=8.5.0", "pandas>=2.0.0"], {
    kept: ["click", "pandas"],
  }),
  integration(
    "gcp",
    "Google Cloud",
    [
      "kfp>=2.6.0",
      "urllib3<2.6.0",
      "grpcio!=1.68.*,!=1.69.*,!=1.70.*",
      "gcsfs!=2025.5.0,!=2025.5.0.post1,<=2024.12.0",
      "google-cloud-secret-manager",
      "google-cloud-container>=2.21.0",
      "google-cloud-artifact-registry>=1.11.3",
      "google-cloud-storage>=2.9.0",
      "google-cloud-aiplatform>=1.34.0",
      "google-cloud-build>=3.11.0",
      "google-cloud-pipeline-components>=2.19.0",
      "google-cloud-run>=0.10.0",
      "google-cloud-logging>=3.8.0",
      "kubernetes",
    ],
    { kept: ["kubernetes", "kfp", "grpcio"] },
  ),
  integration("github", "GitHub", ["pygithub"]),
  integration("gitlab", "GitLab", ["python-gitlab"]),
  integration(
    "great_expectations",
    "Great Expectations",
    ["great-expectations>=0.17.15,<1.0; python_version < '3.14'", "pandas>=2.0.0"],
    { kept: ["pandas"] },
  ),
  integration(
    "huggingface",
    "Hugging Face",
    [
      "datasets>=2.16.0,<4.0.0",
      "huggingface_hub>0.19.0",
      "accelerate",
      "bitsandbytes>=0.41.3",
      "peft",
      "transformers[torch]>=4.40,<6.0.0",
      "pandas>=2.0.0",
    ],
    { kept: ["fsspec", "pandas"] },
  ),
  integration("hyperai", "HyperAI", ["paramiko>=3.4.0,<4.0.0"]),
  integration("jax", "JAX", ["jax<0.4.35", "numpy"]),
  integration("kaniko", "Kaniko", []),
  integration("kubeflow", "Kubeflow Pipelines", ["kfp>=2.6.0", "kfp-kubernetes>=1.1.0"], { kept: ["kfp"] }),
  integration("kubernetes", "Kubernetes", ["kubernetes>=21.7,<26", "Jinja2"], { kept: ["kfp"] }),
  integration("label_studio", "Label Studio", ["label-studio-sdk>=1.0.0"]),
  integration(
    "langchain",
    "LangChain",
    ["langchain>=0.3.5,<1.0", "langchain-community", "pyyaml>=6.0.1", "tenacity!=8.4.0"],
    { kept: ["pyyaml", "tenacity"] },
  ),
  integration("lightgbm", "LightGBM", ["lightgbm>=1.0.0"], { apt: ["libgomp1"] }),
  integration("lightning", "Lightning AI", ["lightning-sdk>=0.1.17"]),
  integration("mlflow", "MLflow", ["mlflow>=2.1.1,<4", "python-rapidjson<1.15", "numpy<3.0", "pandas>=2.0.0"], {
    kept: ["python-rapidjson", "pydantic", "numpy", "pandas"],
  }),
  integration("mlx", "MLX", ["mlx[cpu]"]),
  integration("modal", "Modal", ["modal>=1.4,<2"]),
  integration("neptune", "Neptune", ["neptune"]),
  integration(
    "neural_prophet",
    "NeuralProphet",
    ["neuralprophet>=0.3.2,<0.5.0", "pandas<3", "holidays>=0.4.1,<0.25.0", "tenacity!=8.4.0"],
    { kept: ["tenacity"] },
  ),
  integration("numpy", "NumPy", ["numpy<3.0"]),
  integration("openai", "OpenAI", ["openai>=1.0.0"]),
  integration("pandas", "pandas", ["pandas>=2.0.0"]),
  integration("pigeon", "Pigeon", ["ipywidgets>=8.0.0"]),
  integration("pillow", "Pillow", ["Pillow>=9.2.0"]),
  integration("polars", "Polars", ["polars>=0.19.5", "pyarrow>=12.0.0"], { kept: ["pyarrow"] }),
  integration("prodigy", "Prodigy", ["prodigy", "urllib3<2"], { kept: ["urllib3"] }),
  integration("pycaret", "PyCaret", ["pycaret>=3.0.0", "scikit-learn", "xgboost", "catboost", "lightgbm"], {
    kept: ["scikit-learn", "xgboost", "catboost", "lightgbm"],
  }),
  integration("pytorch", "PyTorch", ["torch"]),
  integration("pytorch_lightning", "PyTorch Lightning", ["pytorch_lightning"]),
  integration("runai", "Run:ai", ["runapy>=1.224.0"]),
  integration("s3", "Amazon S3", ["s3fs>2022.3.0,!=2025.3.1", "boto3", "aws-profile-manager"]),
  integration("scipy", "SciPy", ["scipy"]),
  integration("seldon", "Seldon Core", ["kubernetes==18.20.0", "numpy<3.0"], { kept: ["kubernetes", "numpy"] }),
  integration("sklearn", "scikit-learn", ["scikit-learn"]),
  integration("skypilot_aws", "SkyPilot on AWS", ["skypilot[aws]>=0.11.0,<0.12.0"], {
    apt: ["openssh-client", "rsync"],
  }),
  integration("skypilot_azure", "SkyPilot on Azure", ["skypilot[azure]>=0.11.0,<0.12.0"], {
    apt: ["openssh-client", "rsync"],
  }),
  integration("skypilot_gcp", "SkyPilot on Google Cloud", ["skypilot[gcp]>=0.11.0,<0.12.0"], {
    apt: ["openssh-client", "rsync"],
  }),
  integration("skypilot_kubernetes", "SkyPilot on Kubernetes", ["skypilot[kubernetes]>=0.11.0,<0.12.0"], {
    apt: ["openssh-client", "rsync"],
  }),
  integration("skypilot_lambda", "SkyPilot on Lambda", ["skypilot[lambda]>=0.11.0,<0.12.0"]),
  integration("slack", "Slack", ["slack-sdk==3.30.0"]),
  integration("spark", "Apache Spark", ["pyspark==3.2.1"]),
  integration("ssh", "SSH", ["paramiko>=3.0.0,<6"]),
  integration("tekton", "Tekton", ["kfp>=2.6.0", "kfp-kubernetes>=1.1.0"], { kept: ["kfp"] }),
  integration("tensorboard", "TensorBoard", ["tensorboard>=2.12,<2.15", "standard-imghdr"]),
  integration("tensorflow", "TensorFlow", ["tensorflow>=2.12,<2.15", "tensorflow_io>=0.24.0"], {
    kept: ["typing-extensions"],
  }),
  integration("trackio", "Trackio", ["trackio>=0.20.0,<1.0.0"]),
  integration("typesafe", "TypeSafe AI", ["typesafe-sdk>=0.7.1"]),
  integration("vllm", "vLLM", ["vllm>=0.6.0,<0.7.0", "openai>=1.0.0"]),
  integration("wandb", "Weights & Biases", ["wandb>=0.12.12,<1.0.0", "Pillow>=9.1.0", "weave>=0.51.33,<1.0.0"], {
    kept: ["Pillow"],
  }),
  integration("whylogs", "whylogs", ["whylogs[viz]~=1.0.5", "whylogs[whylabs]~=1.0.5", "pandas>=2.0.0"], {
    kept: ["pandas"],
  }),
  integration("xgboost", "XGBoost", ["xgboost>=1.0.0"]),
];

/** All integrations, each with those of the flavors that name it. */
export function integrationsOf(entries: readonly FlavorEntry[]): readonly Integration[] {
  const byIntegration = Map.groupBy(entries, ({ integration }) => integration);
  return integrationFacts.map((facts) => ({
    ...facts,
    flavors: (byIntegration.get(facts.name) ?? []).map(({ type, name }) => ({ type, name })),
  }));
}
