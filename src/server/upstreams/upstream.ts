import type { ClientRequest } from "node:http";
import type { Result } from "#core/recognition/result.ts";
import type { Cancellation } from "../cancellation.ts";
import type { FailureCode } from "../failure.ts";
import type { BodyRewrite } from "../forward/folder-id.ts";
import type { UpstreamLimits } from "../limits.ts";

/** Everything of a caller's request, apart from the body, that reaches an upstream. */
export interface UpstreamCall {
  /** One of the vendor's own paths, already matched. */
  readonly path: string;
  /** Already checked; only the engine is told. */
  readonly progressId?: string | undefined;
  /** undefined: chunked. */
  readonly contentLength: number | undefined;
}

/** Opens the request, body still to be written. May be called again for a repeat. */
export type OpenCall = (call: UpstreamCall) => ClientRequest;

export interface Upstream {
  readonly limits: UpstreamLimits;
  /** Waits until the upstream can take a request; only the engine ever has to. */
  readonly prepare: (cancellation: Cancellation) => Promise<Result<OpenCall, FailureCode>>;
  readonly createRewrite: () => BodyRewrite | undefined;
}
