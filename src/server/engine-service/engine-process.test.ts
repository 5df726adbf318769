import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { createCancellation } from "../cancellation.ts";
import { codeOf, post, send, startTestServer } from "../test-server.test-data.ts";
import { FAKE_INFO, startFakeEngine } from "./fake-engine.test-data.ts";

describe("the engine's process", () => {
  it("gets requests at every path of both vendors, and their answers go back", async () => {
    const { engine } = startFakeEngine();
    const { port } = await startTestServer({ engine });
    for (const [prefix, enginePrefix] of [
      ["", "/double"],
      ["/api/builtin", ""],
    ] as const) {
      for (const path of [
        "/vision/v1/batchAnalyze",
        "/v1/images:annotate",
        "/v1/projects/p/locations/eu/images:annotate",
      ]) {
        const answer = await post(port, `${prefix}${path}`, '{"a":1}');
        expect(JSON.parse(answer.body)).toMatchObject({ url: `${enginePrefix}${path}`, body: '{"a":1}' });
      }
    }
  });

  it("has an environment without keys", async () => {
    const { engine } = startFakeEngine({
      environment: {
        YANDEX_API_KEY: "canary",
        GOOGLE_API_KEY: "canary",
        NODE_OPTIONS: "",
        ENGINE_WORKERS: "2",
        HOME: "/h",
      },
    });
    const { port } = await startTestServer({ engine });
    const { body } = await post(port, "/v1/images:annotate", "{}");
    expect(body).not.toMatch(/canary|NODE_OPTIONS/);
    const { environment } = JSON.parse(body) as { environment: Record<string, string> };
    const names = Object.keys(environment).filter((name) => !name.startsWith("__"));
    expect(names.toSorted()).toEqual(["ENGINE_SOCKET", "ENGINE_WORKERS", "HOME", "PATH"]);
  });

  it("is started again when it dies, and the request at hand is told", async () => {
    const { engine, log } = startFakeEngine();
    const { port } = await startTestServer({ engine });
    const first = JSON.parse((await post(port, "/v1/images:annotate", "{}")).body) as { pid: number };
    const broken = await post(port, "/api/builtin/v1/images:annotate", '"x-exit"');
    expect([broken.status, codeOf(broken)]).toEqual([502, "upstream_reset"]);
    await expect.poll(() => log.filter(({ event }) => event === "engine-ready").length).toBe(2);
    const second = JSON.parse((await post(port, "/v1/images:annotate", "{}")).body) as { pid: number };
    expect(second.pid).not.toBe(first.pid);
    expect(log).toContainEqual({ event: "engine-exited", fields: { exit: "7" } });
  });

  it("is let go of when the caller goes away", async () => {
    const { engine, log } = startFakeEngine();
    const { port } = await startTestServer({ engine });
    await engine.whenReady(createCancellation());
    const controller = new AbortController();
    const call = fetch(`http://127.0.0.1:${port}/v1/images:annotate`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '"x-hang"',
      signal: controller.signal,
    });
    const lines = () => log.map(({ fields }) => fields["line"]);
    await expect.poll(lines).toContain("hanging");
    controller.abort();
    await expect(call).rejects.toThrow("aborted");
    await expect.poll(lines).toContain("let go");
  });

  it("tells what it can do through /api/providers", async () => {
    const { engine } = startFakeEngine();
    const { port } = await startTestServer({ engine });
    const answer = JSON.parse((await send({ port, path: "/api/providers" })).body) as { providers: unknown[] };
    expect(answer.providers[0]).toEqual({
      ...FAKE_INFO,
      id: "builtin",
      wires: ["yandex-vision", "google-vision"],
      isConfigured: true,
      missing: [],
    });
  });

  it("ends when it is stopped, with its socket", async () => {
    const { engine, log } = startFakeEngine();
    const ready = await engine.whenReady(createCancellation());
    const directory = dirname(ready.ok ? ready.value.socketPath : "");
    expect(existsSync(directory)).toBe(true);
    await engine.stop();
    expect(existsSync(directory)).toBe(false);
    expect(log.at(-1)).toEqual({ event: "engine-exited", fields: { exit: "0" } });
    expect(await engine.whenReady(createCancellation())).toEqual({ ok: false, error: "engine_unavailable" });
  });

  it("that cannot start is told at once after some tries", async () => {
    const { engine, log } = startFakeEngine({ script: "process.exit(1);" });
    const { port } = await startTestServer({ engine });
    await expect.poll(() => log.filter(({ event }) => event === "engine-exited").length).toBeGreaterThan(3);
    const answer = await post(port, "/api/builtin/v1/images:annotate", "{}");
    expect([answer.status, codeOf(answer), answer.headers["retry-after"]]).toEqual([503, "engine_unavailable", "10"]);
  });
});
