import type { ProxyError } from "#core/recognition/error.ts";

interface FailureFacts {
  readonly status: number;
  readonly retryable: boolean;
  readonly message: string;
}

const refused = (status: number, message: string): FailureFacts => ({ status, retryable: false, message });
const passing = (status: number, message: string): FailureFacts => ({ status, retryable: true, message });

const FAILURES = {
  malformed_request: refused(400, "The request is not well-formed HTTP."),
  bad_target: refused(400, "The request target must be a plain path."),
  upgrade_refused: refused(400, "This server does not switch protocols."),
  body_not_object: refused(400, "The body must be a JSON object."),
  folder_id_conflict: refused(400, "The server sets folderId itself; leave it out of the body."),
  access_denied: refused(401, "This server asks for its access token."),
  cross_origin: refused(403, "Only pages of this server may call it from a browser."),
  not_found: refused(404, "There is nothing at this address."),
  method_not_allowed: refused(405, "This address does not take this method."),
  request_timeout: passing(408, "The request arrived too slowly."),
  body_too_large: refused(413, "The body is larger than this server takes."),
  unsupported_media_type: refused(415, "The body must be uncompressed application/json."),
  expectation_failed: refused(417, "The Expect header asks for something unknown."),
  wrong_host: refused(421, "The Host header does not name this server."),
  headers_too_large: refused(431, "The request has too many or too long headers."),
  client_gone: passing(499, "The caller went away."),
  internal: refused(500, "The server made a mistake."),
  method_unimplemented: refused(501, "The built-in engine has images:annotate and batchAnalyze, and not this method."),
  provider_not_configured: refused(503, "The server has no key for this provider."),
  busy: passing(503, "Too many requests are waiting; try again shortly."),
  engine_off: refused(503, "The built-in engine is switched off or not built."),
  engine_starting: passing(503, "The built-in engine is still starting."),
  engine_unavailable: passing(503, "The built-in engine does not start; see the server's log."),
  upstream_name_not_found: passing(502, "The provider's name was not found; is there a network?"),
  upstream_unreachable: passing(502, "The provider cannot be reached."),
  upstream_connect_timeout: passing(504, "The provider did not accept the connection in time."),
  upstream_certificate: refused(502, "The provider's certificate is not trusted by this machine."),
  upstream_reset: passing(502, "The connection to the provider was lost before it answered."),
  upstream_incomplete: passing(502, "The provider's answer broke off."),
  upstream_invalid: passing(502, "The provider's answer is not valid HTTP."),
  upstream_timeout: passing(504, "The provider did not answer in time."),
  upstream_slow: passing(504, "The provider's answer arrives too slowly."),
  upstream_too_large: refused(502, "The provider's answer is larger than this server takes."),
  upstream_redirect: refused(502, "The provider's redirect was blocked."),
  upstream_not_provider: refused(502, "Something that is not the provider answered; is there a login page in between?"),
  upstream_unavailable: passing(503, "The provider is in trouble."),
  upstream_quota: passing(429, "The provider's quota is used up for the moment."),
} as const satisfies Readonly<Record<string, FailureFacts>>;

/** Every way the proxy itself can fail, as the stable word callers see. */
export type FailureCode = keyof typeof FAILURES;

function isFailureCode(text: string): text is FailureCode {
  return Object.hasOwn(FAILURES, text);
}

export const FAILURE_CODES: readonly FailureCode[] = Object.keys(FAILURES).filter(isFailureCode);

export function statusOfFailure(code: FailureCode): number {
  return FAILURES[code].status;
}

/** The JSON body that tells a caller of `code`. */
export function proxyErrorOf(code: FailureCode): ProxyError {
  return { code, message: FAILURES[code].message, retryable: FAILURES[code].retryable };
}
