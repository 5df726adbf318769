import { failure } from "#core/recognition/result.ts";
import { createAnswerAssembler } from "./answer-assembler.ts";
import type { AnswerAssembler, ReadResult } from "./answer-assembler.ts";
import type { AnswerMessage, AnswerSource } from "./answer-messages.ts";

/** Reads answers away from the main thread. */
export type AnswerReader = (source: AnswerSource) => Promise<ReadResult>;

export interface ReadRequest {
  readonly id: number;
  readonly source: AnswerSource;
}

export interface ReadReply {
  readonly id: number;
  readonly message: AnswerMessage;
}

/** The part of a Worker that is needed here. */
export interface AnswerWorker {
  onmessage: ((event: MessageEvent<ReadReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  readonly postMessage: (request: ReadRequest, transfer: Transferable[]) => void;
  readonly terminate: () => void;
}

interface Pending {
  readonly assemble: AnswerAssembler;
  readonly resolve: (result: ReadResult) => void;
}

/** Starts its worker with the first answer, and another one when that broke. */
export function createAnswerReader(startWorker: () => AnswerWorker): AnswerReader {
  const pending = new Map<number, Pending>();
  let worker: AnswerWorker | undefined;
  let nextId = 0;

  function receive({ id, message }: ReadReply): void {
    const entry = pending.get(id);
    const result = entry?.assemble(message);
    if (result === undefined) return;
    pending.delete(id);
    entry?.resolve(result);
  }

  function giveUp(message: string): void {
    worker?.terminate();
    worker = undefined;
    for (const entry of pending.values()) entry.resolve(failure({ kind: "worker-failed", message }));
    pending.clear();
  }

  function start(): AnswerWorker {
    const started = startWorker();
    started.onmessage = (event) => {
      receive(event.data);
    };
    started.onerror = (event) => {
      event.preventDefault();
      giveUp(event.message);
    };
    return started;
  }

  return (source) =>
    new Promise((resolve) => {
      const id = nextId++;
      pending.set(id, { assemble: createAnswerAssembler(), resolve });
      worker ??= start();
      worker.postMessage({ id, source }, [source.bytes]);
    });
}
