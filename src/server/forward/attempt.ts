import type { ClientRequest, IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Cancellation } from "../cancellation.ts";
import type { Cancel, Effects } from "../effects.ts";
import type { FailureCode } from "../failure.ts";
import type { UpstreamLimits } from "../limits.ts";
import { errorCodeOf, failureOfErrorCode, isConnectionReset } from "./network-failure.ts";
import type { Upload } from "./upload.ts";

export type AttemptResult =
  | { readonly kind: "answer"; readonly answer: IncomingMessage }
  | {
      readonly kind: "failed";
      readonly reason: FailureCode;
      /** A kept connection that the other side had closed: the request was never seen there. */
      readonly isStaleConnection: boolean;
    };

export interface AttemptOptions {
  readonly open: () => ClientRequest;
  readonly upload: Upload;
  readonly limits: UpstreamLimits;
  readonly effects: Effects;
  readonly cancellation: Cancellation;
}

/** Sends the request once, up to the headers of the answer. */
export function attempt({ open, upload, limits, effects, cancellation }: AttemptOptions): Promise<AttemptResult> {
  return new Promise((resolve) => {
    const outgoing = open();
    const stops: Cancel[] = [];
    const settle = (result: AttemptResult): void => {
      for (const stop of stops) stop();
      resolve(result);
    };
    const fail = (reason: FailureCode, isStaleConnection = false): void => {
      upload.detach();
      outgoing.destroy();
      settle({ kind: "failed", reason, isStaleConnection });
    };
    outgoing.on("response", (answer) => {
      settle({ kind: "answer", answer });
    });
    outgoing.on("error", (error) => {
      const code = errorCodeOf(error);
      fail(failureOfErrorCode(code), outgoing.reusedSocket && isConnectionReset(code));
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
    upload.sendTo(outgoing);
  });
}

/** TLS included: `secureConnect` comes after `connect`. Returns what takes the timer away. */
function watchConnect(socket: Socket, startTimer: () => Cancel): Cancel {
  if (!socket.connecting) return () => undefined;
  const stop = startTimer();
  socket.once("encrypted" in socket ? "secureConnect" : "connect", stop);
  return stop;
}
