import type { ProviderLimits } from "#core/recognition/provider.ts";
import type { RecognitionSettings } from "#core/recognition/request.ts";
import { success } from "#core/recognition/result.ts";
import { createAnswerAssembler } from "./answer-assembler.ts";
import type { ReadResult } from "./answer-assembler.ts";
import type { AnswerSource } from "./answer-messages.ts";
import { readAnswer } from "./read-answer.ts";
import type { RecognitionEffects } from "./recognition-effects.ts";
import type { RecognitionJob, SendableImage } from "./recognition-job.ts";
import { createVirtualClock } from "./virtual-clock.test-data.ts";
import type { VirtualClock } from "./virtual-clock.test-data.ts";

/** The contents of the images of one request, in its order. */
export interface Call {
  readonly contents: readonly string[];
  readonly signal: AbortSignal;
  readonly atMs: number;
}

/** Answers one request; a thrown error is a broken connection. */
export type Answering = (call: Call, number: number) => Response | Promise<Response>;

export interface FakeWorld {
  readonly effects: RecognitionEffects;
  readonly clock: VirtualClock;
  readonly calls: readonly Call[];
  /** The most requests that were open at once. */
  readonly mostOpen: () => number;
}

export function createFakeWorld(answer: Answering, random: () => number = () => 0.5): FakeWorld {
  const clock = createVirtualClock();
  const calls: Call[] = [];
  const newToken = () => "0123456789abcdef".repeat(2);
  let open = 0;
  let most = 0;
  const fetch = async (_url: string, init: RequestInit) => {
    const { body, signal } = init;
    if (!(body instanceof Blob) || !(signal instanceof AbortSignal)) throw new Error("No body or signal");
    open += 1;
    most = Math.max(most, open);
    try {
      const call = { contents: contentsOf(await body.text()), signal, atMs: clock.now() };
      return await untilAborted(Promise.resolve(answer(call, calls.push(call) - 1)), signal);
    } finally {
      open -= 1;
    }
  };
  return { effects: { fetch, clock, random, newToken, readAnswer: readHere }, clock, calls, mostOpen: () => most };
}

/** Reads an answer as the worker does, with its messages copied as between threads. */
export function readHere(source: AnswerSource): Promise<ReadResult> {
  const assemble = createAnswerAssembler();
  for (const message of readAnswer(source)) {
    const result = assemble(structuredClone(message));
    if (result !== undefined) return Promise.resolve(result);
  }
  return Promise.reject(new Error("The answer has no end"));
}

export function jsonResponse(
  body: unknown,
  init: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Response {
  const headers = { "content-type": "application/json", ...init.headers };
  return new Response(JSON.stringify(body), { ...init, headers });
}

/** One label for each image, named like its content, so that a test sees which answer is whose. */
export function labelledAnswer(contents: readonly string[]): Response {
  return jsonResponse({ responses: contents.map(labelOf) });
}

export function labelOf(content: string) {
  return { labelAnnotations: [{ description: content, score: 0.9 }] };
}

export const SETTINGS: RecognitionSettings = {
  provider: "google",
  wire: "google-vision",
  features: ["labels"],
  languages: [],
};

export const LIMITS: ProviderLimits = {
  imagesPerBatch: 8,
  bytesPerImage: 1_000_000,
  pixelsPerImage: 20_000_000,
  bytesPerRequest: 12_000_000,
  featuresPerImage: 8,
};

function sendableImage(content: string): SendableImage {
  const sent = { size: { width: 100, height: 80 }, bytes: content.length, mediaType: "image/jpeg", changes: [] };
  return { base64: new Blob([content]), sent };
}

export function jobOf(content: string, options: Partial<RecognitionJob> = {}): RecognitionJob {
  return {
    contentHash: content,
    imageSize: { width: 100, height: 80 },
    settings: SETTINGS,
    limits: LIMITS,
    prepare: () => Promise.resolve(success(sendableImage(content))),
    onProgress: () => undefined,
    signal: new AbortController().signal,
    isRepeat: false,
    ...options,
  };
}

/** Reads the request as any provider would: as JSON. */
function contentsOf(body: string): string[] {
  const request: unknown = JSON.parse(body);
  const contents: string[] = [];
  JSON.stringify(request, (key, value: unknown) => {
    if (key === "content" && typeof value === "string") contents.push(value);
    return value;
  });
  return contents;
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(new DOMException("Aborted", "AbortError"));
    };
    signal.addEventListener("abort", giveUp, { once: true });
    if (signal.aborted) giveUp();
    promise.then(resolve, reject);
  });
}
