import type { DecodeLimits } from "../raster/decode-image.ts";
import type { Turns } from "./turns.ts";
import { VisionStopped } from "./vision-process.ts";
import type { VisionProcess } from "./vision-process.ts";
import type { VisionCallName, VisionCalls } from "./vision-protocol.ts";

export interface PictureSource {
  /** The number that the picture has in every process. */
  readonly image: number;
  readonly bytes: Uint8Array;
  readonly limits: DecodeLimits;
  /** Aborts when nobody waits for an answer any more. */
  readonly signal: AbortSignal;
}

/** One picture that outlasts the process: it is opened again in the next one, and a call that ended with its process repeated. */
export interface LastingPicture {
  readonly open: () => Promise<VisionCalls["open"]["answer"]>;
  readonly call: <K extends Exclude<VisionCallName, "open" | "close">>(
    name: K,
    ask: VisionCalls[K]["ask"],
  ) => Promise<VisionCalls[K]["answer"]>;
  readonly close: () => Promise<void>;
}

export interface PictureTools {
  readonly vision: VisionProcess;
  readonly turns: Turns;
  /** Told how much memory the process holds, unless the picture went away with its process. Nothing else runs then. */
  readonly onClosed: (memoryBytes: number) => void;
}

/** A process may be ended from outside; a call that ends three of them does so itself. */
const MOST_REPEATS = 2;

export function createLastingPicture({ vision, turns, onClosed }: PictureTools, source: PictureSource): LastingPicture {
  const { image, bytes, limits, signal } = source;
  const { signal: staying } = new AbortController();
  let openIn: number | undefined;

  async function openNow(): Promise<VisionCalls["open"]["answer"]> {
    const opened = await vision.call("open", { image, bytes, limits }, signal);
    openIn = vision.generation();
    return opened;
  }

  async function ensureOpen(): Promise<void> {
    if (openIn !== vision.generation()) await openNow();
  }

  async function repeated<T>(run: () => Promise<T>): Promise<T> {
    for (let repeat = 0; ; repeat += 1) {
      try {
        signal.throwIfAborted();
        return await run();
      } catch (error) {
        if (!(error instanceof VisionStopped) || repeat === MOST_REPEATS) throw error;
      }
    }
  }

  return {
    open: () => turns(() => repeated(openNow), signal),
    call: (name, ask) =>
      turns(
        () =>
          repeated(async () => {
            await ensureOpen();
            return await vision.call(name, ask, signal);
          }),
        signal,
      ),
    close: () =>
      turns(async () => {
        if (openIn === vision.generation()) onClosed(await vision.call("close", { image }, staying));
      }, staying),
  };
}
