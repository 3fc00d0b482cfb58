import { join } from "node:path";
import { freePort, type S3Server, startServer } from "./server.ts";
import { motoPython } from "./tools.ts";

/** Calls of IAM that make a user with keys; they are the only ones that moto takes unsigned. */
const calls = ["CreateUser", "CreateAccessKey", "PutUserPolicy"];
const policy = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };

async function makeKeys(endpoint: string): Promise<{ key: string; secret: string }> {
  const scope = "Credential=x/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=x";
  let answers = "";
  for (const Action of calls) {
    const fields = {
      Action,
      Version: "2010-05-08",
      UserName: "t",
      PolicyName: "all",
      PolicyDocument: JSON.stringify(policy),
    };
    const headers = { Authorization: `AWS4-HMAC-SHA256 ${scope}` };
    answers += await (await fetch(endpoint, { method: "POST", headers, body: new URLSearchParams(fields) })).text();
  }
  const value = (name: string) => new RegExp(`<${name}>([^<]+)<`).exec(answers)?.[1] ?? "";
  return { key: value("AccessKeyId"), secret: value("SecretAccessKey") };
}

/** Starts moto, which keeps all keys that S3 knows, and checks who asks. */
export async function startMoto(): Promise<S3Server> {
  const port = await freePort();
  const argv = [join(motoPython, "../moto_server"), "-H", "127.0.0.1", "-p", String(port)];
  const server = await startServer(argv, { port, env: { INITIAL_NO_AUTH_ACTION_COUNT: String(calls.length) } });
  return { endpoint: server.endpoint, ...(await makeKeys(server.endpoint)), [Symbol.dispose]: server[Symbol.dispose] };
}
