import type { AnswerError } from "#core/document/recognized-document.ts";
import { rpcCode } from "#core/recognition/rpc-code.ts";
import { EngineFailure, rpcCodeNameOfFailure } from "../engine-failure.ts";

/** What an answer says of a failure. Throws it again when nobody waits for the answer any more. */
export function failureError(error: unknown): AnswerError {
  const failure = failureOf(error);
  if (failure.kind === "cancelled") throw failure;
  return { code: rpcCode(rpcCodeNameOfFailure(failure.kind)), message: failure.message, details: [] };
}

function failureOf(error: unknown): EngineFailure {
  if (error instanceof EngineFailure) return error;
  return new EngineFailure("internal", error instanceof Error ? error.message : String(error));
}
