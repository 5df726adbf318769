/** google.rpc.Code, the error codes of both vendors, with the HTTP status each one travels under. */
const CODES = [
  ["OK", 200],
  ["CANCELLED", 499],
  ["UNKNOWN", 500],
  ["INVALID_ARGUMENT", 400],
  ["DEADLINE_EXCEEDED", 504],
  ["NOT_FOUND", 404],
  ["ALREADY_EXISTS", 409],
  ["PERMISSION_DENIED", 403],
  ["RESOURCE_EXHAUSTED", 429],
  ["FAILED_PRECONDITION", 400],
  ["ABORTED", 409],
  ["OUT_OF_RANGE", 400],
  ["UNIMPLEMENTED", 501],
  ["INTERNAL", 500],
  ["UNAVAILABLE", 503],
  ["DATA_LOSS", 500],
  ["UNAUTHENTICATED", 401],
] as const;

export type RpcCodeName = (typeof CODES)[number][0];

export function rpcCode(name: RpcCodeName): number {
  return CODES.findIndex(([known]) => known === name);
}

/** Codes of future versions are UNKNOWN. */
export function rpcCodeName(code: number): RpcCodeName {
  return CODES[code]?.[0] ?? "UNKNOWN";
}

export function httpStatusOfRpcCode(code: number): number {
  return CODES[code]?.[1] ?? 500;
}

const RETRYABLE: readonly RpcCodeName[] = ["DEADLINE_EXCEEDED", "RESOURCE_EXHAUSTED", "INTERNAL", "UNAVAILABLE"];

/** Whether asking again, unchanged, may help: codes 4, 8, 13 and 14. */
export function isRetryableRpcCode(code: number): boolean {
  return RETRYABLE.includes(rpcCodeName(code));
}
