import { describe, expect, it } from "vitest";
import { createCancellation } from "../cancellation.ts";
import type { Deferred } from "../deferred.test-data.ts";
import { createDeferred } from "../deferred.test-data.ts";
import { createManualTime } from "../manual-time.test-data.ts";
import { EngineService } from "./engine-service.ts";
import { FAKE_INFO } from "./fake-engine.test-data.ts";
import { parseEngineInfo } from "./engine-info.ts";

const INFO = parseEngineInfo(FAKE_INFO);

function start() {
  const time = createManualTime();
  const exits: Deferred<string>[] = [];
  const state = { isAnswering: false, kills: 0 };
  const engine = new EngineService({
    spawn: () => {
      const exit = createDeferred<string>();
      exits.push(exit);
      const end = (): void => {
        state.kills += 1;
        exit.resolve("SIGKILL");
      };
      const stop = (): Promise<void> => {
        exit.resolve("0");
        return Promise.resolve();
      };
      return { socketPath: `socket-${exits.length}`, pid: exits.length, exited: exit.promise, kill: end, stop };
    },
    askInfo: () => Promise.resolve(state.isAnswering ? INFO : undefined),
    effects: { ...time, log: () => undefined },
    waitMs: 20_000,
  });
  engine.start();
  /** Lets promises settle, then time pass. */
  const pass = async (ms: number): Promise<void> => {
    await new Promise(setImmediate);
    time.advance(ms);
    await new Promise(setImmediate);
  };
  const die = async (): Promise<void> => {
    exits.at(-1)?.resolve("1");
    await pass(0);
  };
  return { engine, exits, state, pass, die };
}

const ask = (engine: EngineService) => engine.whenReady(createCancellation());

describe("EngineService", () => {
  it("lets requests wait until the engine answers", async () => {
    const { engine, state, pass } = start();
    const waiting = ask(engine);
    await pass(300);
    state.isAnswering = true;
    await pass(100);
    expect(await waiting).toMatchObject({ ok: true, value: { socketPath: "socket-1" } });
    expect(await ask(engine)).toMatchObject({ ok: true });
  });

  it("tells a request that waited too long, or whose caller left", async () => {
    const { engine, pass } = start();
    const waiting = ask(engine);
    const cancellation = createCancellation();
    const leaving = engine.whenReady(cancellation);
    cancellation.cancel("client_gone");
    await pass(20_000);
    expect([await waiting, await leaving]).toEqual([
      { ok: false, error: "engine_starting" },
      { ok: false, error: "client_gone" },
    ]);
    expect(await engine.whenReady(cancellation)).toEqual({ ok: false, error: "client_gone" });
  });

  it("starts again after ever longer pauses, and says so after four failures", async () => {
    const { engine, exits, pass, die } = start();
    for (const pauseMs of [500, 1_000, 2_000]) {
      await die();
      await pass(pauseMs - 1);
      const before = exits.length;
      await pass(1);
      expect(exits.length).toBe(before + 1);
    }
    const waiting = ask(engine);
    await die();
    expect([await waiting, await ask(engine)]).toEqual([
      { ok: false, error: "engine_unavailable" },
      { ok: false, error: "engine_unavailable" },
    ]);
  });

  it("is content again once the engine answers", async () => {
    const { engine, exits, state, pass, die } = start();
    for (const pauseMs of [500, 1_000, 2_000, 4_000]) {
      await die();
      await pass(pauseMs);
    }
    state.isAnswering = true;
    await pass(100);
    expect(await ask(engine)).toMatchObject({ ok: true, value: { socketPath: "socket-5" } });
    await die();
    await pass(500);
    expect(exits).toHaveLength(6);
  });

  it("ends a start that takes a minute", async () => {
    const { exits, state, pass } = start();
    for (let second = 0; second < 60; second += 1) await pass(1_000);
    expect(state.kills).toBe(1);
    await pass(500);
    expect(exits).toHaveLength(2);
  });

  it("does not start again what was stopped", async () => {
    const { engine, exits, pass } = start();
    await engine.stop();
    await pass(60_000);
    expect(exits).toHaveLength(1);
    expect(await ask(engine)).toEqual({ ok: false, error: "engine_unavailable" });
  });
});

describe("parseEngineInfo", () => {
  it("takes what a service tells", () => {
    const { engine, ...facts } = FAKE_INFO;
    expect(parseEngineInfo(FAKE_INFO)).toEqual({ ...facts, ...engine });
  });
  it("takes the model behind a feature and its limits, or neither", () => {
    const feature = { feature: "moderation", wires: ["yandex-vision"] };
    const model = { name: "m", limits: "few" };
    const features = [
      { ...feature, model },
      { ...feature, model: { name: "m" } },
    ];
    expect(parseEngineInfo({ ...FAKE_INFO, features })?.features).toEqual([{ ...feature, model }, feature]);
  });
  it("leaves out what it does not know", () => {
    const features = [{ feature: "telepathy", wires: ["yandex-vision"] }, { feature: "text", wires: ["morse"] }, null];
    const told = parseEngineInfo({
      ...FAKE_INFO,
      secret: "x",
      features,
      languages: [1, { tag: 2 }, { tag: "ru", x: 1 }],
    });
    expect(told).toMatchObject({ name: "fake", features: [], languages: [{ tag: "ru" }] });
    expect(told).not.toHaveProperty("secret");
  });
  it.each([
    undefined,
    null,
    1,
    "x",
    [],
    {},
    { ...FAKE_INFO, engine: {} },
    { ...FAKE_INFO, limits: { imagesPerBatch: 1 } },
  ])("refuses %j", (value) => {
    expect(parseEngineInfo(value)).toBeUndefined();
  });
});
