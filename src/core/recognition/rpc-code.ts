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

export function rpcCodeFromName(name: string): number | undefined {
  const code = CODES.findIndex(([known]) => known === name);
  return code === -1 ? undefined : code;
}

const CODES_OF_HTTP: ReadonlyMap<number, RpcCodeName> = new Map([
  [400, "INVALID_ARGUMENT"],
  [401, "UNAUTHENTICATED"],
  [403, "PERMISSION_DENIED"],
  [404, "NOT_FOUND"],
  [405, "UNIMPLEMENTED"],
  [408, "DEADLINE_EXCEEDED"],
  [409, "ABORTED"],
  [413, "INVALID_ARGUMENT"],
  [415, "INVALID_ARGUMENT"],
  [417, "INVALID_ARGUMENT"],
  [421, "INVALID_ARGUMENT"],
  [429, "RESOURCE_EXHAUSTED"],
  [431, "INVALID_ARGUMENT"],
  [499, "CANCELLED"],
  [500, "INTERNAL"],
  [501, "UNIMPLEMENTED"],
  [502, "UNAVAILABLE"],
  [503, "UNAVAILABLE"],
  [504, "DEADLINE_EXCEEDED"],
]);

/** The most general code that travels under an HTTP status, for bodies that give nothing better. */
export function rpcCodeFromHttpStatus(status: number): number {
  return rpcCode(CODES_OF_HTTP.get(status) ?? "UNKNOWN");
}
