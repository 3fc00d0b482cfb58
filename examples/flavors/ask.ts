import { NotFoundError } from "mlstack";

/** One call of a service that speaks JSON. */
export interface Ask {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Calls a service. Rejects with a sentence that says which call it was and what came back. */
export async function ask(url: string, { method = "GET", headers = {}, body, signal }: Ask = {}): Promise<Response> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  if (response.status === 404) throw new NotFoundError(`There is no ${url}.`);
  if (!response.ok) throw new Error(`${method} ${url} was answered with ${response.status}: ${await response.text()}`);
  return response;
}

/** Calls a service and reads its answer. */
export async function askJson<T>(url: string, call: Ask = {}): Promise<T> {
  const answer: unknown = await (await ask(url, call)).json();
  return answer as T;
}
