import type { IncomingMessage } from "node:http";
import type { Writable } from "node:stream";
import type { Cancel, Effects } from "../effects.ts";
import type { FailureCode } from "../failure.ts";
import type { BodyLimits } from "../limits.ts";
import type { BodyRewrite } from "./folder-id.ts";
import { watchRate } from "./rate-watch.ts";

export interface UploadOptions {
  readonly source: IncomingMessage;
  readonly limits: BodyLimits;
  readonly rewrite: BodyRewrite | undefined;
  readonly effects: Effects;
  readonly onFailure: (reason: FailureCode) => void;
}

/**
 * The caller's body on its way to an upstream. Nothing is read before a target is there, and then never faster than the
 * target takes it. What was read stays at hand up to a limit, so that another target can get the same body.
 */
export class Upload {
  readonly #options: UploadOptions;
  #target: Writable | undefined;
  #kept: Buffer[] | undefined = [];
  #keptBytes = 0;
  #readBytes = 0;
  #isRead = false;
  #stopRate: Cancel | undefined;
  #stopDeadline: Cancel | undefined;
  #sentListener: (() => void) | undefined;

  constructor(options: UploadOptions) {
    this.#options = options;
  }

  /** Whether everything read so far is still at hand. */
  get isReplayable(): boolean {
    return this.#kept !== undefined;
  }

  /** Called each time a target has been given the whole body. */
  onSent(listener: () => void): void {
    this.#sentListener = listener;
  }

  /** Sends what was read before, if anything, and goes on from there. */
  sendTo(target: Writable): void {
    this.#target = target;
    for (const chunk of this.#kept ?? []) target.write(chunk);
    if (this.#isRead) {
      this.#finish();
      return;
    }
    target.on("drain", this.#resume);
    if (this.#stopRate === undefined) this.#startReading();
    if (!target.writableNeedDrain) this.#resume();
  }

  /** Leaves the target; reading waits for another one. */
  detach(): void {
    this.#target?.off("drain", this.#resume);
    this.#target = undefined;
    if (!this.#isRead) this.#options.source.pause();
  }

  /** Ends reading for good and lets go of what was kept. */
  stop(): void {
    this.detach();
    this.#stopReading();
    this.#kept = undefined;
  }

  readonly #resume = (): void => {
    this.#options.source.resume();
  };

  #startReading(): void {
    const { source, limits, effects } = this.#options;
    const giveUp = (): void => {
      this.#fail("request_timeout");
    };
    this.#stopDeadline = effects.schedule(limits.bodyMs, giveUp);
    this.#stopRate = watchRate({
      limits,
      effects,
      bytesSoFar: () => this.#readBytes,
      isHeldUp: () => this.#isHeldUp(),
      onSlow: giveUp,
    });
    source.on("data", this.#onData);
    source.on("end", this.#onEnd);
  }

  #stopReading(): void {
    this.#stopDeadline?.();
    this.#stopRate?.();
    this.#options.source.off("data", this.#onData);
    this.#options.source.off("end", this.#onEnd);
  }

  #isHeldUp(): boolean {
    return this.#target === undefined || this.#target.writableNeedDrain;
  }

  readonly #onData = (chunk: Buffer): void => {
    this.#readBytes += chunk.length;
    if (this.#readBytes > this.#options.limits.bodyBytes) {
      this.#fail("body_too_large");
      return;
    }
    const rewritten = this.#options.rewrite?.push(chunk);
    if (rewritten === undefined) this.#send(chunk);
    else if (rewritten.ok) for (const piece of rewritten.value) this.#send(piece);
    else this.#fail(rewritten.error);
  };

  readonly #onEnd = (): void => {
    this.#stopReading();
    const reason = this.#options.rewrite?.end();
    if (reason !== undefined) {
      this.#fail(reason);
      return;
    }
    this.#isRead = true;
    this.#finish();
  };

  #send(chunk: Buffer): void {
    this.#keptBytes += chunk.length;
    if (this.#keptBytes > this.#options.limits.replayBytes) this.#kept = undefined;
    this.#kept?.push(chunk);
    if (this.#target?.write(chunk) === false) this.#options.source.pause();
  }

  #finish(): void {
    this.#target?.end();
    this.#sentListener?.();
  }

  #fail(reason: FailureCode): void {
    this.stop();
    this.#options.onFailure(reason);
  }
}
