import type { ComponentTypeId } from "../../src/core/componentType.ts";

/** A class that authors extend, with the least that a complete subclass says. */
export interface Implementation {
  /** `Base<this>`, `Base<this>Config` and `Base<this>Flavor`; or the name of a class without config and flavor. */
  readonly base: string;
  /** Where it is declared, in `src/authoring/`. */
  readonly file: string;
  /** Absent: no component type of its own, but a class that implementations of one give back. */
  readonly type?: ComponentTypeId;
  /** Abstract member → its text. */
  readonly required: Readonly<Record<string, string>>;
  /** Optional method → its text. */
  readonly optional: Readonly<Record<string, string>>;
  /** What a flavor of it must say besides the usual. */
  readonly flavor?: string;
}

const component = {
  requirements: 'requirements() { return ["boto3>=1.34"]; }',
  aptPackages: 'aptPackages() { return ["libgomp1"]; }',
  localPath: 'localPath() { return "/var/lib/mine"; }',
  logFile: "logFile() { return undefined; }",
  postRegistrationMessage: 'postRegistrationMessage() { return "Log in once."; }',
  getDockerBuilds: "async getDockerBuilds(snapshot: PipelineSnapshot) { return [{ key: snapshot.pipeline }]; }",
  getPipelineRunMetadata: "async getPipelineRunMetadata(runId: string) { return { url: runId }; }",
  prepareStepRun: "async prepareStepRun(info: StepRunInfo) { await info.forceWriteLogs(); }",
  getStepRunMetadata: 'async getStepRunMetadata(info: StepRunInfo) { return { image: info.getImage("mine") }; }',
  cleanupStepRun:
    "async cleanupStepRun(info: StepRunInfo, { stepFailed }: { stepFailed: boolean }) { if (stepFailed) await info.forceWriteLogs(); }",
  cleanup: "async cleanup() {}",
};

const model = 'async METHOD(name: string) { return { name, metadata: { a: "b" } }; }';
const version =
  'async METHOD(name: string) { return { version: "1", registeredModel: { name }, modelSourceUri: "s3://b/m", modelFormat: "onnx", stage: "None" as const }; }';
const stepStatus = "async METHOD(step: StepRun) { return step.status ?? 'running'; }";

/** Every class that authors extend. */
export const implementations: readonly Implementation[] = [
  { base: "StackComponent", file: "component.ts", required: {}, optional: component },
  {
    base: "Orchestrator",
    file: "types/orchestrator.ts",
    type: "orchestrator",
    required: { getOrchestratorRunId: "getOrchestratorRunId() { return this.id; }" },
    optional: {
      submitPipeline:
        "async submitPipeline({ snapshot, stepEnvironments }: Submission) { return { metadata: { steps: Object.keys(snapshot.steps), stepEnvironments }, waitForCompletion: async () => {} }; }",
      submitDynamicPipeline:
        "async submitDynamicPipeline(submission: DynamicSubmission) { submission.command.at(0); return undefined; }",
      submitIsolatedStep: "async submitIsolatedStep({ info }: StepSubmission) { info.getImage(this.name); }",
      getIsolatedStepStatus: stepStatus.replace("METHOD", "getIsolatedStepStatus"),
      stopIsolatedStep: "async stopIsolatedStep() {}",
      cleanupIsolatedStep: "async cleanupIsolatedStep() {}",
      fetchStatus: 'async fetchStatus() { return { run: "running" as const, steps: { a: "queued" as const } }; }',
      stopRun:
        "async stopRun(run: PipelineRun, options?: { graceful?: boolean }) { if (!options?.graceful) throw new Error(run.id); }",
      updateSchedule:
        "async updateSchedule(schedule: Schedule, update: ScheduleUpdate) { if (update.cron) schedule.metadata.id; }",
      deleteSchedule: "async deleteSchedule() {}",
    },
  },
  {
    base: "ArtifactStore",
    file: "types/artifactStore.ts",
    type: "artifact_store",
    required: {
      openRead: "async openRead() { return new ReadableStream<Uint8Array>(); }",
      openWrite: "async openWrite() { return new WritableStream<Uint8Array>(); }",
      copyfile: "async copyfile() {}",
      exists: "async exists(path: string) { return path === this.config.path; }",
      glob: "async *glob() { yield this.config.path; }",
      isdir: "async isdir() { return true; }",
      listdir: "async *listdir() { yield this.name; }",
      makedirs: "async makedirs() {}",
      mkdir: "async mkdir() {}",
      remove: "async remove() {}",
      rename: "async rename() {}",
      rmtree: "async rmtree() {}",
      stat: 'async stat() { return { kind: "file" as const, size: 1 }; }',
      walk: "async *walk(path: string) { yield { path, folders: [], files: [] }; }",
    },
    optional: { warnings: "warnings() { return [this.path]; }" },
    flavor: 'readonly supportedSchemes = ["mine://"];',
  },
  {
    base: "ContainerRegistry",
    file: "types/containerRegistry.ts",
    type: "container_registry",
    required: {},
    optional: {
      pushImage: "async pushImage(image: string) { return image; }",
      getImageRepoDigest: "async getImageRepoDigest(image: string) { return image; }",
    },
  },
  {
    base: "ImageBuilder",
    file: "types/imageBuilder.ts",
    type: "image_builder",
    required: {
      isBuildingLocally: "get isBuildingLocally() { return true; }",
      build:
        "async build({ imageName, containerRegistry }: ImageBuild) { await containerRegistry?.prepareImagePush(imageName); return imageName; }",
    },
    optional: {},
  },
  {
    base: "StepOperator",
    file: "types/stepOperator.ts",
    type: "step_operator",
    required: {},
    optional: {
      submit:
        "async submit({ info, entrypointCommand }: StepSubmission) { info.step.resources.gpuCount; entrypointCommand.join(' '); }",
      launch: "async launch({ environment }: StepSubmission) { environment.HOME; }",
      getStatus: stepStatus.replace("METHOD", "getStatus"),
      cancel: "async cancel() {}",
      cleanupStepSubmission: "async cleanupStepSubmission() {}",
    },
  },
  {
    base: "ExperimentTracker",
    file: "types/experimentTracker.ts",
    type: "experiment_tracker",
    required: {},
    optional: {},
  },
  {
    base: "ModelRegistry",
    file: "types/modelRegistry.ts",
    type: "model_registry",
    required: {
      registerModel: model.replace("METHOD", "registerModel"),
      deleteModel: "async deleteModel() {}",
      updateModel: model.replace("METHOD", "updateModel"),
      getModel: model.replace("METHOD", "getModel"),
      listModels: 'async *listModels(filter?: ModelFilter) { yield { name: filter?.name ?? "m" }; }',
      registerModelVersion: version.replace("METHOD", "registerModelVersion"),
      deleteModelVersion: "async deleteModelVersion() {}",
      updateModelVersion: version.replace("METHOD", "updateModelVersion"),
      listModelVersions:
        'async *listModelVersions(filter?: ModelVersionFilter) { yield { version: "1", registeredModel: { name: filter?.name ?? "m" }, modelSourceUri: "s3://b/m", modelFormat: "onnx", stage: "None" as const }; }',
      getModelVersion: version.replace("METHOD", "getModelVersion"),
      loadModelVersion: "async loadModelVersion() { return {}; }",
      getModelUriArtifactStore:
        "async getModelUriArtifactStore(of: RegistryModelVersion) { return of.modelSourceUri; }",
    },
    optional: {},
  },
  {
    base: "ModelDeployer",
    file: "types/modelDeployer.ts",
    type: "model_deployer",
    required: {
      performDeployModel: "async performDeployModel(id: string): Promise<BaseService> { throw new Error(id); }",
      performStopModel: "async performStopModel(service: BaseService) { return service; }",
      performStartModel: "async performStartModel(service: BaseService) { return service; }",
      performDeleteModel: "async performDeleteModel() {}",
      getModelServerInfo: "getModelServerInfo(service: BaseService) { return { url: service.predictionUrl }; }",
    },
    optional: {},
  },
  {
    base: "Deployer",
    file: "types/deployer.ts",
    type: "deployer",
    required: {
      doProvisionDeployment:
        'async doProvisionDeployment() { return { status: "running" as const, url: "http://h" }; }',
      doGetDeploymentState: 'async doGetDeploymentState() { return { status: "running" as const }; }',
      doGetDeploymentStateLogs: "async *doGetDeploymentStateLogs(deployment: Deployment) { yield deployment.name; }",
      doDeprovisionDeployment: "async doDeprovisionDeployment() { return undefined; }",
    },
    optional: {},
  },
  {
    base: "DataValidator",
    file: "types/dataValidator.ts",
    type: "data_validator",
    required: {},
    optional: {
      dataProfiling:
        "async dataProfiling(dataset: unknown, options?: ProfilingOptions) { return [dataset, options?.profileList]; }",
      dataValidation:
        "async dataValidation(dataset: unknown, options?: CheckOptions) { return [dataset, options?.checkList]; }",
      modelValidation: "async modelValidation(dataset: unknown, model: unknown) { return [dataset, model]; }",
    },
  },
  {
    base: "FeatureStore",
    file: "types/featureStore.ts",
    type: "feature_store",
    required: {
      getHistoricalFeatures: "async getHistoricalFeatures(entities: unknown) { return entities; }",
      getOnlineFeatures:
        "async getOnlineFeatures(rows: readonly EntityRow[], features: readonly string[]) { return Object.fromEntries(features.map((each) => [each, rows.map(() => null)])); }",
    },
    optional: {},
  },
  {
    base: "Annotator",
    file: "types/annotator.ts",
    type: "annotator",
    required: {
      getUrl: 'getUrl() { return "http://label"; }',
      getUrlForDataset: "async getUrlForDataset(name: string) { return this.getUrl() + name; }",
      getDatasets: "async *getDatasets() { yield {}; }",
      getDatasetNames: "async *getDatasetNames() { yield this.name; }",
      getDatasetStats: "async getDatasetStats() { return { labeled: 1, unlabeled: 2 }; }",
      launch: "async launch(options?: { url?: string }) { options?.url; }",
      addDataset: "async addDataset(name: string) { return { name }; }",
      getDataset: "async getDataset(name: string) { return { name }; }",
      deleteDataset: "async deleteDataset() {}",
      getLabeledData: "async *getLabeledData() { yield {}; }",
      getUnlabeledData: "async *getUnlabeledData() { yield {}; }",
    },
    optional: {},
  },
  {
    base: "Alerter",
    file: "types/alerter.ts",
    type: "alerter",
    required: {},
    optional: {
      post: "async post(message: string, options?: AlertOptions) { return message !== options?.params?.channel; }",
      ask: "async ask(question: string) { return question.length > 0; }",
    },
  },
  {
    base: "LogStore",
    file: "types/logStore.ts",
    type: "log_store",
    required: {
      emit: "emit(origin: LogOrigin, record: LogRecord) { origin.name + record.message; }",
      releaseOrigin: "protected async releaseOrigin() {}",
      flush: "async flush() {}",
      fetch:
        "async fetch(logs: LogsReference, query: LogsQuery = {}) { return { items: [{ id: logs.id, message: String(this.resolveLimit(query.limit)) }] }; }",
    },
    optional: {},
  },
  {
    base: "Sandbox",
    file: "types/sandbox.ts",
    type: "sandbox",
    required: { createSession: "async createSession(): Promise<SandboxSession> { throw new Error(this.name); }" },
    optional: {
      attach: "async attach(id: string): Promise<SandboxSession> { throw new Error(id); }",
      restore:
        "async restore(snapshot: SandboxSnapshot) { this.validateSnapshot(snapshot); return this.createSession(); }",
    },
  },
  {
    base: "SandboxSession",
    file: "types/sandboxSession.ts",
    required: {
      doExec:
        "protected async doExec(command: string | readonly string[]): Promise<SandboxProcess> { throw new Error(String(command)); }",
      doClose: "protected async doClose() {}",
    },
    optional: {
      doDestroy: "protected async doDestroy() {}",
      doCreateSnapshot: 'protected async doCreateSnapshot() { return { sandboxId: "s", ref: this.id }; }',
      doUploadFile:
        "protected async doUploadFile(path: string, content: ReadableStream<Uint8Array>) { await content.cancel(path); }",
      doDownloadFile: "protected async doDownloadFile() { return new ReadableStream<Uint8Array>(); }",
      dashboardUrl: "dashboardUrl() { return this.id; }",
    },
  },
  {
    base: "SandboxProcess",
    file: "types/sandboxProcess.ts",
    required: {
      stdout: 'async *stdout() { yield "line\\n"; }',
      stderr: 'async *stderr() { yield "line\\n"; }',
      wait: "async wait() { return 0; }",
      kill: "async kill() {}",
      exitCode: "get exitCode() { return 0; }",
    },
    optional: {},
  },
  {
    base: "BaseService",
    file: "types/service.ts",
    required: {
      checkStatus: 'async checkStatus() { return { state: "active" as const, message: this.config.name ?? "" }; }',
      getLogs: "async *getLogs(options?: LogOptions) { yield String(options?.tail); }",
    },
    optional: {
      provision: "protected async provision() {}",
      deprovision: "protected async deprovision({ force }: { force: boolean }) { if (force) return; }",
    },
  },
];
