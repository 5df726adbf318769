import type { ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { createDeferred } from "./deferred.test-data.ts";
import { json, startUpstream } from "./scripted-upstream.test-data.ts";
import {
  codeOf,
  GOOGLE_PATH,
  post,
  sendRaw,
  startTestServer,
  vendorsAt,
  YANDEX_PATH,
} from "./test-server.test-data.ts";

/** An upstream that keeps every answer back until it is told to give them. */
async function startHolding(expected: number) {
  const held: ServerResponse[] = [];
  const full = createDeferred<void>();
  const state = { isOpen: false, most: 0 };
  const upstream = await startUpstream((response) => {
    held.push(response);
    state.most = Math.max(state.most, held.length);
    if (held.length === expected) full.resolve();
    if (state.isOpen) release();
  });
  const release = (): void => {
    for (const response of held.splice(0)) json(response, "{}");
  };
  const open = (): void => {
    state.isOpen = true;
    release();
  };
  return { upstream, state, full: full.promise, open };
}

it("asks an upstream for so much at a time, lets so many wait, and sends the rest away", async () => {
  const holding = await startHolding(4);
  const { port } = await startTestServer({
    vendors: vendorsAt(holding.upstream.origin),
    limits: { admission: { queue: 6 } },
  });
  const calls = Array.from({ length: 10 }, () => post(port, YANDEX_PATH, Buffer.alloc(1_000_000, 0x20)));
  await holding.full;
  const refused = await post(port, YANDEX_PATH, "{}");
  expect([refused.status, codeOf(refused), refused.headers["retry-after"]]).toEqual([503, "busy", "2"]);
  holding.open();
  expect((await Promise.all(calls)).map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect(holding.state.most).toBe(4);
});

it("cuts a body that trickles while it waits, and not one that is there or waits to be asked", async () => {
  const holding = await startHolding(1);
  const { port } = await startTestServer({
    vendors: vendorsAt(holding.upstream.origin),
    limits: { admission: { perProvider: 1 }, body: { rateGraceMs: 1, dropMs: 10 }, vendor: { rateGraceMs: 60_000 } },
  });
  const head = `POST ${YANDEX_PATH} HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\n`;
  const first = post(port, YANDEX_PATH, "{}");
  await holding.full;
  const whole = post(port, YANDEX_PATH, Buffer.alloc(1_000_000, 0x20));
  const small = post(port, YANDEX_PATH, "{}");
  const asking = sendRaw(
    port,
    `${head}Content-Length: 2\r\nConnection: close\r\nExpect: 100-continue\r\n\r\n`,
    "write",
  );
  expect(await sendRaw(port, `${head}Content-Length: 900\r\n\r\n{`, "write")).toContain("HTTP/1.1 408 ");
  holding.open();
  expect([(await first).status, (await whole).status, (await small).status]).toEqual([200, 200, 200]);
  expect(await asking).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 408 /);
});

it("finishes what is in flight when it is closed, and takes nothing new", async () => {
  const holding = await startHolding(1);
  const { port, close } = await startTestServer({
    vendors: vendorsAt(holding.upstream.origin),
    limits: { server: { shutdownMs: 30_000 } },
  });
  const call = post(port, GOOGLE_PATH, "{}");
  await holding.full;
  const closed = close();
  await expect(post(port, GOOGLE_PATH, "{}")).rejects.toThrow("ECONNREFUSED");
  holding.open();
  expect((await call).status).toBe(200);
  await closed;
});

it("cuts what takes too long when it is closed", async () => {
  const holding = await startHolding(1);
  const { port, close } = await startTestServer({
    vendors: vendorsAt(holding.upstream.origin),
    limits: { server: { shutdownMs: 20 } },
  });
  const call = post(port, GOOGLE_PATH, "{}");
  const outcome = call.then(
    () => "answered",
    () => "cut",
  );
  await holding.full;
  await close();
  expect(await outcome).toBe("cut");
});
