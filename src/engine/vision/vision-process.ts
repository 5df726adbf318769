import { EngineFailure } from "../engine-failure.ts";
import { failureOfAbort } from "../until-aborted.ts";
import type { VisionCallName, VisionCalls, VisionReply } from "./vision-protocol.ts";
import { createVisionSeat } from "./vision-seat.ts";

/** The process that looks at pictures, replaced whenever it ends. */
export interface VisionProcess {
  /** One at a time. When the signal aborts, the process is ended; a short call may answer in a moment before. */
  readonly call: VisionCall;
  /** Another number after each change of process: pictures opened before are gone. */
  readonly generation: () => number;
  /** Goes on with a fresh process. Not during a call. */
  readonly renew: () => void;
  readonly close: () => void;
}

export type VisionCall = <K extends VisionCallName>(
  call: K,
  ask: VisionCalls[K]["ask"],
  signal: AbortSignal,
) => Promise<VisionCalls[K]["answer"]>;

export interface VisionProcessOptions {
  /** The built entry of the process. */
  readonly childFile: string;
  /** A call that takes longer is given up and the process replaced. */
  readonly callTimeoutMs: number;
}

/** The process ended in the middle of the call. */
export class VisionStopped extends EngineFailure {
  constructor() {
    super("internal", "The picture made a worker stop");
  }
}

/** Calls that mostly take less than a new process does; the others run a network or look at every pixel many times. */
const SHORT_CALLS: ReadonlySet<VisionCallName> = new Set([
  "open",
  "strips",
  "levelAreas",
  "colors",
  "lumaPlane",
  "close",
]);

/** How long a short call may go on after its caller left: it mostly ends by then, and the process need not be replaced. */
const UNHEARD_MS = 40;

interface Pending {
  readonly id: number;
  /** Takes the answer of the call it waits for: the protocol pairs them by id. */
  resolve(answer: unknown): void;
  reject(error: EngineFailure): void;
}

export function startVisionProcess({ childFile, callTimeoutMs }: VisionProcessOptions): VisionProcess {
  let pending: Pending | undefined;
  let nextId = 0;
  const seat = createVisionSeat({
    childFile,
    onReply: settle,
    onLost: () => {
      fail(new VisionStopped());
    },
  });

  function settle(reply: VisionReply): void {
    if (pending?.id !== reply.id) return;
    const answered = pending;
    pending = undefined;
    if ("answer" in reply) answered.resolve(reply.answer);
    else answered.reject(new EngineFailure("internal", reply.failure));
  }

  function fail(reason: EngineFailure): void {
    const stopped = pending;
    pending = undefined;
    stopped?.reject(reason);
  }

  function send<K extends VisionCallName>(name: K, ask: VisionCalls[K]["ask"]): Promise<VisionCalls[K]["answer"]> {
    return new Promise((resolve, reject) => {
      pending = { id: nextId, resolve, reject };
      seat.send({ id: nextId, call: name, ask });
      nextId += 1;
    });
  }

  function giveUpAfter(milliseconds: number, reason: () => EngineFailure): NodeJS.Timeout {
    return setTimeout(() => {
      seat.replace();
      fail(reason());
    }, milliseconds);
  }

  return {
    async call(name, ask, signal) {
      let timer = giveUpAfter(callTimeoutMs, tooLate);
      const leave = () => {
        clearTimeout(timer);
        timer = giveUpAfter(SHORT_CALLS.has(name) ? UNHEARD_MS : 0, () => failureOfAbort(signal));
      };
      signal.addEventListener("abort", leave);
      try {
        return await send(name, ask);
      } finally {
        clearTimeout(timer);
        signal.removeEventListener("abort", leave);
      }
    },
    generation: seat.generation,
    renew: seat.replace,
    close: seat.close,
  };
}

function tooLate(): EngineFailure {
  return new EngineFailure("deadline", "Looking at the picture took too long");
}
