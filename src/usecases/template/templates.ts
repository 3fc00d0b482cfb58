import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { didYouMean } from "../../core/suggest.ts";
import { readTemplateHead } from "../../interop/stackFile/read.ts";
import type { TemplateHead, TemplateQuestion } from "../../interop/stackFile/template.ts";
import { bundledTemplates } from "../../templates/bundled.generated.ts";
import type { Env } from "../env.ts";
import { bytesOf } from "../stackFile/read.ts";

export type { TemplateQuestion };

/** A template by its name, and where it is. */
export interface TemplateFile {
  readonly name: string;
  /** A path, or what a bundled one is called in sentences. */
  readonly file: string;
  /** Of a bundled one: what it holds. */
  readonly text?: string;
}

/** A template as front ends see it. */
export interface TemplateView extends TemplateHead {
  readonly name: string;
  readonly origin: "built-in" | "own";
  readonly file: string;
}

const fileName = /^(.+)\.(?:ya?ml|json)$/i;

/** All templates by name; one of the person's own hides a bundled one of the same name. */
export function templateFiles(env: Env): readonly TemplateFile[] {
  const bundled = [...bundledTemplates].map(([name, text]) => ({ name, text, file: `built-in:${name}` }));
  const own = ownFiles(env.templatesFolder);
  const named = new Map([...bundled, ...own].map((each) => [each.name, each]));
  return [...named.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function ownFiles(folder: string): readonly TemplateFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((entry) => {
    const name = fileName.exec(entry)?.[1];
    return name === undefined ? [] : [{ name, file: join(folder, entry) }];
  });
}

/** The template that a text names: one of the list, or the path of a file. Errors: not-found (with what was likely meant). */
export function findTemplate(env: Env, name: string): Result<TemplateFile> {
  const files = templateFiles(env);
  const found = files.find((each) => each.name === name);
  if (found !== undefined) return ok(found);
  if (fileName.test(name) || /[\\/]/.test(name)) return ok({ name, file: name });
  const hint = didYouMean(
    name,
    files.map((each) => each.name),
  );
  return err(failure("not-found", `There is no template ${name}.`, { hint: hint ?? "mlstack new --list lists them." }));
}

/** The bytes of a template, as the reader asks for them. */
export function templateBytes({ file, text }: TemplateFile): (path: string) => Promise<Result<Uint8Array>> {
  return async (path) => (path === file && text !== undefined ? ok(new TextEncoder().encode(text)) : bytesOf(path));
}

/** What a template says of itself. Errors: not-found, bad-data (also: the file is no template). */
export async function describeTemplate(template: TemplateFile): Promise<Result<TemplateView>> {
  const head = await readTemplateHead(template.file, templateBytes(template));
  if (!head.ok) return head;
  const { name, file, text } = template;
  return ok({ name, origin: text === undefined ? "own" : "built-in", file, ...head.value });
}
