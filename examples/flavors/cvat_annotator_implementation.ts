import {
  AlreadyExistsError,
  type AnnotatorOptions,
  BaseAnnotator,
  type CallOptions,
  type DatasetStats,
  NotFoundError,
  NotSupportedError,
} from "mlstack";
import { type Ask, ask, askJson } from "./ask.ts";
import type { CvatAnnotatorConfig } from "./cvat_annotator.ts";

/** A project, as far as this flavor looks at it. */
export interface CvatProject {
  readonly id: number;
  readonly name: string;
}

/** A job: a part of a task that one person labels. */
export interface CvatJob {
  readonly id: number;
  readonly state: string;
}

interface Page<T> {
  readonly next: string | null;
  readonly results: readonly T[];
}

export class CvatAnnotator extends BaseAnnotator<CvatAnnotatorConfig> {
  override getUrl(): string {
    return this.config.url;
  }

  override async getUrlForDataset(datasetName: string, options?: CallOptions): Promise<string> {
    return `${this.config.url}/projects/${(await this.getDataset(datasetName, options)).id}`;
  }

  override getDatasets({ signal }: AnnotatorOptions = {}): AsyncIterable<CvatProject> {
    return this.#all("projects", signal);
  }

  override async *getDatasetNames(options?: AnnotatorOptions): AsyncIterable<string> {
    for await (const { name } of this.getDatasets(options)) yield name;
  }

  override async getDatasetStats(datasetName: string, options?: AnnotatorOptions): Promise<DatasetStats> {
    const [labeled, unlabeled] = await Promise.all([
      Array.fromAsync(this.getLabeledData(datasetName, options)),
      Array.fromAsync(this.getUnlabeledData(datasetName, options)),
    ]);
    return { labeled: labeled.length, unlabeled: unlabeled.length };
  }

  override async launch({ url = this.config.url }: AnnotatorOptions & { readonly url?: string } = {}): Promise<void> {
    throw new NotSupportedError(`Open it in a browser: ${url}`);
  }

  override async addDataset(
    datasetName: string,
    { signal, arguments: more }: AnnotatorOptions = {},
  ): Promise<CvatProject> {
    if ((await this.#find(datasetName, signal)) !== undefined)
      throw new AlreadyExistsError(`CVAT has a project ${datasetName} already.`);
    return this.#askJson("projects", { method: "POST", body: { labels: [], ...more, name: datasetName }, signal });
  }

  override async getDataset(datasetName: string, { signal }: AnnotatorOptions = {}): Promise<CvatProject> {
    const found = await this.#find(datasetName, signal);
    if (found === undefined) throw new NotFoundError(`CVAT has no project ${datasetName}.`);
    return found;
  }

  override async deleteDataset(datasetName: string, options: AnnotatorOptions = {}): Promise<void> {
    const { id } = await this.getDataset(datasetName, options);
    await ask(`${this.config.url}/api/projects/${id}`, { method: "DELETE", ...this.#login(), signal: options.signal });
  }

  override async *getLabeledData(datasetName: string, options: AnnotatorOptions = {}): AsyncIterable<CvatJob> {
    yield* this.#jobs(datasetName, options, (state) => state === "completed");
  }

  override async *getUnlabeledData(datasetName: string, options: AnnotatorOptions = {}): AsyncIterable<CvatJob> {
    yield* this.#jobs(datasetName, options, (state) => state !== "completed");
  }

  async *#jobs(
    datasetName: string,
    options: AnnotatorOptions,
    fits: (state: string) => boolean,
  ): AsyncIterable<CvatJob> {
    const { id } = await this.getDataset(datasetName, options);
    for await (const job of this.#all<CvatJob>(`jobs?project_id=${id}`, options.signal)) if (fits(job.state)) yield job;
  }

  async #find(name: string, signal: AbortSignal | undefined): Promise<CvatProject | undefined> {
    const { results } = await this.#askJson<Page<CvatProject>>(`projects?name=${encodeURIComponent(name)}`, { signal });
    return results.find((project) => project.name === name);
  }

  /** All things of a list, page by page. */
  async *#all<T>(path: string, signal: AbortSignal | undefined): AsyncIterable<T> {
    for (let page = 1; ; page++) {
      const { results, next } = await this.#askJson<Page<T>>(
        `${path}${path.includes("?") ? "&" : "?"}page=${page}&page_size=100`,
        { signal },
      );
      yield* results;
      if (next === null) return;
    }
  }

  #askJson<T>(path: string, call: Ask): Promise<T> {
    return askJson(`${this.config.url}/api/${path}`, { ...call, ...this.#login() });
  }

  #login(): Pick<Ask, "headers"> {
    return { headers: { authorization: `Token ${this.config.token}` } };
  }
}
