import { describe, expect, it, vi } from "vitest";
import { createAnswerReader } from "./answer-reader.ts";
import type { AnswerWorker, ReadReply, ReadRequest } from "./answer-reader.ts";
import { readAnswer } from "./read-answer.ts";

interface FakeWorker extends AnswerWorker {
  readonly requests: ReadRequest[];
  isTerminated: boolean;
}

function createFakeWorker(): FakeWorker {
  const worker: FakeWorker = {
    onmessage: null,
    onerror: null,
    requests: [],
    isTerminated: false,
    postMessage: (request) => worker.requests.push(request),
    terminate: () => {
      worker.isTerminated = true;
    },
  };
  return worker;
}

function* repliesOf({ id, source }: ReadRequest): Generator<ReadReply> {
  for (const message of readAnswer(source)) yield { id, message };
}

function deliver(worker: FakeWorker, reply: ReadReply): void {
  worker.onmessage?.(new MessageEvent("message", { data: reply }));
}

function answerNamed(name: string) {
  const text = JSON.stringify({ responses: [{ labelAnnotations: [{ description: name }] }] });
  const bytes = new TextEncoder().encode(text).buffer;
  return { kind: "saved" as const, bytes, imageSize: { width: 10, height: 10 } };
}

describe("answer reader", () => {
  it("keeps answers apart whose messages arrive mixed", async () => {
    const worker = createFakeWorker();
    const read = createAnswerReader(() => worker);
    const results = [read(answerNamed("one")), read(answerNamed("two"))];
    const [first, second] = worker.requests.map((request) => [...repliesOf(request)]);
    for (let index = 0; index < (first?.length ?? 0); index += 1) {
      for (const reply of [second?.[index], first?.[index]]) if (reply !== undefined) deliver(worker, reply);
    }
    const read2 = await Promise.all(results);
    const names = read2.map((result) => result.ok && result.value.images[0]?.document.labels[0]?.description);
    expect(names).toEqual(["one", "two"]);
  });

  it("reads a large answer in a worker of its own, which is ended with it or when it is aborted", async () => {
    const workers: FakeWorker[] = [];
    const read = createAnswerReader(() => {
      const worker = createFakeWorker();
      workers.push(worker);
      return worker;
    });
    const counts: number[] = [];
    const first = read(answerNamed("x".repeat(2 ** 20)), { onRecords: (count) => counts.push(count) });
    const aborted = new AbortController();
    const second = read(answerNamed("y".repeat(2 ** 20)), { signal: aborted.signal });
    aborted.abort();
    expect(await second).toMatchObject({ ok: false });
    for (const request of workers[0]?.requests ?? []) {
      for (const reply of repliesOf(request)) if (workers[0] !== undefined) deliver(workers[0], reply);
    }
    expect(await first).toMatchObject({ ok: true });
    expect(counts.at(-1)).toBe(2);
    await vi.waitFor(() => {
      expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
    });
  });

  it("fails what a broken worker had to read, and starts another one", async () => {
    const workers: FakeWorker[] = [];
    const read = createAnswerReader(() => {
      const worker = createFakeWorker();
      workers.push(worker);
      return worker;
    });
    const result = read(answerNamed("one"));
    workers[0]?.onerror?.(Object.assign(new Event("error"), ERROR));
    expect(await result).toMatchObject({ ok: false, error: { kind: "worker-failed", message: "out of memory" } });
    expect(workers[0]?.isTerminated).toBe(true);
    void read(answerNamed("two"));
    expect(workers).toHaveLength(2);
  });
});

/** Node has no ErrorEvent. */
const ERROR = { message: "out of memory", error: undefined, filename: "", lineno: 0, colno: 0 };
