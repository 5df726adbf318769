import fc from "fast-check";
import { confidenceFrom } from "../document/confidence.ts";
import { createDocumentBuilder } from "../document/document-builder.ts";
import type { DocumentBuilder, NewWord } from "../document/document-builder.ts";
import type { BlockId, EntityId, LineId, PageId } from "../document/ids.ts";
import { polygonFromBounds } from "../geometry/polygon.ts";
import type { Polygon } from "../geometry/polygon.ts";
import { reviewedDocument } from "./reviewed-document.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

const SIDE = 1000;

/** A word as `text` or `text/0.42`. */
export type LineNote = string;

/** One block; lines as `"one two/0.4"`, 40 pixels apart, each word 10 pixels a character, with a gap of 10. */
export function documentOfLines(...lines: readonly LineNote[]): ReviewedDocument {
  return documentOfBlocks(lines);
}

/** Blocks of such lines, one under the other. */
export function documentOfBlocks(...blocks: readonly (readonly LineNote[])[]): ReviewedDocument {
  const builder = createDocumentBuilder({ width: SIDE, height: SIDE });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  let minY = 0;
  for (const lines of blocks) {
    const top = minY;
    const bottom = minY + 40 * lines.length - 20;
    const polygon = box(0, top, SIDE, bottom - top);
    const blockId = builder.addBlock({ pageId, kind: "text", languages: [], polygon });
    for (const note of lines) {
      const lineId = builder.addLine({ blockId, languages: [], polygon: box(0, minY, SIDE, 20) });
      addNotedWords(builder, lineId, { note, minY });
      minY += 40;
    }
    minY += 60;
  }
  return reviewedDocument(builder.build());
}

export function box(minX: number, minY: number, width: number, height: number): Polygon {
  return polygonFromBounds({ minX, minY, maxX: minX + width, maxY: minY + height });
}

function addNotedWords(builder: DocumentBuilder, lineId: LineId, { note, minY }: { note: string; minY: number }) {
  let minX = 0;
  for (const each of note.split(" ")) {
    const [text = "", sure] = each.split("/");
    const confidence = sure === undefined ? undefined : confidenceFrom(Number(sure));
    const polygon = box(minX, minY, 10 * text.length, 20);
    const sureness = confidence === undefined ? {} : { confidence };
    builder.addWord({ lineId, text, languages: [], symbols: [], polygon, ...sureness });
    minX += 10 * text.length + 10;
  }
}

interface Shape {
  /** Of each block: of each line: the texts of its words. */
  readonly blocks: readonly (readonly (readonly string[])[])[];
  readonly hasParagraphs: boolean;
  readonly hasSymbols: boolean;
  readonly isSpelled: boolean;
  readonly isLocated: boolean;
  readonly entities: number;
  readonly faces: number;
  readonly labels: number;
}

const wordText = fc.constantFrom("a", "word", "Straße", "слово", "漢字", "שלום", "", "12,50", "👨‍👩‍👧x");

const shape: fc.Arbitrary<Shape> = fc.record({
  blocks: fc.array(fc.array(fc.array(wordText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }), {
    maxLength: 3,
  }),
  hasParagraphs: fc.boolean(),
  hasSymbols: fc.boolean(),
  isSpelled: fc.boolean(),
  isLocated: fc.boolean(),
  entities: fc.nat(2),
  faces: fc.nat(2),
  labels: fc.nat(2),
});

/** Documents as the different dialects give them: with paragraphs and symbols, with spelled lines, without any places. */
export const anyDocument: fc.Arbitrary<ReviewedDocument> = shape.map((given) => {
  const builder = createDocumentBuilder({ width: SIDE, height: SIDE });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const entityIds = Array.from({ length: given.entities }, (_, index) =>
    builder.addEntity({ pageId, name: `field ${String(index)}`, text: "" }),
  );
  for (const lines of given.blocks) addBlock(builder, { lines, pageId, entityIds, given });
  for (let index = 0; index < given.faces; index += 1) {
    const polygon = box(10 * index, 5, 50, 60);
    builder.addFace({ featureIndex: 1, polygon, landmarks: [], traits: { joy: "likely" } });
  }
  const labels = Array.from({ length: given.labels }, (_, index) => ({
    id: builder.nextId("a"),
    description: `label ${String(index)}`,
    locations: [],
    properties: [],
  }));
  return reviewedDocument(builder.build({ labels }));
});

interface BlockShape {
  readonly lines: readonly (readonly string[])[];
  readonly pageId: PageId;
  readonly entityIds: readonly EntityId[];
  readonly given: Shape;
}

function addBlock(builder: DocumentBuilder, { lines, pageId, entityIds, given }: BlockShape): void {
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [], ...placed(given, box(0, 0, 900, 300)) });
  lines.forEach((texts, row) => {
    const lineId = addLine(builder, { blockId, texts, row, given });
    texts.forEach((text, column) => {
      const entityId = entityIds[(row + column) % 4];
      const tie = entityId === undefined ? {} : { entityId };
      builder.addWord({ lineId, text, ...tie, ...wordShape(given, { row, column, text }) });
    });
  });
}

interface LineShape {
  readonly blockId: BlockId;
  readonly texts: readonly string[];
  readonly row: number;
  readonly given: Shape;
}

function addLine(builder: DocumentBuilder, { blockId, texts, row, given }: LineShape): LineId {
  const paragraph = given.hasParagraphs ? { paragraphId: builder.addParagraph({ blockId, languages: [] }) } : {};
  const spelling = given.isSpelled ? { text: texts.join("") } : {};
  return builder.addLine({
    blockId,
    languages: [],
    ...paragraph,
    ...spelling,
    ...placed(given, box(0, 40 * row, 900, 30)),
  });
}

function placed(given: Shape, polygon: Polygon): { readonly polygon?: Polygon } {
  return given.isLocated ? { polygon } : {};
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function wordShape(given: Shape, { row, column, text }: Place): Omit<NewWord, "lineId" | "text"> {
  const confidence = confidenceFrom(0.1 * column + 0.3);
  const polygon = box(200 * column, 40 * row, 150, 30);
  const characters = given.hasSymbols ? [...text] : [];
  const symbols = characters.map((character, index) => ({
    text: character,
    languages: [],
    ...placed(given, box(200 * column + 10 * index, 40 * row, 10, 30)),
    ...(index === characters.length - 1 ? { textBreak: { kind: "space", isPrefix: false } as const } : {}),
  }));
  const sureness = confidence === undefined ? {} : { confidence };
  return { languages: [{ tag: "en" }], symbols, ...sureness, ...placed(given, polygon) };
}
