import type { ClientRequest, IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Cancellation } from "../cancellation.ts";
import type { Cancel, Effects } from "../effects.ts";
import type { FailureCode } from "../failure.ts";
import type { UpstreamLimits } from "../limits.ts";
import { errorCodeOf, failureOfErrorCode, isConnectionReset } from "./network-failure.ts";
import type { Upload } from "./upload.ts";

export type AttemptResult =
  | {
      readonly kind: "answer";
      readonly answer: IncomingMessage;
      /** To be called when the answer is done with: ends a connection that cannot be used again. */
      readonly close: () => void;
    }
  | {
      readonly kind: "failed";
      readonly reason: FailureCode;
      /** A kept connection that the other side had closed meanwhile. */
      readonly isStaleConnection: boolean;
    };

export interface AttemptOptions {
  readonly open: () => ClientRequest;
  readonly upload: Upload;
  readonly limits: UpstreamLimits;
  readonly effects: Effects;
  readonly cancellation: Cancellation;
}

/** Sends the request once, up to the headers of the answer. An upstream that answers early gets no more of the body. */
export function attempt({ open, upload, limits, effects, cancellation }: AttemptOptions): Promise<AttemptResult> {
  return new Promise((resolve) => {
    const outgoing = open();
    const stops: Cancel[] = [];
    let isSettled = false;
    const settle = (result: AttemptResult): void => {
      isSettled = true;
      for (const stop of stops) stop();
      resolve(result);
    };
    const fail = (reason: FailureCode, isStaleConnection = false): void => {
      if (isSettled) return; // The answer itself will tell of a break.
      upload.detach();
      outgoing.destroy();
      settle({ kind: "failed", reason, isStaleConnection });
    };
    outgoing.on("response", (answer) => {
      upload.stop();
      settle({ kind: "answer", answer, close: () => closeUnfinished(outgoing) });
    });
    outgoing.on("error", (error) => {
      const code = errorCodeOf(error);
      if (!isSettled) effects.log("info", "upstream-error", { code, isReused: outgoing.reusedSocket });
      fail(failureOfErrorCode(code), outgoing.reusedSocket && isConnectionReset(code));
    });
    outgoing.on("upgrade", (_, socket) => {
      socket.destroy();
      fail("upstream_invalid");
    });
    outgoing.on("socket", (socket) => {
      stops.push(
        watchConnect(socket, () => effects.schedule(limits.connectMs, () => fail("upstream_connect_timeout"))),
      );
    });
    upload.onSent(() => {
      stops.push(effects.schedule(limits.firstByteMs, () => fail("upstream_timeout")));
    });
    stops.push(cancellation.onCancel(fail));
    if (!isSettled) upload.sendTo(outgoing);
  });
}

/** Node keeps a connection for the next request only when the whole body went out. */
function closeUnfinished(outgoing: ClientRequest): void {
  if (!outgoing.writableFinished) outgoing.destroy();
}

/** TLS included: `secureConnect` comes after `connect`. Returns what takes the timer away. */
function watchConnect(socket: Socket, startTimer: () => Cancel): Cancel {
  if (!socket.connecting) return () => undefined;
  const stop = startTimer();
  socket.once("encrypted" in socket ? "secureConnect" : "connect", stop);
  return stop;
}
