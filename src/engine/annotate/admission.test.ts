import { expect, test } from "vitest";
import { createAdmission } from "./admission.ts";
import type { AdmissionOptions } from "./admission.ts";

/** What a caller that stays gets. */
function admissionOf(options: AdmissionOptions) {
  return createAdmission(options).forRequest(new AbortController().signal);
}

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test("as many run as may, the next one enters when one leaves", async () => {
  const admit = admissionOf({ concurrency: 1, maxWaiting: 1 });
  const first = gate();
  const order: string[] = [];
  const running = [
    admit([
      async () => {
        order.push("first in");
        await first.opened;
        order.push("first out");
      },
    ]),
    admit([() => Promise.resolve(order.push("second in"))]),
  ];
  first.open();
  await Promise.all(running);
  expect(order).toEqual(["first in", "first out", "second in"]);
});

test("one more than may wait is turned away", async () => {
  const admit = admissionOf({ concurrency: 1, maxWaiting: 0 });
  const first = gate();
  const running = admit([() => first.opened]);
  await expect(admit([() => Promise.resolve()])).rejects.toMatchObject({ kind: "busy" });
  first.open();
  await running;
});

test("a failure makes room as well", async () => {
  const admit = admissionOf({ concurrency: 1, maxWaiting: 0 });
  await expect(admit([() => Promise.reject(new Error("broken"))])).rejects.toThrow("broken");
  await expect(admit([() => Promise.resolve("next")])).resolves.toEqual(["next"]);
});

test("the pictures of one request enter together or not at all", async () => {
  const admit = admissionOf({ concurrency: 1, maxWaiting: 1 });
  let ran = 0;
  const picture = () => Promise.resolve((ran += 1));
  await expect(admit([picture, picture, picture])).rejects.toMatchObject({ kind: "busy" });
  expect(ran).toBe(0);
  await expect(admit([picture, picture])).resolves.toEqual([1, 2]);
});

test("pictures of a caller that went away make room in the queue", async () => {
  const admission = createAdmission({ concurrency: 1, maxWaiting: 1 });
  const caller = new AbortController();
  const first = gate();
  const stays = admission.forRequest(new AbortController().signal);
  const running = stays([() => first.opened]);
  const left = admission.forRequest(caller.signal)([() => Promise.reject(new Error("ran"))]);
  caller.abort();
  await expect(left).rejects.toMatchObject({ kind: "cancelled" });
  const next = stays([() => Promise.resolve("next")]);
  first.open();
  await running;
  await expect(next).resolves.toEqual(["next"]);
});

test("a place that comes in the moment its caller leaves goes on to the next", async () => {
  const admission = createAdmission({ concurrency: 1, maxWaiting: 2 });
  const caller = new AbortController();
  const started = gate();
  const left = gate();
  const whole = admission.forRequest(caller.signal)([
    async () => {
      started.open();
      await left.opened;
    },
    () => Promise.reject(new Error("ran")),
  ]);
  await started.opened;
  left.open();
  caller.abort();
  await expect(whole).rejects.toMatchObject({ kind: "cancelled" });
  const next = admission.forRequest(new AbortController().signal)([() => Promise.resolve("in")]);
  await expect(next).resolves.toEqual(["in"]);
});

test("who waits is told how many come before, each time that changes", async () => {
  const admission = createAdmission({ concurrency: 1, maxWaiting: 3 });
  const staying = new AbortController();
  const leaving = new AbortController();
  const first = gate();
  const places: string[] = [];
  const running = admission.forRequest(staying.signal)([() => first.opened]);
  const left = admission.forRequest(leaving.signal)([() => Promise.resolve()]);
  const waiting = admission.forRequest(staying.signal)(
    [() => Promise.resolve(), () => Promise.resolve()],
    (run, ahead) => places.push(`${String(run)}: ${String(ahead)}`),
  );
  leaving.abort();
  await expect(left).rejects.toMatchObject({ kind: "cancelled" });
  first.open();
  await Promise.all([running, waiting]);
  expect(places).toEqual(["0: 1", "1: 2", "0: 0", "1: 1", "1: 0"]);
});
