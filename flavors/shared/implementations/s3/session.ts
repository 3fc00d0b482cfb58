import type { S3Client } from "@aws-sdk/client-s3";
import { endpointOf, makeClient } from "./client.ts";
import type { ClientOptions, Keys } from "./clientOptions.ts";
import type { Parameters } from "./parameters.ts";
import { type Asked, type Question, s3Problem } from "./problems.ts";

/** How calls are stopped, as the SDK takes it. */
export interface SendOptions {
  readonly abortSignal?: AbortSignal;
}

/** An open store: its client, and what is sent along with calls. */
export class S3Session {
  readonly client: S3Client;
  readonly options: ClientOptions;
  readonly parameters: Parameters;

  constructor(options: ClientOptions, keys: Keys | undefined, parameters: Parameters) {
    this.client = makeClient(options, keys);
    this.options = options;
    this.parameters = parameters;
  }

  /** Makes a call. Rejects with the signal's reason when it is stopped, else with a sentence on what is wrong. */
  async ask<T>(
    question: Question,
    signal: AbortSignal | undefined,
    call: (client: S3Client, options: SendOptions) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    try {
      return await call(this.client, signal ? { abortSignal: signal } : {});
    } catch (error) {
      signal?.throwIfAborted();
      throw await this.problem(error, question);
    }
  }

  /** What an error of the SDK means. */
  async problem(error: unknown, question: Question): Promise<Error> {
    return s3Problem(error, question, await this.asked());
  }

  /** Whom the client asks. */
  async asked(): Promise<Asked> {
    const region = await this.client.config.region();
    const endpoint = endpointOf(this.options);
    return { host: endpoint === undefined ? `s3.${region}.amazonaws.com` : hostOf(endpoint), region };
  }

  close(): void {
    this.client.destroy();
  }
}

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
}
