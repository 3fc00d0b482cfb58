// bun test/setup/setup.ts: sees to it that every tool a suite needs is there, without root. `CI=true npm test` runs it first.
import { fetchTool, missing, tools } from "./tools.ts";

const reasons = tools.map((tool) => {
  const reason = missing(tool);
  return reason === undefined || tool.fetch === undefined ? reason : fetchTool(tool);
});
for (const [index, tool] of tools.entries()) {
  console.log(
    `${reasons[index] === undefined ? "ready  " : "MISSING"}  ${tool.name} ${tool.version}  ${reasons[index] ?? ""}`.trimEnd(),
  );
}
process.exit(reasons.every((reason) => reason === undefined) ? 0 : 1);
