import type { RpcCodeName } from "#core/recognition/rpc-code.ts";

export type EngineFailureKind =
  "cancelled" | "deadline" | "internal" | "missing-language" | "no-library" | "unimplemented" | "busy";

/** Why one feature, or one picture, has no answer. Thrown inside the engine and caught once, for each feature. */
export class EngineFailure extends Error {
  readonly kind: EngineFailureKind;

  constructor(kind: EngineFailureKind, message: string) {
    super(message);
    this.name = "EngineFailure";
    this.kind = kind;
  }
}

const CODES: Record<EngineFailureKind, RpcCodeName> = {
  cancelled: "CANCELLED",
  deadline: "DEADLINE_EXCEEDED",
  internal: "INTERNAL",
  "missing-language": "FAILED_PRECONDITION",
  "no-library": "FAILED_PRECONDITION",
  unimplemented: "UNIMPLEMENTED",
  busy: "RESOURCE_EXHAUSTED",
};

export function rpcCodeNameOfFailure(kind: EngineFailureKind): RpcCodeName {
  return CODES[kind];
}
