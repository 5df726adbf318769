import { expect, test } from "vitest";
import { createAdmission } from "./admission.ts";

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test("as many run as may, the next one enters when one leaves", async () => {
  const admit = createAdmission({ concurrency: 1, maxWaiting: 1 });
  const first = gate();
  const order: string[] = [];
  const running = [
    admit(async () => {
      order.push("first in");
      await first.opened;
      order.push("first out");
    }),
    admit(() => Promise.resolve(order.push("second in"))),
  ];
  first.open();
  await Promise.all(running);
  expect(order).toEqual(["first in", "first out", "second in"]);
});

test("one more than may wait is turned away", async () => {
  const admit = createAdmission({ concurrency: 1, maxWaiting: 0 });
  const first = gate();
  const running = admit(() => first.opened);
  await expect(admit(() => Promise.resolve())).rejects.toMatchObject({ kind: "busy" });
  first.open();
  await running;
});

test("a failure makes room as well", async () => {
  const admit = createAdmission({ concurrency: 1, maxWaiting: 0 });
  await expect(admit(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await expect(admit(() => Promise.resolve("next"))).resolves.toBe("next");
});
