import { once } from "node:events";
import type { ClientRequest } from "node:http";
import { request } from "node:http";
import type { Socket } from "node:net";
import { expect, it } from "vitest";
import { createDeferred } from "../deferred.test-data.ts";
import { json, onWholeRequest, startRawUpstream, startUpstream } from "../scripted-upstream.test-data.ts";
import { post, startTestServer, vendorsAt, YANDEX_PATH } from "../test-server.test-data.ts";

function startCall(port: number, body: string | undefined): ClientRequest {
  const outgoing = request({
    host: "127.0.0.1",
    port,
    path: YANDEX_PATH,
    method: "POST",
    agent: false,
    headers: { "Content-Type": "application/json", "Content-Length": 10_000 },
  });
  outgoing.on("error", () => undefined);
  outgoing.write(body ?? "");
  if (body?.length === 10_000) outgoing.end();
  return outgoing;
}

/** Each resolves when that happened on an upstream connection; all tests here wait for nothing else. */
async function start() {
  const events = { connected: createDeferred<Socket>(), asked: createDeferred<void>() };
  const closed = createDeferred<string>();
  const upstream = await startRawUpstream((socket) => {
    events.connected.resolve(socket);
    socket.on("close", () => closed.resolve("closed"));
    onWholeRequest(socket, () => events.asked.resolve(undefined));
  });
  const server = await startTestServer({
    vendors: vendorsAt(upstream.origin),
    limits: { admission: { perProvider: 1 } },
  });
  return { upstream, server, events, closed: closed.promise };
}

const WHOLE_BODY = " ".repeat(10_000);

it("closes the upstream when the caller goes away while it waits for the answer", async () => {
  const { server, events, closed } = await start();
  const call = startCall(server.port, WHOLE_BODY);
  await events.asked.promise;
  call.destroy();
  expect(await closed).toBe("closed");
});

it("closes the upstream when the caller goes away in the middle of its body", async () => {
  const { server, events, closed } = await start();
  const call = startCall(server.port, "{");
  await once(await events.connected.promise, "data");
  call.destroy();
  expect(await closed).toBe("closed");
});

it("closes the upstream when the caller goes away in the middle of the answer", async () => {
  const { server, events, closed } = await start();
  const call = startCall(server.port, WHOLE_BODY);
  await events.asked.promise;
  const socket = await events.connected.promise;
  socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
  call.destroy();
  expect(await closed).toBe("closed");
});

it("never asks the upstream for a caller that left the queue", async () => {
  const { upstream, server, events, closed } = await start();
  const first = startCall(server.port, WHOLE_BODY);
  await events.asked.promise;
  const second = startCall(server.port, WHOLE_BODY);
  await once(second, "socket");
  second.destroy();
  first.destroy();
  await closed;
  expect(upstream.connections()).toBe(1);
});

it("gives the place of a caller that went away to the next", async () => {
  let answerNext = false;
  const asked = createDeferred<void>();
  const upstream = await startUpstream((response) => {
    if (answerNext) json(response, "{}");
    else asked.resolve(undefined);
  });
  const { port } = await startTestServer({
    vendors: vendorsAt(upstream.origin),
    limits: { admission: { perProvider: 1 } },
  });
  const first = startCall(port, WHOLE_BODY);
  await asked.promise;
  const second = post(port, YANDEX_PATH, "{}");
  answerNext = true;
  first.destroy();
  expect((await second).status).toBe(200);
});
