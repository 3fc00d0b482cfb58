import { failure } from "../failure.ts";
import { err, ok, type Result } from "../result.ts";
import { readJson } from "../value/json.ts";
import { isList } from "../value/value.ts";
import { type Filter, type FilterOperator, filterOperators, type Sort } from "./query.ts";

/**
 * Reads the text of a filter option: a value, or an operator before it, such as `contains:prod` or `oneof:["a","b"]`. A colon after any other
 * word belongs to the value. Errors: usage.
 */
export function parseFilter(field: string, text: string): Result<Filter> {
  const colon = text.indexOf(":");
  const operator = filterOperators.find((each) => each === text.slice(0, colon));
  if (colon < 0 || operator === undefined) return ok({ field, operator: "equals", value: text });
  return parseOperand(field, operator, text.slice(colon + 1));
}

function parseOperand(field: string, operator: FilterOperator, text: string): Result<Filter> {
  if (operator !== "oneof") return ok({ field, operator, value: text });
  const read = readJson(text);
  const texts = read.ok && isList(read.value) ? read.value.filter((each) => typeof each === "string") : undefined;
  if (read.ok && isList(read.value) && texts?.length === read.value.length)
    return ok({ field, operator, value: texts });
  const message = `The filter for ${field} needs a list of texts after oneof:.`;
  return err(failure("usage", message, { at: { option: field }, hint: `For example oneof:["a","b"].` }));
}

/** Reads `name`, `asc:name` or `desc:name`. Errors: usage. */
export function parseSort(text: string): Result<Sort> {
  const [before, after, ...more] = text.split(":");
  if (before && after === undefined) return ok({ field: before, descending: false });
  if (after && more.length === 0 && (before === "asc" || before === "desc"))
    return ok({ field: after, descending: before === "desc" });
  return err(
    failure("usage", `${text} is no order to sort by.`, {
      at: { option: "sort_by" },
      hint: "Write a field, or desc: and a field: desc:created.",
    }),
  );
}
