// What `import … from "mlstack"` gives the author of a flavor.
export { z } from "zod";
export type { ComponentTypeId } from "../core/componentType.ts";
export type { ConnectorFacts, FieldGroup } from "../core/flavor.ts";
export type { LocalFactKind } from "../core/localFact.ts";
export type { Condition, ConfigRule, ItemPlace, Normalization } from "../core/rule/rule.ts";
export type { StackCondition, StackRule, Trait, Traits } from "../core/stackRule/stackRule.ts";
export * from "./authentication.ts";
export type { CallOptions, LogOptions, Pause, WaitOptions } from "./callOptions.ts";
export * from "./component.ts";
export * from "./conditions.ts";
export {
  AlreadyExistsError,
  NotFoundError,
  NotSupportedError,
  StoreError,
  type StoreProblem,
  TimedOutError,
} from "./errors.ts";
export { type ExecutionStatus, isFinished, type StepWaitOptions } from "./executionStatus.ts";
export * from "./field.ts";
export * from "./flavor.ts";
export * from "./recordStore.ts";
export * from "./rules.ts";
export type * from "./runs.ts";
export * from "./stackRules.ts";
export type * from "./testing.ts";
export * from "./types/alerter.ts";
export * from "./types/annotator.ts";
export type * from "./types/artifactFiles.ts";
export { globByListing } from "./types/artifactGlob.ts";
export { childPath, walkByListing } from "./types/artifactListing.ts";
export * from "./types/artifactStore.ts";
export type * from "./types/buildContext.ts";
export * from "./types/containerRegistry.ts";
export * from "./types/dataValidator.ts";
export * from "./types/deployer.ts";
export * from "./types/deployment.ts";
export * from "./types/experimentTracker.ts";
export * from "./types/featureStore.ts";
export * from "./types/imageBuilder.ts";
export * from "./types/logEntries.ts";
export * from "./types/logStore.ts";
export * from "./types/modelDeployer.ts";
export * from "./types/modelRegistry.ts";
export * from "./types/orchestrator.ts";
export type * from "./types/registeredModel.ts";
export * from "./types/sandbox.ts";
export * from "./types/sandboxProcess.ts";
export * from "./types/sandboxSession.ts";
export * from "./types/service.ts";
export type { ServiceFilter } from "./types/serviceFilter.ts";
export * from "./types/stepOperator.ts";
