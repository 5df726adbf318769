import { describe, expect, it } from "vitest";
import type { Provider } from "#core/recognition/provider.ts";
import { createCancellation } from "../cancellation.ts";
import { createManualTime } from "../manual-time.test-data.ts";
import { createAdmission } from "./admission.ts";

const LIMITS = { perProvider: 2, total: 3, queue: 2, queueMs: 1_000 };

function start() {
  const time = createManualTime();
  const admission = createAdmission(LIMITS, time);
  const entered: string[] = [];
  const enter = (name: string, provider: Provider = "yandex") => {
    const cancellation = createCancellation();
    const result = admission.enter(provider, cancellation);
    void result.then((settled) => entered.push(settled.ok ? name : `${name}: ${settled.error}`));
    const release = async () => {
      const settled = await result;
      if (settled.ok) settled.value();
    };
    return { cancellation, release };
  };
  const settled = async () => {
    await new Promise(setImmediate);
    return entered.splice(0);
  };
  return { time, enter, settled };
}

describe("createAdmission", () => {
  it("lets so many of a provider through and the next one when one is done", async () => {
    const { enter, settled } = start();
    const first = enter("a");
    enter("b");
    enter("c");
    expect(await settled()).toEqual(["a", "b"]);
    await first.release();
    await first.release();
    expect(await settled()).toEqual(["c"]);
  });

  it("lets so many through in all, and others past one whose provider is full", async () => {
    const { enter, settled } = start();
    const first = enter("a");
    enter("b");
    enter("c");
    enter("d", "google");
    enter("e", "builtin");
    expect(await settled()).toEqual(["a", "b", "d"]);
    await first.release();
    expect(await settled()).toEqual(["c"]);
  });

  it("refuses what does not fit into the queue", async () => {
    const { enter, settled } = start();
    for (const name of ["a", "b", "c", "d", "e"]) enter(name);
    expect(await settled()).toEqual(["a", "b", "e: busy"]);
  });

  it("forgets those who leave the queue", async () => {
    const { enter, settled } = start();
    const first = enter("a");
    enter("b");
    enter("c").cancellation.cancel("client_gone");
    enter("d");
    expect(await settled()).toEqual(["a", "b", "c: client_gone"]);
    await first.release();
    expect(await settled()).toEqual(["d"]);
  });

  it("does not let in who is gone already", async () => {
    const admission = createAdmission(LIMITS, createManualTime());
    const cancellation = createCancellation();
    cancellation.cancel("client_gone");
    expect(await admission.enter("yandex", cancellation)).toEqual({ ok: false, error: "client_gone" });
  });

  it("sends those away who waited too long", async () => {
    const { time, enter, settled } = start();
    enter("a");
    enter("b");
    enter("c");
    time.advance(LIMITS.queueMs);
    expect(await settled()).toEqual(["a", "b", "c: busy"]);
  });
});
