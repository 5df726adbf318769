import { describe, expect, it } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { documentWithLines, finished, rect } from "../scene-documents.test-data.ts";
import { documentBoxes } from "./document-boxes.ts";

describe("documentBoxes", () => {
  it("has the located words in reading order, and where lines and blocks of them start", () => {
    const document = documentWithLines([
      [{ polygon: rect(0, 0, 10, 10) }, {}, { polygon: rect(20, 0, 10, 10) }],
      [{ polygon: rect(0, 20, 10, 10) }],
    ]);
    const { words } = finished(documentBoxes(document));
    expect(words.set.ids).toEqual(["w0", "w2", "w3"]);
    expect(words.groups.map((starts) => [...starts])).toEqual([[0, 2], [0]]);
  });

  it("draws an entity on each of its words", () => {
    const builder = createDocumentBuilder({ width: 100, height: 100 });
    const pageId = builder.addPage({ featureIndex: 0, languages: [] });
    const entityId = builder.addEntity({ pageId, name: "name", text: "A B" });
    const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
    const lineId = builder.addLine({ blockId, languages: [] });
    for (const x of [0, 20]) {
      const polygon = polygonFromFlat<"image">(rect(x, 0, 10, 10));
      builder.addWord({ lineId, entityId, text: "A", languages: [], symbols: [], polygon });
    }
    const entities = finished(documentBoxes(builder.build())).layers.find(({ layer }) => layer === "entities");
    expect(entities?.set.ids).toEqual([entityId, entityId]);
  });
});
