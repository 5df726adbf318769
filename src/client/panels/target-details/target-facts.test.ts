import { describe, expect, test } from "vitest";
import { confidenceFrom } from "#core/document/confidence.ts";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { en } from "../../messages/en.ts";
import type { Target } from "../../state/selection-store.ts";
import { recordOfTarget } from "../../state/target-record.ts";
import { targetFacts } from "./target-facts.ts";

const half = confidenceFrom(0.5);

function sampleDocument() {
  const builder = createDocumentBuilder({ width: 100, height: 100 });
  const pageId = builder.addPage({ featureIndex: 1, languages: [], reportedSize: { width: 595, height: 842 } });
  const blockId = builder.addBlock({ pageId, kind: "unknown", rawKind: "FORMULA", languages: [{ tag: "iw" }] });
  const lineId = builder.addLine({ blockId, languages: [], ...(half === undefined ? {} : { confidence: half }) });
  const entityId = builder.addEntity({ pageId, name: "total", text: "-" });
  const symbols = [
    { text: "a", languages: [], ...(half === undefined ? {} : { confidence: half }) },
    { text: "b", languages: [], textBreak: { kind: "hyphen", isPrefix: false } },
  ] as const;
  const polygon = polygonFromFlat<"image">([1.26, 2, 9, 2, 9, 5, 1, 5]);
  builder.addWord({ lineId, text: "ab", languages: [], symbols, entityId, polygon });
  builder.addWord({ lineId, text: "", languages: [], symbols: [] });
  const face = { featureIndex: 0, landmarks: [], traits: { joy: "likely" }, rollDegrees: -3.25 } as const;
  builder.addFace(face);
  return builder.build({
    places: [
      {
        id: builder.nextId("a"),
        description: "Pier",
        score: 1.2,
        locations: [{ latitude: 60.39, longitude: 5.32 }],
        properties: [{ name: "id", value: "", uint64Value: "18446744073709551615" }],
      },
    ],
  });
}

const DOCUMENT = sampleDocument();

function factsOf(target: Target): readonly string[] {
  const found = recordOfTarget(DOCUMENT, target);
  if (found === undefined) return [];
  return targetFacts({ document: DOCUMENT, answer: DOCUMENT }, found, en).map(({ label, value, note }) =>
    [label, value, note ?? ""].join("|"),
  );
}

describe("targetFacts", () => {
  test("a word with all there is to it", () => {
    expect(factsOf({ kind: "word", id: "w0" })).toEqual([
      "Recognised|ab|",
      "Confidence|no confidence|line 0.50",
      "Language|Hebrew (iw)|",
      "Entity|total · “-”|",
      "Vertices|1.3,2 · 9,2 · 9,5 · 1,5|",
      "Symbols|a\u00a00.50 · b\u00a0–|",
      "After it|hyphen, line end|",
    ]);
  });

  test("a table with its cells, and a turned line", () => {
    const builder = createDocumentBuilder({ width: 100, height: 100 });
    const pageId = builder.addPage({ featureIndex: 0, languages: [] });
    const cell = { row: 0, column: 1, rowSpan: 1, columnSpan: 1, text: "sum" };
    const table = { rowCount: 2, columnCount: 3, cells: [cell] };
    const blockId = builder.addBlock({ pageId, kind: "table", languages: [], table });
    const lineId = builder.addLine({ blockId, languages: [], rotation: 90, text: "spelled" });
    const document = builder.build();
    const facts = (target: Target) => {
      const found = recordOfTarget(document, target);
      return found === undefined
        ? []
        : targetFacts({ document, answer: document }, found, en).map(({ label, value }) => `${label}: ${value}`);
    };
    expect(facts({ kind: "block", id: blockId }).slice(-2)).toEqual(["Content: 2 × 3 cells", "Cell 1, 2: sum"]);
    expect(facts({ kind: "line", id: lineId })).toEqual(expect.arrayContaining(["Text: spelled", "Turned by: 90°"]));
  });

  test("an empty word without a location says both", () => {
    const facts = factsOf({ kind: "word", id: "w1" });
    expect(facts).toContain("Recognised|empty|");
    expect(facts).toContain("Vertices|no location in the answer|");
  });

  test("parts keep what the answer called them", () => {
    expect(factsOf({ kind: "block", id: "b0" })[0]).toBe("Kind|unknown kind|FORMULA");
    expect(factsOf({ kind: "page", id: "p0" })).toContain("Size said|595 × 842|");
    expect(factsOf({ kind: "entity", id: "e0" })).toContain("Text|empty|");
  });

  test("a face mentions only what the answer mentions", () => {
    const facts = factsOf({ kind: "face", id: "f0" });
    expect(facts).toContain("Joy|likely|");
    expect(facts).toContain("Roll|-3.25°|");
    expect(facts.some((fact) => fact.startsWith("Anger") || fact.startsWith("Pan"))).toBe(false);
  });

  test("scores above 1 and 64-bit numbers stay as they are", () => {
    const facts = factsOf({ kind: "place", id: "a0" });
    expect(facts).toContain("Score|1.2|");
    expect(facts).toContain("Coordinates|60.39, 5.32|");
    expect(facts).toContain("id|18446744073709551615|");
  });
});
