import type { IncomingMessage, ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Cancellation } from "../cancellation.ts";
import type { Cancel, Effects } from "../effects.ts";
import type { FailureCode } from "../failure.ts";
import type { UpstreamLimits } from "../limits.ts";
import { SECURITY_HEADERS } from "../respond/security-headers.ts";
import { checkAnswerHead, passedHeaders } from "./answer-headers.ts";
import { errorCodeOf } from "./network-failure.ts";
import { watchRate } from "./rate-watch.ts";

export interface RelayOptions {
  readonly answer: IncomingMessage;
  readonly response: ServerResponse;
  readonly limits: UpstreamLimits;
  readonly effects: Effects;
  readonly cancellation: Cancellation;
}

/** Passes an upstream's answer on. The result is why that did not work; when headers were out already, the caller saw a cut. */
export function relayAnswer(options: RelayOptions): Promise<FailureCode | undefined> {
  const reason = checkAnswerHead(options.answer, options.limits.answerBytes);
  if (reason !== undefined) {
    options.answer.destroy();
    return Promise.resolve(reason);
  }
  return new AnswerRelay(options).done;
}

class AnswerRelay {
  readonly done: Promise<FailureCode | undefined>;
  readonly #options: RelayOptions;
  readonly #body: Readable;
  readonly #stopRate: Cancel;
  readonly #stopListening: Cancel;
  #settle: (reason: FailureCode | undefined) => void = () => undefined;
  /** undefined: the headers are out, and the rest passes through. */
  #held: Buffer[] | undefined = [];
  #bytes = 0;
  #lastByte = 0;

  constructor(options: RelayOptions) {
    const { answer, response, limits, effects, cancellation } = options;
    this.#options = options;
    this.done = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#body = decoded(answer);
    this.#stopRate = watchRate({
      limits,
      effects,
      bytesSoFar: () => this.#bytes,
      isHeldUp: () => response.writableNeedDrain,
      onSlow: () => {
        this.#fail("upstream_slow");
      },
    });
    this.#body.on("data", this.#onData);
    this.#body.on("end", this.#onEnd);
    this.#body.on("error", this.#onError);
    response.on("drain", this.#resume);
    this.#stopListening = cancellation.onCancel((reason) => {
      this.#fail(reason);
    });
  }

  readonly #onData = (chunk: Buffer): void => {
    const { limits, response } = this.#options;
    this.#bytes += chunk.length;
    this.#lastByte = lastTextByte(chunk) ?? this.#lastByte;
    if (this.#bytes > limits.answerBytes) {
      this.#fail("upstream_too_large");
    } else if (this.#held === undefined) {
      if (!response.write(chunk)) this.#body.pause();
    } else {
      this.#held.push(chunk);
      if (this.#bytes > limits.heldAnswerBytes) this.#passThrough(this.#held);
    }
  };

  readonly #onEnd = (): void => {
    const { response, answer } = this.#options;
    if (!isWhole(answer, this.#lastByte)) {
      this.#fail("upstream_incomplete");
      return;
    }
    this.#stop();
    if (this.#held !== undefined) this.#writeHead({ "Content-Length": String(this.#bytes) });
    response.end(this.#held === undefined ? undefined : Buffer.concat(this.#held));
    this.#settle(undefined);
  };

  readonly #onError = (error: unknown): void => {
    this.#fail(errorCodeOf(error) === "Z_DATA_ERROR" ? "upstream_invalid" : "upstream_incomplete");
  };

  readonly #resume = (): void => {
    this.#body.resume();
  };

  #passThrough(held: readonly Buffer[]): void {
    this.#held = undefined;
    this.#writeHead({});
    for (const chunk of held) this.#options.response.write(chunk);
    this.#body.pause();
  }

  #writeHead(length: Readonly<Record<string, string>>): void {
    const { answer, response } = this.#options;
    response.writeHead(answer.statusCode ?? 502, {
      ...SECURITY_HEADERS,
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "no-store",
      ...passedHeaders(answer.headers),
      ...length,
    });
  }

  #fail(reason: FailureCode): void {
    this.#stop();
    this.#body.off("data", this.#onData);
    this.#body.off("end", this.#onEnd);
    this.#options.answer.destroy();
    this.#body.destroy();
    this.#settle(reason);
  }

  #stop(): void {
    this.#stopRate();
    this.#stopListening();
    this.#options.response.off("drain", this.#resume);
  }
}

/** A break of the connection must reach the reader of the unpacked bytes as an error, too: pipe() alone keeps silent. */
function decoded(answer: IncomingMessage): Readable {
  if (answer.headers["content-encoding"] !== "gzip") return answer;
  const gunzip = createGunzip();
  answer.on("error", (error) => {
    gunzip.destroy(error);
  });
  return answer.pipe(gunzip);
}

/** An answer that ends with its connection tells nothing of its length, so at least its last byte must close a value. */
function isWhole(answer: IncomingMessage, lastByte: number): boolean {
  const { headers } = answer;
  const isFramed = headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
  return isFramed || lastByte === 0x7d || lastByte === 0x5d;
}

function lastTextByte(chunk: Buffer): number | undefined {
  return chunk.findLast((byte) => byte > 0x20);
}
