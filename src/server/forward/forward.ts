import type { IncomingMessage, ServerResponse } from "node:http";
import type { Provider } from "#core/recognition/provider.ts";
import type { Cancellation } from "../cancellation.ts";
import { createCancellation } from "../cancellation.ts";
import type { Cancel, Effects } from "../effects.ts";
import type { FailureCode } from "../failure.ts";
import { declaredLength } from "../guards/body-length.ts";
import type { BodyLimits } from "../limits.ts";
import type { OpenCall, Upstream, UpstreamCall } from "../upstreams/upstream.ts";
import type { Admission } from "./admission.ts";
import type { AttemptResult } from "./attempt.ts";
import { attempt } from "./attempt.ts";
import { watchRate } from "./rate-watch.ts";
import { relayAnswer } from "./relay-answer.ts";
import { Upload } from "./upload.ts";

export interface ForwardOptions {
  readonly provider: Provider;
  readonly path: string;
  /** Under which the caller follows the engine's work. */
  readonly progressId?: string | undefined;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly upstream: Upstream;
  readonly admission: Admission;
  readonly limits: BodyLimits;
  readonly effects: Effects;
  /** Asks a caller for its body that waits to be asked (`Expect: 100-continue`). */
  readonly askForBody: () => void;
  readonly isAskedForBody: () => boolean;
}

/** One request, one answer. The result is why there is no answer; nothing has been sent then, or it was cut off. */
export async function forward(options: ForwardOptions): Promise<FailureCode | undefined> {
  const { provider, response, admission } = options;
  const cancellation = createCancellation();
  const onClose = (): void => {
    if (!response.writableFinished) cancellation.cancel("client_gone");
  };
  response.on("close", onClose);
  const stopRate = watchQueued(options, cancellation);
  const entered = await admission.enter(provider, cancellation);
  stopRate();
  if (!entered.ok) return entered.error;
  try {
    return await exchange(options, cancellation);
  } finally {
    entered.value();
    response.off("close", onClose);
  }
}

/** A queued body is read only as far as Node's buffer goes, and up to there it must come at the usual rate. */
function watchQueued({ request, limits, effects, isAskedForBody }: ForwardOptions, cancellation: Cancellation): Cancel {
  return watchRate({
    limits,
    effects,
    bytesSoFar: () => request.socket.bytesRead,
    isHeldUp: () => request.complete || !isAskedForBody() || request.readableLength >= request.readableHighWaterMark,
    onSlow: () => {
      cancellation.cancel("request_timeout");
    },
  });
}

async function exchange(options: ForwardOptions, cancellation: Cancellation): Promise<FailureCode | undefined> {
  const { request, response, upstream, effects, limits } = options;
  const prepared = await upstream.prepare(cancellation);
  if (!prepared.ok) return prepared.error;
  const reason = cancellation.reason();
  if (reason !== undefined) return reason;
  const rewrite = upstream.createRewrite();
  const upload = new Upload({ source: request, limits, rewrite, effects, onFailure: cancellation.cancel });
  const stopTotal = effects.schedule(upstream.limits.totalMs, () => {
    cancellation.cancel("upstream_timeout");
  });
  options.askForBody();
  try {
    const { path, progressId } = options;
    const call = { path, progressId, contentLength: lengthOf(request, rewrite?.addedBytes ?? 0) };
    const result = await attemptSafely({ options, cancellation, upload, open: prepared.value, call });
    if (result.kind === "failed") return result.reason;
    const { answer, close } = result;
    return await relayAnswer({ answer, response, limits: upstream.limits, effects, cancellation }).finally(close);
  } finally {
    stopTotal();
    upload.stop();
  }
}

interface SafeAttempt {
  readonly options: ForwardOptions;
  readonly cancellation: Cancellation;
  readonly upload: Upload;
  readonly open: OpenCall;
  readonly call: UpstreamCall;
}

/**
 * The one repeat the proxy ever makes: a kept connection that turned out to be closed, with the whole body still at
 * hand. Everything else is for the caller to repeat, who knows what it costs.
 */
async function attemptSafely({ options, cancellation, upload, open, call }: SafeAttempt): Promise<AttemptResult> {
  const { effects, upstream } = options;
  const once = (): Promise<AttemptResult> =>
    attempt({ open: () => open(call), upload, limits: upstream.limits, effects, cancellation });
  const first = await once();
  const isRepeatable = first.kind === "failed" && first.isStaleConnection && upload.isReplayable;
  if (!isRepeatable || cancellation.reason() !== undefined) return first;
  effects.log("info", "stale-connection", { provider: options.provider });
  return once();
}

function lengthOf(request: IncomingMessage, addedBytes: number): number | undefined {
  const declared = declaredLength(request.headers);
  return declared === undefined ? undefined : declared + addedBytes;
}
