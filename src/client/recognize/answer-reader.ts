import { failure } from "#core/recognition/result.ts";
import { createAnswerAssembler } from "./answer-assembler.ts";
import type { AnswerAssembler, ReadResult } from "./answer-assembler.ts";
import type { AnswerMessage, AnswerSource } from "./answer-messages.ts";

/** Reads answers away from the main thread. */
export type AnswerReader = (source: AnswerSource, options?: ReadOptions) => Promise<ReadResult>;

export interface ReadOptions {
  /** Aborting gives a failure at once and ends the work, too, when that is of any size. */
  readonly signal?: AbortSignal;
  /** How many records have been taken in so far. */
  readonly onRecords?: (count: number) => void;
}

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

/** From here on an answer gets a worker of its own: it holds up no other one, and can be stopped. */
const OWN_WORKER_BYTES = 2 ** 20;

/** Starts a worker with the first answer, and another one when that broke. */
export function createAnswerReader(startWorker: () => AnswerWorker): AnswerReader {
  const shared = createLine(startWorker);
  return (source, options = {}) => {
    if (source.bytes.byteLength < OWN_WORKER_BYTES) return shared.read(source, options);
    const own = createLine(startWorker);
    return own.read(source, options).finally(own.close);
  };
}

interface Pending {
  readonly assemble: AnswerAssembler;
  readonly resolve: (result: ReadResult) => void;
  readonly onRecords: ReadOptions["onRecords"];
  records: number;
}

/** One worker, one answer after the other. */
function createLine(startWorker: () => AnswerWorker) {
  const pending = new Map<number, Pending>();
  let worker: AnswerWorker | undefined;
  let nextId = 0;

  function receive({ id, message }: ReadReply): void {
    const entry = pending.get(id);
    if (entry === undefined) return;
    tellRecords(entry, message);
    const result = entry.assemble(message);
    if (result !== undefined) end(id, result);
  }

  function end(id: number, result: ReadResult): void {
    pending.get(id)?.resolve(result);
    pending.delete(id);
  }

  function giveUp(message: string): void {
    worker?.terminate();
    worker = undefined;
    for (const id of pending.keys()) end(id, failure({ kind: "worker-failed", message }));
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

  return {
    read: (source: AnswerSource, { signal, onRecords }: ReadOptions): Promise<ReadResult> =>
      new Promise((resolve) => {
        const id = nextId++;
        pending.set(id, { assemble: createAnswerAssembler(), resolve, onRecords, records: 0 });
        const abort = () => {
          end(id, failure({ kind: "worker-failed", message: "Aborted" }));
        };
        signal?.addEventListener("abort", abort, { once: true });
        if (signal?.aborted === true) {
          abort();
          return;
        }
        worker ??= start();
        worker.postMessage({ id, source }, [source.bytes]);
      }),
    close: () => {
      worker?.terminate();
      worker = undefined;
    },
  };
}

function tellRecords(entry: Pending, message: AnswerMessage): void {
  if (message.kind !== "records") return;
  entry.records += Object.values(message.chunk).reduce((sum, records) => sum + records.length, 0);
  entry.onRecords?.(entry.records);
}
