import type { Provider } from "#core/recognition/provider.ts";
import { failure } from "#core/recognition/result.ts";
import { dialectOf } from "#wire/registry.ts";
import { deliverBatch } from "./deliver-batch.ts";
import type { PendingDelivery } from "./deliver-batch.ts";
import { createLanes } from "./lanes.ts";
import type { Lanes } from "./lanes.ts";
import { packBatches } from "./pack-batches.ts";
import { createProviderGate } from "./provider-gate.ts";
import type { ProviderGate } from "./provider-gate.ts";
import type { RecognitionEffects } from "./recognition-effects.ts";
import { questionKey } from "#core/recognition/request.ts";
import type { RecognitionJob, RecognitionResult } from "./recognition-job.ts";
import { overheadBytes } from "./request-body.ts";

/** Requests to a provider at the same time. The built-in engine shares the machine with the browser. */
const REQUESTS_AT_ONCE: Readonly<Record<Provider, number>> = { builtin: 2, yandex: 2, google: 4 };

export type QueuedJob = Omit<RecognitionJob, "isRepeat" | "contentHash">;

/** Never resolves for a job whose signal was aborted: whoever aborts it no longer waits. */
export type JobQueue = (job: QueuedJob) => Promise<RecognitionResult>;

interface Task {
  readonly job: QueuedJob;
  readonly settle: (result: RecognitionResult) => void;
}

/** Prepares images, packs them into requests within the provider's limits and sends a few requests at a time. */
export function createJobQueue(effects: RecognitionEffects): JobQueue {
  const lanes = new Map<Provider, Lanes<Task>>();
  const lanesOf = (provider: Provider) => {
    const known = lanes.get(provider);
    if (known !== undefined) return known;
    const gate = createProviderGate(effects.clock);
    const run = (tasks: readonly Task[]) => runChunk(tasks, gate, effects);
    const created = createLanes<Task>({ width: REQUESTS_AT_ONCE[provider], chunkSize, run });
    lanes.set(provider, created);
    return created;
  };
  return (job) =>
    new Promise((resolve) => {
      const provider = lanesOf(job.settings.provider);
      const task: Task = { job, settle: resolve };
      job.signal.addEventListener("abort", () => provider.remove(task), { once: true });
      if (job.signal.aborted) return;
      job.onProgress({ phase: "queued" });
      provider.add(task);
    });
}

/** As many as ask the same of the same provider and may share a request. */
function chunkSize(waiting: readonly Task[]): number {
  const first = waiting[0];
  if (first === undefined) return 0;
  const key = questionKey(first.job.settings);
  const most = imagesPerRequest(first.job);
  const other = waiting.slice(0, most).findIndex(({ job }) => questionKey(job.settings) !== key);
  return other < 0 ? most : other;
}

/** One by one where requests cost nothing: each image shows its answer as soon as it has one, and can be cancelled. */
function imagesPerRequest({ settings, limits }: QueuedJob): number {
  return settings.provider === "builtin" ? 1 : limits.imagesPerBatch;
}

async function runChunk(tasks: readonly Task[], gate: ProviderGate, effects: RecognitionEffects): Promise<void> {
  const ready: PendingDelivery[] = [];
  // One after the other: a prepared image waits in memory until its request is sent.
  for (const task of tasks) {
    const delivery = await prepare(task);
    if (delivery !== undefined) ready.push(delivery);
  }
  const first = tasks[0]?.job;
  if (first === undefined) return;
  const { settings, limits } = first;
  const overhead = overheadBytes(dialectOf(settings.wire).requestEnvelope(settings, ["image/jpeg"]));
  const images = ready.map(({ image }) => image);
  const { batches, oversize } = packBatches(images, { ...limits, overheadBytes: overhead });
  for (const position of oversize) ready[position]?.settle(failure({ kind: "too-large", message: TOO_LARGE }));
  for (const batch of batches) {
    const deliveries = batch.flatMap((position) => ready[position] ?? []);
    await deliverBatch(deliveries, { settings, gate, effects }).catch((error: unknown) => {
      settleAll(deliveries, String(error));
    });
  }
}

const TOO_LARGE = "The image does not fit into a request even when made smaller";

async function prepare({ job, settle }: Task): Promise<PendingDelivery | undefined> {
  const { signal, imageSize, onProgress } = job;
  if (signal.aborted) return undefined;
  onProgress({ phase: "preparing" });
  try {
    const prepared = await job.prepare(signal);
    if (signal.aborted) return undefined;
    if (prepared.ok) return { image: prepared.value, imageSize, onProgress, signal, settle };
    settle(prepared);
  } catch (error) {
    settle(failure({ kind: "unsupported", message: String(error) }));
  }
  return undefined;
}

/** A fault of our own must not leave images waiting for ever. */
function settleAll(deliveries: readonly PendingDelivery[], message: string): void {
  for (const { settle } of deliveries) settle(failure({ kind: "bad-response", message }));
}
