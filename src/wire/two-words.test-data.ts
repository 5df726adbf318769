import { confidenceFrom } from "#core/document/confidence.ts";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentLists } from "#core/document/document-tables.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { imagePoint } from "#core/geometry/point.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { defined } from "./json/defined.ts";

const SIZE = { width: 100, height: 50 };

function box(x: number, y: number): Polygon {
  return polygonFromFlat([x, y, x + 10, y, x + 10, y + 4, x, y + 4]);
}

/** A page with one block of two lines, `Hi you` and `—`, as the built-in engine makes it: no symbols, no breaks. */
function addTwoLines(builder: DocumentBuilder): void {
  const languages = [{ tag: "en" }];
  const pageId = builder.addPage({ featureIndex: 0, reportedSize: SIZE, languages });
  const entityIds = ["first", "second"].map((name) => builder.addEntity({ pageId, name, text: name }));
  const blockId = builder.addBlock({ pageId, kind: "text", polygon: box(0, 2), languages: [] });
  const confidence = confidenceFrom(0.8100000023841858);
  const first = builder.addLine(defined({ blockId, polygon: box(0, 2), confidence, languages: [] }));
  const second = builder.addLine({ blockId, languages: [] });
  const word = { symbols: [], languages };
  builder.addWord(
    defined({ ...word, lineId: first, text: "Hi", polygon: box(0, 2), confidence, entityId: entityIds[0] }),
  );
  builder.addWord(defined({ ...word, lineId: first, text: "you", polygon: box(20, 2), entityId: entityIds[1] }));
  builder.addWord({ ...word, lineId: second, text: "—" });
}

/** The same with a face, and with whatever lists are given. */
export function twoLinesAndFace(lists: Partial<DocumentLists>): RecognizedDocument {
  const builder = createDocumentBuilder(SIZE);
  addTwoLines(builder);
  builder.addFace(
    defined({
      featureIndex: 1,
      polygon: box(40, 0),
      landmarks: [
        { type: "LEFT_EYE", position: imagePoint(42.1, 0), z: 1.5 },
        { type: "UNKNOWN_LANDMARK", position: imagePoint(0, 0) },
      ],
      confidence: confidenceFrom(1),
      rollDegrees: 0,
      traits: { joy: "likely", anger: "unknown" } as const,
    }),
  );
  return builder.build(lists);
}
