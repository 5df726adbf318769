import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { polygonPoints } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { parseImage, boxAt, fullText, wordOf } from "./google-vision/answers.test-data.ts";
import { isJsonObject } from "./json/json-value.ts";
import type { JsonObject } from "./json/json-value.ts";
import type { ParsedImage } from "./parsed-answer.ts";
import type { RecordSource } from "./record-source.ts";
import { engineDocument } from "./recognition-document.test-data.ts";
import { DIALECTS, dialectOf } from "./registry.ts";
import { twoLinesAndFace } from "./two-words.test-data.ts";

function objectsIn(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

/** The corners that an object of the answer names, x and y alike sorted: the wires differ in their order. */
function cornersOf(node: JsonObject, scale: number): string[] {
  const box = node["boundingBox"] ?? node["boundingPoly"];
  const vertices = isJsonObject(box) && Array.isArray(box["vertices"]) ? box["vertices"] : [];
  const read = (corner: JsonObject, axis: "x" | "y") => Number(corner[axis] ?? 0) * scale;
  const points = vertices.filter(isJsonObject).map((corner) => `${read(corner, "x")} ${read(corner, "y")}`);
  return points.every((point) => point === "0 0") ? [] : points.sort();
}

function pointsOf(polygon: Polygon | undefined): string[] {
  return polygon === undefined
    ? []
    : polygonPoints(polygon)
        .map(({ x, y }) => `${x} ${y}`)
        .sort();
}

function textOf(node: JsonObject): string {
  if (typeof node["description"] === "string") return node["description"];
  const symbols = Array.isArray(node["symbols"]) ? node["symbols"].filter(isJsonObject) : [node];
  return symbols.map((symbol) => (typeof symbol["text"] === "string" ? symbol["text"] : "")).join("");
}

/** What the tables hold, by id. */
function locatedRecords({ blocks, paragraphs, lines, words, faces }: RecognizedDocument) {
  return new Map<string, { readonly polygon?: Polygon }>([...blocks, ...paragraphs, ...lines, ...words, ...faces]);
}

function allIds({ pages, entities, ...rest }: RecognizedDocument): string[] {
  return [...pages.keys(), ...entities.keys(), ...locatedRecords({ pages, entities, ...rest }).keys()].sort();
}

function checkSource(source: RecordSource, document: RecognizedDocument): void {
  const hasSize = [...document.pages.values()].some((page) => page.reportedSize !== undefined);
  const record = locatedRecords(document).get(source.id);
  const isRun = source.kind === "line" && record?.polygon === undefined;
  if (record !== undefined && !isRun) {
    expect(pointsOf(record.polygon)).toEqual(cornersOf(source.first, hasSize ? 2 : 1));
  }
  if (source.kind === "word") expect(textOf(source.first)).toBe(wordsById(document).get(source.id)?.text);
  if (source.kind === "line" && isRun) checkRun(source, document);
}

const wordsById = (document: RecognizedDocument) => new Map<string, { text: string }>(document.words);

/** A line that the answer has no object for begins with its first word and ends with its last one. */
function checkRun({ id, first, last }: RecordSource, document: RecognizedDocument): void {
  if (first === last && !("symbols" in first)) return;
  const words = [...document.words.values()].filter((word) => word.lineId === id);
  expect([textOf(first), textOf(last)]).toEqual([words[0]?.text, words.at(-1)?.text]);
}

function readWritten(wire: (typeof DIALECTS)[number]["wire"], documents: readonly RecognizedDocument[]) {
  const dialect = dialectOf(wire);
  const raw: unknown = JSON.parse(JSON.stringify(dialect.serializeResponse(documents)));
  return dialect.parseResponse(raw, { images: documents, notesSources: true }).images;
}

describe.each(DIALECTS.map((dialect) => dialect.wire))("%s", (wire) => {
  test("what is noted of a record is in the answer, and is that record", () => {
    fc.assert(
      fc.property(fc.array(engineDocument, { minLength: 1, maxLength: 2 }), (documents) => {
        for (const { raw, document, sources = [] } of readWritten(wire, documents)) {
          const objects = new Set(objectsIn(raw));
          expect(sources.every(({ first, last }) => objects.has(first) && objects.has(last))).toBe(true);
          for (const source of sources) checkSource(source, document);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("every record is noted once, repeats aside", () => {
    fc.assert(
      fc.property(engineDocument, (document) => {
        for (const image of readWritten(wire, [document])) {
          const ids = (image.sources ?? []).filter(({ isRepeat }) => isRepeat !== true).map(({ id }) => id);
          expect(ids.sort()).toEqual(allIds(image.document));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("nothing is noted unless asked for", () => {
    const dialect = dialectOf(wire);
    const documents = [twoLinesAndFace({ features: [{ featureIndex: 0, kind: "text", outcome: "found" }] })];
    const [image] = dialect.parseResponse(dialect.serializeResponse(documents), { images: documents }).images;
    expect(image?.document.words.size).toBe(3);
    expect(image).not.toHaveProperty("sources");
  });
});

function noted({ sources = [] }: ParsedImage) {
  return sources.map(({ kind, id, first, last, isRepeat = false }) => ({ kind, id, first, last, isRepeat }));
}

describe("of a Google answer", () => {
  const whole = { description: "one two\nthree\n", boundingPoly: boxAt(0, 0) };
  const [one, two, three] = ["one", "two", "three"].map((description) => ({ description, boundingPoly: boxAt(1, 1) }));

  test("words that stand in textAnnotations only come from there, with their lines and their block", () => {
    const parsed = parseImage({ textAnnotations: [whole, one, two, three] }, { notesSources: true });
    expect(noted(parsed)).toEqual([
      { kind: "page", id: "p0", first: whole, last: three, isRepeat: false },
      { kind: "block", id: "b0", first: one, last: three, isRepeat: false },
      { kind: "line", id: "l0", first: one, last: two, isRepeat: false },
      { kind: "word", id: "w0", first: one, last: one, isRepeat: false },
      { kind: "word", id: "w1", first: two, last: two, isRepeat: false },
      { kind: "line", id: "l1", first: three, last: three, isRepeat: false },
      { kind: "word", id: "w2", first: three, last: three, isRepeat: false },
    ]);
  });

  test("textAnnotations repeat the words of the full text, when they are the same", () => {
    const text = fullText([wordOf("one"), wordOf("two"), wordOf("three")]);
    const repeats = (textAnnotations: readonly unknown[]) =>
      noted(parseImage({ ...text, textAnnotations }, { notesSources: true })).filter(({ isRepeat }) => isRepeat);
    expect(repeats([whole, one, two, three]).map(({ id, first }) => [id, first])).toEqual([
      ["w0", one],
      ["w1", two],
      ["w2", three],
    ]);
    expect(repeats([whole, one, three, two])).toEqual([]);
    expect(repeats([whole, one, two])).toEqual([]);
  });

  test("objects, logos, places and crop hints are noted, labels are not", () => {
    const named = (name: string) => ({ description: name, boundingPoly: boxAt(1, 1) });
    const object = { name: "Cup" };
    const hint = { confidence: 0.5 };
    const answer = {
      labelAnnotations: [named("label")],
      logoAnnotations: [{ description: 1 }, named("logo")],
      landmarkAnnotations: [named("place")],
      localizedObjectAnnotations: [object],
      cropHintsAnnotation: { cropHints: [hint] },
    };
    const parsed = parseImage(answer, { notesSources: true });
    const { logos, places, objects, cropHints } = parsed.document;
    expect(parsed.sources).toEqual([
      { kind: "logo", id: logos[0]?.id, first: named("logo"), last: named("logo") },
      { kind: "place", id: places[0]?.id, first: named("place"), last: named("place") },
      { kind: "object", id: objects[0]?.id, first: object, last: object },
      { kind: "crop-hint", id: cropHints[0]?.id, first: hint, last: hint },
    ]);
  });
});
