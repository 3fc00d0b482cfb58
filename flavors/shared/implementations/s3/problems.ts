import { NotFoundError, StoreError } from "mlstack";
import { type Answer, answerOf } from "./answer.ts";
import {
  type Asked,
  busy,
  damaged,
  denied,
  notS3,
  type Question,
  systemTellers,
  type Teller,
  type Told,
  tellers,
  tls,
  wrongRegion,
} from "./sentences.ts";

export type { Asked, Question } from "./sentences.ts";

function tellerFor({ name, code, status, message }: Answer): Teller | undefined {
  if (Object.hasOwn(tellers, name)) return tellers[name];
  if (Object.hasOwn(systemTellers, code)) return systemTellers[code];
  if (/^(CERT_|ERR_TLS|ERR_SSL|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|EPROTO|UNKNOWN_CERT)/.test(code))
    return tls;
  if (/^Checksum mismatch/.test(message)) return damaged;
  if (/XML parse error|Deserialization error/.test(message)) return notS3;
  if (status === 301 || status === 307) return wrongRegion;
  if (status === 401 || status === 403) return denied;
  if (status === 412) return tellers.PreconditionFailed;
  return status >= 500 ? busy : undefined;
}

/** What a failed call means for someone who works with the store. */
export function s3Problem(error: unknown, question: Question, asked: Asked): Error {
  if (error instanceof StoreError || error instanceof NotFoundError) return error;
  const answer = answerOf(error);
  if (["NoSuchKey", "NotFound", "NoSuchUpload"].includes(answer.name))
    return new NotFoundError(`There is no ${question.path}.`, { cause: error });
  const teller = tellerFor(answer);
  const told: Told = teller?.(question, asked, answer) ?? [
    "refused",
    `${asked.host} refused ${question.action} on ${question.path}: ${answer.message || answer.name}`,
  ];
  const [problem, message, hint] = told;
  return new StoreError(problem, message, { ...(hint !== undefined && { hint }), cause: error });
}

/** What is said of a server whose answers make no sense. */
export function notAnS3Service(question: Question, asked: Asked): StoreError {
  const [problem, message, hint] = notS3(question, asked, answerOf(undefined));
  return new StoreError(problem, message, { ...(hint !== undefined && { hint }) });
}
