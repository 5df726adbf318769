import type { Provider } from "#core/recognition/provider.ts";
import type { Result } from "#core/recognition/result.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Cancellation } from "../cancellation.ts";
import type { Effects } from "../effects.ts";
import type { FailureCode } from "../failure.ts";
import type { AdmissionLimits } from "../limits.ts";

export type Release = () => void;

/** Lets so many requests through at a time; the rest wait in order, their bodies unread. */
export interface Admission {
  readonly enter: (provider: Provider, cancellation: Cancellation) => Promise<Result<Release, FailureCode>>;
}

interface Waiter {
  readonly provider: Provider;
  readonly admit: () => void;
}

export function createAdmission(limits: AdmissionLimits, effects: Pick<Effects, "schedule">): Admission {
  const running: Record<Provider, number> = { builtin: 0, yandex: 0, google: 0 };
  const queue: Waiter[] = [];

  const hasRoom = (provider: Provider): boolean =>
    running[provider] < limits.perProvider && running.builtin + running.yandex + running.google < limits.total;

  const admitNext = (): void => {
    const index = queue.findIndex((waiter) => hasRoom(waiter.provider));
    if (index !== -1) queue.splice(index, 1)[0]?.admit();
  };

  const take = (provider: Provider): Release => {
    let isHeld = true;
    running[provider] += 1;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      running[provider] -= 1;
      admitNext();
    };
  };

  const wait = (provider: Provider, cancellation: Cancellation): Promise<Result<Release, FailureCode>> =>
    new Promise((resolve) => {
      const waiter: Waiter = {
        provider,
        admit: () => {
          settle();
          resolve(success(take(provider)));
        },
      };
      const giveUp = (reason: FailureCode): void => {
        settle();
        queue.splice(queue.indexOf(waiter), 1);
        resolve(failure(reason));
      };
      const stopTimer = effects.schedule(limits.queueMs, () => {
        giveUp("busy");
      });
      const stopListening = cancellation.onCancel(giveUp);
      const settle = (): void => {
        stopTimer();
        stopListening();
      };
      queue.push(waiter);
    });

  const enter = (provider: Provider, cancellation: Cancellation): Promise<Result<Release, FailureCode>> => {
    const reason = cancellation.reason();
    if (reason !== undefined) return Promise.resolve(failure(reason));
    if (hasRoom(provider)) return Promise.resolve(success(take(provider)));
    return queue.length < limits.queue ? wait(provider, cancellation) : Promise.resolve(failure("busy"));
  };

  return { enter };
}
