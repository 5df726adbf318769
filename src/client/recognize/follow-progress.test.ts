import { expect, it } from "vitest";
import type { AnalysisProgress } from "#core/recognition/analysis-progress.ts";
import { exchange } from "./exchange.ts";
import { createFakeWorld, jsonResponse } from "./fake-provider.test-data.ts";
import { followProgress } from "./follow-progress.ts";

const LINE = { image: 1, stage: "reading-lines", fraction: 0.5, lines: { done: 12, total: 45 } } as const;

function bodyOf(chunks: readonly string[]): ReadableStream<Uint8Array> {
  return new Blob([...chunks]).stream();
}

async function follow(response: () => Response | Promise<Response>) {
  const told: AnalysisProgress[] = [];
  const { effects } = createFakeWorld(() => jsonResponse({}));
  const { signal } = new AbortController();
  const fetch = () => Promise.resolve(response());
  await followProgress({ id: "a", signal, onProgress: (each) => told.push(each) }, { ...effects, fetch });
  return told;
}

it("tells each line, wherever the pieces of the stream are cut, and leaves out what it does not know", async () => {
  const text = `${JSON.stringify(LINE)}\nlater versions say more\n${JSON.stringify({ ...LINE, image: 0 })}\n`;
  for (let cut = 0; cut < text.length; cut += 7) {
    const pieces = [text.slice(0, cut), text.slice(cut)];
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    });
    expect(await follow(() => new Response(body))).toEqual([LINE, { ...LINE, image: 0 }]);
  }
});

it.each([
  ["that is refused", () => new Response("{}", { status: 503 })],
  ["that cannot be reached", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["that never ends a line", () => new Response(bodyOf(["x".repeat(100_000)]))],
])("a stream %s tells nothing and breaks nothing", async (_, response) => {
  expect(await follow(response)).toEqual([]);
});

it("asks the built-in engine under an id of its own, and stops with the answer", async () => {
  const { effects } = createFakeWorld(() => jsonResponse({}));
  const asked: [string, RequestInit][] = [];
  const told: AnalysisProgress[] = [];
  let late: (() => void) | undefined;
  const fetch = (url: string, init: RequestInit) => {
    asked.push([url, init]);
    if (init.method === "POST") return Promise.resolve(jsonResponse({ responses: [] }));
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        late = () => {
          controller.enqueue(new TextEncoder().encode(`${JSON.stringify(LINE)}\n`));
        };
      },
    });
    return Promise.resolve(new Response(body));
  };
  const { signal } = new AbortController();
  const question = { provider: "builtin", wire: "google-vision", body: new Blob(["{}"]), signal } as const;
  const result = await exchange({ ...question, onProgress: (each) => told.push(each) }, { ...effects, fetch });
  expect(result.ok).toBe(true);
  const id = new Headers(asked[0]?.[1].headers).get("x-proofbox-progress");
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(asked[1]?.[0]).toBe(`/api/builtin/progress/${id ?? ""}`);
  expect(asked[1]?.[1].signal?.aborted).toBe(true);
  late?.();
  expect(told).toEqual([]);
});
