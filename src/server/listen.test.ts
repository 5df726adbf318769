import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { DEFAULT_LIMITS } from "./limits.ts";
import { listen } from "./listen.ts";
import { failureReply, sendReply } from "./respond/reply.ts";
import { sendRaw, startTestServer } from "./test-server.test-data.ts";
import { listenProblem } from "./start-report.ts";

const LOOPBACK = [
  { host: "127.0.0.1", isOptional: false },
  { host: "::1", isOptional: true },
];

async function start(addresses: typeof LOOPBACK, port = 0) {
  const started = await listen({
    addresses,
    port,
    limits: DEFAULT_LIMITS.server,
    handle: ({ response }) => {
      sendReply(response, failureReply("not_found"));
    },
  });
  onTestFinished(() => {
    if (started.ok) for (const server of started.value.servers) server.close();
  });
  return started;
}

describe("listen", () => {
  it("uses one port for all addresses", async () => {
    const started = await start(LOOPBACK);
    if (!started.ok) throw new Error(started.error);
    const ports = started.value.servers.map((server) => (server.address() as AddressInfo).port);
    expect(new Set(ports)).toEqual(new Set([started.value.port]));
  });

  it("goes on without an optional address that this machine does not have", async () => {
    const started = await start([...LOOPBACK.slice(0, 1), { host: "192.0.2.1", isOptional: true }]);
    expect(started).toMatchObject({ ok: true });
  });

  it("fails when an address it needs is not there, or the port is taken on any", async () => {
    expect(await start([{ host: "192.0.2.1", isOptional: false }])).toEqual({ ok: false, error: "EADDRNOTAVAIL" });
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    expect(await start([{ host: "127.0.0.1", isOptional: true }], port)).toEqual({ ok: false, error: "EADDRINUSE" });
  });
});

it("ends connections whose headers do not come, with a word when they began", async () => {
  const { port } = await startTestServer({ limits: { server: { headersMs: 30, checkIntervalMs: 10 } } });
  const begun = sendRaw(port, "GET / HTTP/1.1\r\nHost: loc", "write");
  expect(await begun).toMatch(/^HTTP\/1\.1 408 [^]*"request_timeout"/);
  const silent = connect(port, "127.0.0.1");
  const [hadError] = (await once(silent.resume(), "close")) as [boolean];
  expect([hadError, silent.bytesRead]).toEqual([false, 0]);
});

it.each([
  ["EADDRINUSE", "Port 4400 is in use by another program."],
  ["EACCES", "This user may not listen on port 4400."],
  ["EADDRNOTAVAIL", "HOST=127.0.0.1 and ::1 is not an address of this machine."],
  ["EMFILE", "Cannot listen on 127.0.0.1 and ::1, port 4400 (EMFILE)."],
])("says in words what %s means", (code, sentence) => {
  const configuration = { addresses: LOOPBACK, port: 4400, names: [], publicHosts: [], accessToken: undefined };
  expect(listenProblem(code, configuration)).toContain(sentence);
});
