import { PROGRESS_HEADER } from "#core/recognition/analysis-progress.ts";
import type { AnalysisProgress } from "#core/recognition/analysis-progress.ts";
import type { Provider, Wire } from "#core/recognition/provider.ts";
import { WIRE_PATHS } from "#core/recognition/provider.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { faultOfHttp, finalFault } from "./fault.ts";
import type { Fault } from "./fault.ts";
import { failureMessage } from "./failure-message.ts";
import { followProgress } from "./follow-progress.ts";
import type { RecognitionEffects } from "./recognition-effects.ts";
import { retryAfterMs } from "./retry-delay.ts";

/** The proxy gives up earlier; this is for a proxy that does not answer at all. */
export const EXCHANGE_TIMEOUT_MS = 180_000;

export interface Exchange {
  readonly provider: Provider;
  readonly wire: Wire;
  readonly body: Blob;
  readonly signal: AbortSignal;
  /** Told what is being done, by an engine that says so. */
  readonly onProgress?: (progress: AnalysisProgress) => void;
}

export interface ExchangeAnswer {
  readonly bytes: ArrayBuffer;
  readonly engine?: string;
  readonly startedAtMs: number;
  readonly durationMs: number;
}

type ExchangeResult = Result<ExchangeAnswer, Fault>;

/** One request and its whole answer, or the reason there is none. Rejects only when `signal` is aborted. */
export async function exchange(request: Exchange, effects: RecognitionEffects): Promise<ExchangeResult> {
  const startedAtMs = effects.clock.now();
  const deadline = startDeadline(request.signal, effects);
  const { onProgress } = request;
  const progressId = onProgress === undefined ? undefined : effects.newToken();
  const followed = new AbortController();
  try {
    // The first of the two: browsers keep few connections to one server, and the answer matters more.
    const posted = post(request, deadline.signal, { ...effects, progressId });
    if (onProgress !== undefined && progressId !== undefined)
      void followProgress(
        { id: progressId, signal: AbortSignal.any([followed.signal, deadline.signal]), onProgress },
        effects,
      );
    const response = await posted;
    return await readResponse(response, startedAtMs, effects);
  } catch (error) {
    request.signal.throwIfAborted();
    if (deadline.signal.aborted)
      return failure({ error: { kind: "timeout", afterMs: EXCHANGE_TIMEOUT_MS }, retries: 1 });
    return failure(faultOfThrown(error));
  } finally {
    followed.abort();
    deadline.stop();
  }
}

type Posting = RecognitionEffects & { readonly progressId: string | undefined };

function post({ provider, wire, body }: Exchange, signal: AbortSignal, posting: Posting): Promise<Response> {
  const { fetch, progressId } = posting;
  return fetch(`/api/${provider}${WIRE_PATHS[wire]}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(progressId === undefined ? {} : { [PROGRESS_HEADER]: progressId }),
    },
    body,
    signal,
    redirect: "error",
  });
}

async function readResponse(
  response: Response,
  startedAtMs: number,
  effects: RecognitionEffects,
): Promise<ExchangeResult> {
  const bytes = await response.arrayBuffer().catch((error: unknown) => {
    throw new CutOffError(String(error));
  });
  const durationMs = effects.clock.now() - startedAtMs;
  if (!isJson(response)) return failure(notJson(response, durationMs));
  if (!response.ok) return failure(refused({ response, bytes, elapsedMs: durationMs, nowMs: effects.clock.now() }));
  const engine = response.headers.get("x-proofbox-engine");
  return success({ bytes, startedAtMs, durationMs, ...(engine === null ? {} : { engine }) });
}

/** The connection broke while the answer was arriving. */
class CutOffError extends Error {}

function faultOfThrown(error: unknown): Fault {
  if (error instanceof CutOffError)
    return { error: { kind: "bad-response", message: "The answer was cut off" }, retries: 1 };
  // fetch tells every failure to reach the server as a TypeError without detail.
  return { error: { kind: "offline" }, retries: 2 };
}

function isJson(response: Response): boolean {
  return /^application\/(.*\+)?json\b/i.test(response.headers.get("content-type") ?? "");
}

function notJson(response: Response, elapsedMs: number): Fault {
  const { status } = response;
  const type = response.headers.get("content-type") ?? "no content type";
  if (status >= 400) return faultOfHttp({ status, message: `HTTP ${String(status)}`, elapsedMs });
  return finalFault({ kind: "bad-response", message: `Not JSON but ${type}` });
}

interface Refusal {
  readonly response: Response;
  readonly bytes: ArrayBuffer;
  readonly elapsedMs: number;
  readonly nowMs: number;
}

function refused({ response, bytes, elapsedMs, nowMs }: Refusal): Fault {
  const { status, headers } = response;
  const wait = retryAfterMs(headers, nowMs);
  const told = failureMessage(new TextDecoder().decode(bytes), status);
  return faultOfHttp({ status, elapsedMs, ...told, ...(wait === undefined ? {} : { retryAfterMs: wait }) });
}

function startDeadline(signal: AbortSignal, { clock }: RecognitionEffects) {
  const stopped = new AbortController();
  const late = new AbortController();
  clock.sleep(EXCHANGE_TIMEOUT_MS, AbortSignal.any([signal, stopped.signal])).then(
    () => {
      late.abort();
    },
    // Stopped because the exchange is over.
    () => undefined,
  );
  return {
    signal: AbortSignal.any([signal, late.signal]),
    stop: () => {
      stopped.abort();
    },
  };
}
