import type { DecodeLimits } from "../raster/decode-image.ts";
import { VisionStopped } from "./vision-process.ts";
import type { VisionCall, VisionProcess } from "./vision-process.ts";
import type { VisionCallName, VisionCalls } from "./vision-protocol.ts";

export interface PictureSource {
  /** The number that the picture has in every process. */
  readonly image: number;
  readonly bytes: Uint8Array;
  readonly limits: DecodeLimits;
  /** Aborts when nobody waits for an answer any more. */
  readonly signal: AbortSignal;
}

/** Calls about one picture that outlast the process: it is opened again in the next one, and the call repeated. */
export type LastingPicture = VisionCall;

const MOST_REPEATS = 2;

/**
 * A crash takes down everything that was under way in the process. Whose fault it was shows when the calls are repeated
 * one after the other: `inTurn` lets one of all pictures through at a time, and the call that is alone when the process
 * ends again is given up.
 */
export function createLastingPictures(vision: VisionProcess): (source: PictureSource) => LastingPicture {
  const inTurn = createTurns();
  return (source) => {
    const opening = new Map<number, Promise<unknown>>();

    async function callOnce<K extends VisionCallName>(
      name: K,
      ask: VisionCalls[K]["ask"],
    ): Promise<VisionCalls[K]["answer"]> {
      if (name === "open") return await openOnce(name, ask);
      await ensureOpen();
      return await vision.call(name, ask);
    }

    async function openOnce<K extends VisionCallName>(name: K, ask: VisionCalls[K]["ask"]) {
      const opened = vision.call(name, ask);
      // After the call, which may have started a process.
      opening.set(vision.generation(), opened);
      return await opened;
    }

    /** Calls of one picture that come together open it once. */
    async function ensureOpen(): Promise<void> {
      const { image, bytes, limits } = source;
      await (opening.get(vision.generation()) ?? openOnce("open", { image, bytes, limits }));
    }

    return async (name, ask) => {
      try {
        return await callOnce(name, ask);
      } catch (error) {
        if (!(error instanceof VisionStopped)) throw error;
      }
      for (let repeat = 1; ; repeat += 1) {
        try {
          source.signal.throwIfAborted();
          return await inTurn(() => callOnce(name, ask));
        } catch (error) {
          if (!(error instanceof VisionStopped) || error.wasAlone || repeat === MOST_REPEATS) throw error;
        }
      }
    };
  };
}

/** One at a time, in the order they come. */
function createTurns(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const turn = last.then(run);
    last = turn.catch(() => undefined);
    return turn;
  };
}
