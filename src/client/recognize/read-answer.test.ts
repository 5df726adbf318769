import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rawLinesOf, recordAtRawLine } from "#core/document/raw-places.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { isJsonObject } from "#wire/json/json-value.ts";
import { parseSavedAnswer } from "#wire/saved-answer.ts";
import type { AnswerMessage, RecordChunk } from "./answer-messages.ts";
import { readHere } from "./fake-provider.test-data.ts";
import { readAnswer } from "./read-answer.ts";
import { RECORDS_PER_CHUNK } from "./record-chunks.ts";

const imageSize = { width: 1200, height: 900 };
const FIXTURES = ["google-vision", "yandex-ocr", "yandex-vision"].flatMap((wire) => {
  const folder = new URL(`../../wire/${wire}/fixtures/`, import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.map((name) => ({ name: `${wire}/${name}`, text: readFileSync(new URL(name, folder), "utf8") }));
});

function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}

describe("readAnswer", () => {
  it("has recorded answers to read", () => {
    expect(FIXTURES.length).toBeGreaterThan(8);
  });

  it.each(FIXTURES)("gives what parsing gives, through the messages: $name", async ({ text }) => {
    const direct = parseSavedAnswer(JSON.parse(text), imageSize);
    const read = await readHere({ kind: "saved", bytes: bytesOf(text), imageSize });
    expect(read.ok).toBe(direct.ok);
    if (!read.ok || !direct.ok) return;
    expect(read.value.wire).toBe(direct.value.wire);
    const { images } = direct.value.answer;
    expect(read.value.images).toEqual(
      images.map(({ document, issues, raw, hasAnswer }, index) => ({
        document,
        issues,
        hasAnswer,
        rawText: JSON.stringify(raw, null, 2) ?? "",
        rawPlaces: read.value.images[index]?.rawPlaces,
      })),
    );
    const order = (document: RecognizedDocument) => [...document.words.keys()];
    expect(read.value.images.map(({ document }) => order(document))).toEqual(
      images.map(({ document }) => order(document)),
    );
  });

  it.each(FIXTURES)("leads from each word to the lines that hold it, and back: $name", async ({ text }) => {
    const read = await readHere({ kind: "saved", bytes: bytesOf(text), imageSize });
    for (const { document, rawText, rawPlaces } of read.ok ? read.value.images : []) {
      const lines = rawText.split("\n");
      for (const { id, text: wordText } of document.words.values()) {
        const range = rawLinesOf(rawPlaces, { kind: "word", id });
        const node = lines.slice(range?.first, (range?.last ?? -1) + 1).join("\n");
        expect(spelledText(JSON.parse(node.replace(/,$/, "")))).toBe(wordText);
        expect(recordAtRawLine(rawPlaces, range?.last ?? -1)).toEqual({ kind: "word", id });
      }
    }
  });

  it("sends 10,000 words in messages of a bounded size", () => {
    const word = { boundingBox: { vertices: [{ x: "1", y: "2" }] }, text: "word", confidence: 0.5 };
    const lines = Array.from({ length: 1000 }, () => ({ words: Array.from({ length: 10 }, () => word) }));
    const pages = [{ width: "100", height: "80", blocks: [{ lines }] }];
    const text = JSON.stringify({ results: [{ results: [{ textDetection: { pages } }] }] });
    const messages = [...readAnswer({ kind: "saved", bytes: bytesOf(text), imageSize })];
    const sizes = messages.flatMap((message) => (message.kind === "records" ? recordCount(message.chunk) : []));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(RECORDS_PER_CHUNK);
    const words = messages.flatMap((message) => (message.kind === "records" ? (message.chunk.words ?? []) : []));
    expect(words).toHaveLength(10_000);
  });

  it("reads answers that follow one another as one about several pages", async () => {
    const page = JSON.stringify({ result: { textAnnotation: { width: "5", height: "5" } } });
    const read = await readHere({ kind: "saved", bytes: bytesOf(`${page}\n${page}\n`), imageSize });
    expect(read).toMatchObject({ ok: true, value: { wire: "yandex-ocr", images: [{}, {}] } });
  });

  const unreadable: readonly [string, string, string][] = [
    ["text that is no JSON", "{oops", "not-json"],
    ["another format", "<alto>", "other-format"],
    ["JSON that is no answer", '{"hello": 1}', "not-an-answer"],
    ["an error in place of an answer", '{"code": 16, "message": "no key"}', "not-an-answer"],
  ];
  it.each(unreadable)("says why %s cannot be read", async (_, text, kind) => {
    const read = await readHere({ kind: "saved", bytes: bytesOf(text), imageSize });
    expect(read).toMatchObject({ ok: false, error: { kind } });
  });

  it("refuses what is nested too deeply to be shown", () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const text = `{"responses": [{"unknownField": ${deep}}]}`;
    const messages: AnswerMessage[] = [...readAnswer({ kind: "saved", bytes: bytesOf(text), imageSize })];
    expect(messages.at(-1)).toMatchObject({ kind: "failed" });
  });
});

/** The text of a word as any of the wires has it. */
function spelledText(node: unknown): unknown {
  if (!isJsonObject(node)) return undefined;
  const { text, description, symbols } = node;
  return text ?? description ?? (Array.isArray(symbols) ? symbols.map(spelledText).join("") : "");
}

function recordCount(chunk: RecordChunk): number {
  return Object.values(chunk).reduce((sum, records) => sum + records.length, 0);
}
