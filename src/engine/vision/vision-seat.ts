import { startVisionChild } from "./vision-child-handle.ts";
import type { VisionChild, VisionMessage } from "./vision-child-handle.ts";
import type { VisionReply } from "./vision-protocol.ts";

/** Holds one process at work, and a spare one that takes its place at once. */
export interface VisionSeat {
  readonly send: (message: VisionMessage) => void;
  /** Another number after each change of process. */
  readonly generation: () => number;
  /** Ends the process, whatever it is doing, and goes on with the next. */
  readonly replace: () => void;
  readonly close: () => void;
}

export interface VisionSeatOptions {
  readonly childFile: string;
  readonly onReply: (reply: VisionReply) => void;
  /** The process ended by itself, and another has its place. */
  readonly onLost: () => void;
}

/** A spare process is started this long after the last change: what people wait for goes first. */
const SPARE_DELAY_MS = 1_000;

export function createVisionSeat({ childFile, onReply, onLost }: VisionSeatOptions): VisionSeat {
  let generation = 0;
  let spare: VisionChild | undefined;
  let child: VisionChild | undefined = start();
  let timer = spareSoon();

  function start(): VisionChild {
    const created = startVisionChild(childFile, {
      onReply: (reply) => {
        if (created === child) onReply(reply);
      },
      onExit: () => {
        if (created === spare) spare = undefined;
        if (created !== child) return;
        // One that never got to answer would end again at once: the next is started when it is needed.
        change(created.hasAnswered() ? takeNext() : undefined);
        onLost();
      },
    });
    return created;
  }

  function spareSoon(): NodeJS.Timeout {
    return setTimeout(() => {
      if (child?.hasAnswered() === true) spare ??= start();
    }, SPARE_DELAY_MS).unref();
  }

  function takeNext(): VisionChild {
    const next = spare ?? start();
    spare = undefined;
    return next;
  }

  function change(next: VisionChild | undefined): void {
    child = next;
    generation += 1;
    clearTimeout(timer);
    timer = spareSoon();
  }

  return {
    send(message) {
      child ??= takeNext();
      child.send(message);
    },
    generation: () => generation,
    replace() {
      const old = child;
      change(takeNext());
      old?.end();
    },
    close() {
      clearTimeout(timer);
      for (const each of [child, spare]) each?.end();
      child = undefined;
      spare = undefined;
    },
  };
}
