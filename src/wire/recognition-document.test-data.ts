import fc from "fast-check";
import { confidenceFrom } from "#core/document/confidence.ts";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentBuilder } from "#core/document/document-builder.ts";
import type { LineId } from "#core/document/ids.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { imagePoint } from "#core/geometry/point.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { defined } from "./json/defined.ts";

const IMAGE_SIZE = { width: 1000, height: 700 };

const coordinate = fc.oneof(fc.integer({ min: -20, max: 1200 }), fc.double({ min: -20, max: 1200, noNaN: true }));
const polygon = fc.option(
  fc
    .oneof(fc.array(coordinate, { minLength: 8, maxLength: 8 }), fc.constant([0, 0, 0, 0, 0, 0, 0, 0]))
    .map((flat) => polygonFromFlat<"image">(flat)),
  { nil: undefined },
);
const confidence = fc.option(
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => confidenceFrom(value)),
  { nil: undefined },
);
const languages = fc.array(fc.record({ tag: fc.constantFrom("en", "ru", "zh-Hans", "und"), confidence }).map(defined), {
  maxLength: 2,
});
const text = fc.string({ unit: "grapheme", maxLength: 6 });

const word = fc.record({ text, polygon, confidence, languages, entity: fc.option(fc.nat(2), { nil: undefined }) });
const line = fc.record({ polygon, confidence, words: fc.array(word, { maxLength: 3 }) });
const block = fc.record({ polygon, lines: fc.array(line, { maxLength: 3 }) });
const page = fc.record({
  hasSize: fc.boolean(),
  blocks: fc.array(block, { maxLength: 3 }),
  entities: fc.array(fc.record({ name: text, text }), { maxLength: 3 }),
});
const face = fc.record({
  polygon,
  skinPolygon: polygon,
  confidence,
  landmarks: fc.array(
    fc
      .record({ type: fc.constantFrom("LEFT_EYE", "NOSE_TIP", "THIRD_EYE"), x: coordinate, y: coordinate })
      .map(({ type, x, y }) => ({ type, position: imagePoint(x, y), z: x - y })),
    { maxLength: 3 },
  ),
  rollDegrees: fc.option(fc.double({ min: -180, max: 180, noNaN: true }), { nil: undefined }),
  traits: fc.record({ joy: fc.constantFrom("unknown", "likely", "very-unlikely") }, { requiredKeys: [] }),
});
const failed = fc.record({ code: fc.integer({ min: 1, max: 16 }), message: text });

const content = fc.record({
  pages: fc.array(page, { maxLength: 2 }),
  faces: fc.option(fc.array(face, { maxLength: 3 }), { nil: undefined }),
  probabilities: fc.option(fc.array(confidence, { maxLength: 3 }), { nil: undefined }),
  failed: fc.option(failed, { nil: undefined }),
  imageError: fc.option(failed, { nil: undefined }),
});

type ArbitraryOf<A> = A extends fc.Arbitrary<infer T> ? T : never;
type PageContent = ArbitraryOf<typeof page>;

/** Documents as an engine makes them: text in features 0 and 1, faces in 2, a classification in 3, a failure in 4. */
export const engineDocument: fc.Arbitrary<RecognizedDocument> = content.map((made) => {
  const builder = createDocumentBuilder(IMAGE_SIZE);
  for (const [index, one] of made.pages.entries()) addPage(one, index, builder);
  for (const one of made.faces ?? []) builder.addFace(defined({ featureIndex: 2, ...one }));
  const properties = (made.probabilities ?? []).map((probability) => defined({ name: "high", probability }));
  const errors = [
    ...(made.imageError === undefined ? [] : [{ ...made.imageError, details: [] }]),
    ...(made.failed === undefined ? [] : [{ featureIndex: 4, ...made.failed, details: [{ "@type": "x" }] }]),
  ];
  return builder.build({
    classifications: made.probabilities === undefined ? [] : [{ featureIndex: 3, properties }],
    errors,
    features: [
      { featureIndex: 0, kind: "text", outcome: made.pages.length > 0 ? "found" : "nothing" },
      { featureIndex: 2, kind: "faces", outcome: "nothing" },
    ],
  });
});

function addPage(made: PageContent, index: number, builder: DocumentBuilder): void {
  const reportedSize = made.hasSize ? { width: IMAGE_SIZE.width / 2, height: IMAGE_SIZE.height / 2 } : undefined;
  const pageId = builder.addPage(defined({ featureIndex: index, reportedSize, languages: [] }));
  const entityIds = made.entities.map((entity) => builder.addEntity({ pageId, ...entity }));
  for (const { polygon: around, lines } of made.blocks) {
    const blockId = builder.addBlock(defined({ pageId, kind: "text" as const, polygon: around, languages: [] }));
    for (const { words, ...rest } of lines) {
      const lineId: LineId = builder.addLine(defined({ blockId, languages: [], ...rest }));
      for (const { entity, ...one } of words) {
        builder.addWord(defined({ lineId, symbols: [], entityId: entityIds[entity ?? -1], ...one }));
      }
    }
  }
}
