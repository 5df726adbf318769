import type { RecognitionSettings } from "#core/recognition/request.ts";
import { abortWhenAll } from "./abort-when-all.ts";
import type { Fault } from "./fault.ts";
import type { ProviderGate } from "./provider-gate.ts";
import type { RecognitionEffects } from "./recognition-effects.ts";
import type { RecognitionResult } from "./recognition-job.ts";
import { retryDelayMs } from "./retry-delay.ts";
import { sendBatch } from "./send-batch.ts";
import type { Delivery, DeliveryResult } from "./send-batch.ts";

export interface PendingDelivery extends Delivery {
  readonly signal: AbortSignal;
  /** Called once at most; not at all after `signal` was aborted. */
  readonly settle: (result: RecognitionResult) => void;
}

export interface DeliveryContext {
  readonly settings: RecognitionSettings;
  readonly gate: ProviderGate;
  readonly effects: RecognitionEffects;
}

/** Sends a batch and, a limited number of times, those of its images again that failed in a way that may pass. */
export async function deliverBatch(
  pending: readonly PendingDelivery[],
  context: DeliveryContext,
  attempt = 1,
): Promise<void> {
  const waiting = pending.filter(({ signal }) => !signal.aborted);
  if (waiting.length === 0) return;
  const results = await attemptOnce(waiting, context, attempt);
  const again = waiting.flatMap((delivery, index) => {
    const retry = settleOrRetry(delivery, results[index], { context, attempt });
    return retry === undefined ? [] : [{ delivery, ...retry }];
  });
  if (again.length === 0) return;
  await pause(again, context);
  for (const group of retryGroups(again)) await deliverBatch(group, context, attempt + 1);
}

/** No results when everybody gave up meanwhile. */
async function attemptOnce(
  waiting: readonly PendingDelivery[],
  { settings, gate, effects }: DeliveryContext,
  attempt: number,
): Promise<readonly DeliveryResult[]> {
  const batch = abortWhenAll(waiting.map(({ signal }) => signal));
  try {
    await gate.pass(batch.signal);
    return await sendBatch(waiting, { settings, attempt, signal: batch.signal }, effects);
  } catch (error) {
    if (!batch.signal.aborted) throw error;
    return [];
  } finally {
    batch.stop();
  }
}

interface Retry {
  readonly fault: Fault;
  readonly delayMs: number;
}

function settleOrRetry(
  delivery: PendingDelivery,
  result: DeliveryResult | undefined,
  { context, attempt }: { context: DeliveryContext; attempt: number },
): Retry | undefined {
  if (result === undefined || delivery.signal.aborted) return undefined;
  if (result.ok) {
    delivery.settle(result);
    return undefined;
  }
  const fault = result.error;
  const delayMs = retryDelayMs(fault, attempt, context.effects.random);
  if (delayMs !== undefined) return { fault, delayMs };
  delivery.settle({ ok: false, error: fault.error });
  return undefined;
}

type Again = Retry & { readonly delivery: PendingDelivery };

async function pause(again: readonly Again[], { gate, effects }: DeliveryContext): Promise<void> {
  const delayMs = Math.max(...again.map((retry) => retry.delayMs));
  // "Come back later" is meant for everybody who asks this provider.
  if (again.some(({ fault }) => fault.retryAfterMs !== undefined)) gate.pauseFor(delayMs);
  const waiting = abortWhenAll(again.map(({ delivery }) => delivery.signal));
  try {
    await effects.clock.sleep(delayMs, waiting.signal);
  } catch (error) {
    if (!waiting.signal.aborted) throw error;
  } finally {
    waiting.stop();
  }
}

function retryGroups(again: readonly Again[]): PendingDelivery[][] {
  const alone = again.filter(({ fault }) => fault.isAlone === true).map(({ delivery }) => [delivery]);
  const together = again.filter(({ fault }) => fault.isAlone !== true).map(({ delivery }) => delivery);
  return together.length === 0 ? alone : [together, ...alone];
}
