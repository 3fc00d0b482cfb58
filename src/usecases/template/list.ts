import { type Finding, findingOf } from "../../core/finding.ts";
import type { Env } from "../env.ts";
import { describeTemplate, type TemplateView, templateFiles } from "./templates.ts";

/** All templates, and what is wrong with those of the person's own that cannot be read. */
export interface TemplateList {
  readonly templates: readonly TemplateView[];
  readonly findings: readonly Finding[];
}

/** Lists the templates by name: bundled ones, and those of the folder `templates` beside the preferences. */
export async function listTemplates(env: Env): Promise<TemplateList> {
  const all = await Promise.all(templateFiles(env).map(describeTemplate));
  return {
    templates: all.flatMap((each) => (each.ok ? [each.value] : [])),
    findings: all.flatMap((each) => (each.ok ? [] : [findingOf(each.error, "warning")])),
  };
}
