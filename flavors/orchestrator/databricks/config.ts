import { BaseOrchestratorConfig, optional, textMap, truthy, z } from "mlstack";
import { DatabricksClusterSettings, DatabricksCredentials, databricksHost } from "../../shared/databricks.ts";

const retried = truthy("max_retries");

export const DatabricksOrchestratorSettings = DatabricksClusterSettings.extend({
  schedule_timezone: optional(z.string()).meta({
    description: "Where the hours in cron expressions are meant, as an IANA name such as Europe/Berlin",
    details:
      "Must be set for runs with a schedule. Databricks reads the expression the Quartz way, with seconds in front: 0 0 6 * * ? is every morning at six.",
    example: "Europe/Berlin",
    find: "timedatectl list-timezones",
  }),
  max_retries: optional(z.int().min(-1)).meta({
    description: "How often a failed step is started again by Databricks; -1 for as often as it takes",
    details:
      "Empty means not at all. A step begins anew each time, and every attempt is billed; -1 can go on for days when the error is in your code.",
    example: 2,
    unit: "retries",
  }),
  min_retry_interval_millis: optional(z.int().nonnegative()).meta({
    description: "Pause between a failure of a step and its next attempt",
    details:
      "60000 is one minute. Without it the next attempt follows at once, too early for a service that needs time to recover.",
    example: 60000,
    unit: "milliseconds",
    group: "advanced",
    only: retried,
  }),
  retry_on_timeout: optional(z.boolean()).meta({
    description: "Start steps again, too, that were cancelled because task_timeout_seconds ran out",
    details:
      "Helps against steps that hang now and then. A step that is simply slow costs the same time once more and is cancelled again.",
    example: true,
    group: "advanced",
    only: retried,
  }),
  job_tags: optional(textMap()).meta({
    description: "Labels by which what was started is found again in lists and usage reports",
    details: "At most 25; clusters carry them too. For labels on machines alone there is custom_tags.",
    example: { project: "churn" },
    group: "advanced",
  }),
  max_concurrent_runs: optional(z.int().min(1).max(1000)).meta({
    description: "How many times the same schedule may be under way at once",
    details:
      "Empty means 1: what is due while the previous one still goes on is skipped. It matters for schedules alone, as any other pipeline run is a job of its own.",
    example: 2,
    unit: "runs",
    group: "advanced",
  }),
});

export const DatabricksOrchestratorConfig = BaseOrchestratorConfig.extend({ host: databricksHost })
  .extend(DatabricksCredentials.shape)
  .extend(DatabricksOrchestratorSettings.shape);
export type DatabricksOrchestratorConfig = typeof DatabricksOrchestratorConfig;
