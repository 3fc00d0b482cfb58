/**
 * The commands that fill the scratch home of `npm run dev`, so that any screen has something to show: stacks that are fine, one
 * per cloud and one per problem, and components that several of them share.
 */
export const samples: readonly (readonly string[])[] = [
  ["secret", "create", "aws_keys", "--key=AKIAEXAMPLE", "--secret=not-a-real-secret"],
  ["orchestrator", "register", "k8s-prod", "-f", "kubernetes", "--kubernetes_context=prod", "-l", "team=vision"],
  ["orchestrator", "register", "k8s-staging", "-f", "kubernetes", "--kubernetes_context=staging"],
  ["orchestrator", "register", "kubeflow-batch", "-f", "kubeflow", "--kubernetes_context=batch"],
  ["orchestrator", "register", "docker-laptop", "-f", "local_docker"],
  [
    ...["artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod"],
    ...["--key={{aws_keys.key}}", "--secret={{aws_keys.secret}}", "-l", "team=vision"],
  ],
  ["artifact-store", "register", "s3-staging", "-f", "s3", "--path=s3://ml/staging"],
  ["artifact-store", "register", "scratch", "-f", "local", "--path=/tmp/mlstack-artifacts"],
  ["container-registry", "register", "ecr", "-f", "aws", "--uri=123456789012.dkr.ecr.eu-central-1.amazonaws.com"],
  [
    ...["experiment-tracker", "register", "mlf", "-f", "mlflow", "--tracking_uri=https://mlflow.example.com"],
    "--tracking_token={{aws_keys.key}}",
  ],
  ["experiment-tracker", "register", "wandb", "-f", "wandb", "--api_key={{aws_keys.key}}", "--project_name=vision"],
  ["alerter", "register", "ops", "-f", "slack", "--slack_token={{aws_keys.key}}", "--default_slack_channel_id=C0123"],
  [
    ...["stack", "register", "prod", "-o", "k8s-prod", "-a", "s3-prod", "-c", "ecr", "-e", "mlf", "-e", "wandb"],
    ...["-al", "ops", "--label", "stage=prod", "--set"],
  ],
  ["stack", "register", "staging", "-o", "k8s-staging", "-a", "s3-staging", "-c", "ecr", "-e", "mlf"],
  ["stack", "register", "batch", "-o", "kubeflow-batch", "-a", "scratch"],
  ["stack", "register", "laptop", "-o", "docker-laptop", "-a", "scratch", "-e", "mlf"],
];
