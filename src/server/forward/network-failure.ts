import type { FailureCode } from "../failure.ts";

const CERTIFICATE_CODES = new Set([
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REVOKED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "HOSTNAME_MISMATCH",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

const CODES: Readonly<Record<string, FailureCode>> = {
  ENOTFOUND: "upstream_name_not_found",
  EAI_AGAIN: "upstream_name_not_found",
  ECONNREFUSED: "upstream_unreachable",
  EHOSTUNREACH: "upstream_unreachable",
  ENETUNREACH: "upstream_unreachable",
  EADDRNOTAVAIL: "upstream_unreachable",
  ENOENT: "upstream_unreachable",
  ETIMEDOUT: "upstream_connect_timeout",
};

/** The system's word for an error. Its message is never looked at: messages may quote headers or bodies. */
export function errorCodeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[A-Z0-9_]{1,64}$/.test(code) ? code : "UNKNOWN";
}

export function failureOfErrorCode(code: string): FailureCode {
  if (CERTIFICATE_CODES.has(code)) return "upstream_certificate";
  if (code.startsWith("HPE_")) return "upstream_invalid";
  return CODES[code] ?? "upstream_reset";
}

export function isConnectionReset(code: string): boolean {
  return code === "ECONNRESET" || code === "EPIPE";
}
