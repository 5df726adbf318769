import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseErrorBody } from "./error-body.ts";
import { DIALECTS } from "./registry.ts";
import { parseSavedAnswer } from "./saved-answer.ts";
import { wireJson } from "./wire-json.test-data.ts";
import { parseYandexOcrResponse } from "./yandex-ocr/response.ts";

const imageSize = { width: 640, height: 480 };
const context = { images: [{ imageSize }, { imageSize, sentSize: { width: 320, height: 240 } }] };

function readEverything(raw: unknown): void {
  parseSavedAnswer(raw, imageSize);
  parseErrorBody(raw);
  for (const dialect of DIALECTS) {
    const answer = dialect.parseResponse(raw, { ...context, features: ["text", "faces"] });
    expect(answer.images).toHaveLength(2);
    dialect.serializeResponse(answer.images.map((image) => image.document));
    dialect.parseRequest(raw);
  }
  parseYandexOcrResponse(raw, context);
}

/** `[[[...]]]` and `{"results":{"results":...}}`, as deep as JSON.parse goes. */
function nested(open: string, close: string, depth: number): unknown {
  return JSON.parse(open.repeat(depth) + "1" + close.repeat(depth));
}

describe("any JSON value at all", () => {
  test("is read without throwing", () => {
    fc.assert(fc.property(fc.jsonValue(), readEverything), { numRuns: 500 });
  });

  test("is read without throwing when it uses the words of the wires", () => {
    fc.assert(fc.property(wireJson, readEverything), { numRuns: 2000 });
  });

  test.each([
    ["lists", "[", "]"],
    ["results", `{"results":[`, "]}"],
    ["responses", `{"responses":[{"fullTextAnnotation":`, "}]}"],
  ])("is read without a stack overflow when it is deep: %s", (_, open, close) => {
    const raw = nested(open, close, 2000);
    expect(() => readEverything(raw)).not.toThrow();
  });

  test("is read when a list is huge", () => {
    const words = Array.from({ length: 130_000 }, () => ({ text: "a", boundingBox: { vertices: [{ x: 1 }] } }));
    const pages = [{ blocks: [{ lines: [{ words }] }] }];
    const answer = { results: [{ results: [{ textDetection: { pages } }] }] };
    const parsed = parseSavedAnswer(answer, imageSize);
    expect(parsed.ok && parsed.value.answer.images[0]?.document.words.size).toBe(130_000);
  });
});
