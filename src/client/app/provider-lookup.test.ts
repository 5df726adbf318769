import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import type { ProviderInfo } from "#core/recognition/provider.ts";
import { createKnownProviders } from "../recognize/known-providers.ts";
import { providersQuery } from "../recognize/providers-query.ts";
import { createVirtualClock } from "../recognize/virtual-clock.test-data.ts";
import { createProviderLookup } from "./provider-lookup.ts";
import { BUILTIN } from "./test-app.test-data.ts";

const YANDEX: ProviderInfo = { ...BUILTIN, id: "yandex", isConfigured: false, missing: ["YANDEX_API_KEY"] };

function createSubject(answer: (count: number) => readonly ProviderInfo[]) {
  const clock = createVirtualClock();
  let count = 0;
  const fetch = () => Promise.resolve(new Response(JSON.stringify({ providers: answer(count++) })));
  const known = createKnownProviders({ getItem: () => null, setItem: () => undefined });
  const find = createProviderLookup({ client: new QueryClient(), query: providersQuery(fetch, known), clock });
  return { clock, find, count: () => count };
}

const signal = new AbortController().signal;

describe("provider lookup", () => {
  it("asks the server once", async () => {
    const { find, clock, count } = createSubject(() => [BUILTIN, YANDEX]);
    expect(await clock.run(find("builtin", signal))).toEqual({ ok: true, value: BUILTIN });
    await clock.run(find("builtin", signal));
    expect(count()).toBe(1);
  });

  it("waits for the built-in engine to start, but not for ever", async () => {
    const starting = { ...BUILTIN, isConfigured: false };
    const slow = createSubject((count) => [count < 3 ? starting : BUILTIN]);
    expect(await slow.clock.run(slow.find("builtin", signal))).toEqual({ ok: true, value: BUILTIN });
    const never = createSubject(() => [starting]);
    expect(await never.clock.run(never.find("builtin", signal))).toMatchObject({ error: { kind: "unavailable" } });
  });

  it("names what a provider without a key needs", async () => {
    const { find, clock } = createSubject(() => [BUILTIN, YANDEX]);
    expect(await clock.run(find("yandex", signal))).toEqual({
      ok: false,
      error: { kind: "auth", message: "YANDEX_API_KEY" },
    });
  });

  it("is offline when the server cannot be reached", async () => {
    const { clock, find } = createSubject(() => {
      throw new TypeError("Failed to fetch");
    });
    expect(await clock.run(find("builtin", signal))).toEqual({ ok: false, error: { kind: "offline" } });
  });
});
