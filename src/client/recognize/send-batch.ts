import type { AnswerError } from "#core/document/recognized-document.ts";
import type { AnalysisProgress } from "#core/recognition/analysis-progress.ts";
import type { Size } from "#core/geometry/point.ts";
import type { RecognitionSettings } from "#core/recognition/request.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { dialectOf } from "#wire/registry.ts";
import { faultOfAnswer } from "./answer-fault.ts";
import type { ReadAnswer, ReadFailure, ReadImage } from "./answer-messages.ts";
import { exchange } from "./exchange.ts";
import type { ExchangeAnswer } from "./exchange.ts";
import { faultOfRpcCode, finalFault } from "./fault.ts";
import type { Fault } from "./fault.ts";
import type { RecognitionAnswer, RecognitionProgress, SendableImage } from "./recognition-job.ts";
import type { RecognitionEffects } from "./recognition-effects.ts";
import { requestBody } from "./request-body.ts";

export interface Delivery {
  readonly image: SendableImage;
  readonly imageSize: Size;
  readonly onProgress: (progress: RecognitionProgress) => void;
}

export interface Attempt {
  readonly settings: RecognitionSettings;
  /** From 1. */
  readonly attempt: number;
  readonly signal: AbortSignal;
}

export type DeliveryResult = Result<RecognitionAnswer, Fault>;

/** Asks about a batch once; one result for each delivery, in their order. Rejects only when `signal` is aborted. */
export async function sendBatch(
  deliveries: readonly Delivery[],
  attempt: Attempt,
  effects: RecognitionEffects,
): Promise<readonly DeliveryResult[]> {
  const { settings, signal } = attempt;
  const startedAtMs = effects.clock.now();
  report(deliveries, { phase: "waiting", startedAtMs, attempt: attempt.attempt });
  const envelope = dialectOf(settings.wire).requestEnvelope(
    settings,
    deliveries.map(({ image }) => image.sent.mediaType),
  );
  const contents = deliveries.map(({ image }) => image.base64);
  const { provider, wire } = settings;
  const onProgress = ({ image, ...step }: AnalysisProgress) => {
    deliveries[image]?.onProgress({ phase: "waiting", startedAtMs, attempt: attempt.attempt, step });
  };
  const body = requestBody(envelope, contents);
  const question = { provider, wire, body, signal, ...(provider === "builtin" ? { onProgress } : {}) };
  const answer = await exchange(question, effects);
  if (!answer.ok) return deliveries.map(() => answer);
  report(deliveries, { phase: "reading" });
  const images = deliveries.map(({ image, imageSize }) => ({ imageSize, sentSize: image.sent.size }));
  const context = { images, features: envelope.features };
  const read = await effects.readAnswer({ kind: "response", bytes: answer.value.bytes, wire, context });
  signal.throwIfAborted();
  if (!read.ok) return deliveries.map(() => failure(faultOfReadFailure(read.error)));
  return deliveries.map((delivery, index) =>
    resultOf(delivery, index, { ...answer.value, ...attempt, read: read.value }),
  );
}

type Received = ExchangeAnswer & Attempt & { readonly read: ReadAnswer };

function resultOf({ image }: Delivery, index: number, received: Received): DeliveryResult {
  const { read, engine, durationMs, attempt } = received;
  const own = read.images[index];
  const fault = faultOfImage(own, read.requestError);
  if (own === undefined || fault !== undefined) return failure(fault ?? NO_ANSWER);
  const { document, issues, rawText, rawPlaces } = own;
  const part = { wire: read.wire, document, issues, rawText, rawPlaces };
  const answer = { ...part, durationMs, attempts: attempt, sent: image.sent };
  return success(engine === undefined ? answer : { ...answer, engine });
}

const NO_ANSWER: Fault = { error: { kind: "no-answer" }, retries: 1, isAlone: true };

function faultOfImage(image: ReadImage | undefined, requestError: AnswerError | undefined): Fault | undefined {
  if (requestError !== undefined) return faultOfRpcCode(requestError.code, requestError.message);
  return image?.hasAnswer === true ? faultOfAnswer(image.document) : NO_ANSWER;
}

function faultOfReadFailure(reason: ReadFailure): Fault {
  switch (reason.kind) {
    case "not-json":
      return { error: { kind: "bad-response", message: reason.message }, retries: 1 };
    case "other-format":
      return finalFault({ kind: "bad-response", message: reason.format });
    case "too-many-images":
      return finalFault({
        kind: "bad-response",
        message: `${String(reason.got)} answers to ${String(reason.expected)} images`,
      });
    case "too-deep":
      return finalFault({ kind: "bad-response", message: "Nested too deeply" });
    case "worker-failed":
      return finalFault({ kind: "bad-response", message: reason.message });
    case "not-an-answer":
      return finalFault({ kind: "bad-response", message: reason.reason.message });
  }
}

function report(deliveries: readonly Delivery[], progress: RecognitionProgress): void {
  for (const { onProgress } of deliveries) onProgress(progress);
}
