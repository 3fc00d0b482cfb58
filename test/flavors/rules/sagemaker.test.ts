import { expect, test } from "bun:test";
import { check, testRefused, testStored } from "../verdicts.ts";

const role = { execution_role: "arn:aws:iam::1:role/x" };
const training = { ...role, instance_type: "ml.m5.xlarge" };
const outputs = { one: "s3://bucket/one" };

testRefused([
  ["step_operator", "sagemaker", { role: "arn", input_data_s3_uri: [] }, "input_data_s3_uri"],
  ["orchestrator", "sagemaker", {}, "execution_role"],
  ["orchestrator", "sagemaker", { ...role, output_data_s3_uri: outputs }, "output_data_s3_uri"],
  ["orchestrator", "sagemaker", { ...role, output_data_s3_uri: {} }, "output_data_s3_uri"],
  [
    "orchestrator",
    "sagemaker",
    { ...role, use_training_step: "false", output_data_s3_uri: outputs },
    "output_data_s3_uri",
  ],
  [
    "orchestrator",
    "sagemaker",
    { ...role, output_data_s3_uri: "s3://bucket", output_data_s3_mode: "Continuous" },
    "output_data_s3_uri",
  ],
  ["orchestrator", "sagemaker", { ...role, processor_role: "other" }, "processor_role"],
  ["orchestrator", "sagemaker", { ...role, tags: { a: "1" }, processor_tags: { a: "2" } }, "processor_tags"],
  ["orchestrator", "sagemaker", { ...role, keep_alive_period_in_seconds: "soon" }, "keep_alive_period_in_seconds"],
  ["step_operator", "sagemaker", {}, "role"],
]);

testStored([
  ["orchestrator", "sagemaker", role, training],
  [
    "orchestrator",
    "sagemaker",
    { ...role, instance_type: null, use_training_step: true },
    { ...training, use_training_step: true },
  ],
  [
    "orchestrator",
    "sagemaker",
    { ...role, use_training_step: false, output_data_s3_uri: outputs, output_data_s3_mode: "Continuous" },
    {
      ...role,
      use_training_step: false,
      output_data_s3_uri: outputs,
      output_data_s3_mode: "Continuous",
      instance_type: "ml.t3.medium",
    },
  ],
  [
    "orchestrator",
    "sagemaker",
    { ...role, use_training_step: null, output_data_s3_uri: outputs },
    { ...role, use_training_step: null, output_data_s3_uri: outputs, instance_type: "ml.t3.medium" },
  ],
  [
    "orchestrator",
    "sagemaker",
    { ...role, output_data_s3_mode: "Continuous" },
    { ...training, output_data_s3_mode: "Continuous" },
  ],
  [
    "orchestrator",
    "sagemaker",
    { ...training, instance_type: "ml.g5.xlarge" },
    { ...role, instance_type: "ml.g5.xlarge" },
  ],
  ["orchestrator", "sagemaker", { processor_role: role.execution_role }, training],
  ["orchestrator", "sagemaker", { ...role, processor_tags: { a: "1" } }, { ...training, tags: { a: "1" } }],
  [
    "orchestrator",
    "sagemaker",
    { ...role, keep_alive_period_in_seconds: null },
    { ...training, keep_alive_period_in_seconds: null },
  ],
]);

test("a deprecated field is accepted with a warning that names what to do", async () => {
  const { problems, warnings } = await check("step_operator", "sagemaker", {
    role: "arn",
    instance_type: "ml.m5.large",
  });
  expect(problems).toEqual([]);
  expect(warnings).toMatchObject([{ rule: "deprecated-field", at: { field: ["instance_type"] } }]);
});
