import { confidenceFrom } from "#core/document/confidence.ts";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentLists } from "#core/document/document-tables.ts";
import type { AnnotationId, BlockId, EntityId } from "#core/document/ids.ts";
import type { Annotation } from "#core/document/image-records.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { BlockKind, TableGrid } from "#core/document/text-records.ts";
import type { Size } from "#core/geometry/point.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { Box } from "./gallery-entry.ts";

/** Of every picture and canvas of the gallery, but for the huge one's picture. */
export const GALLERY_SIZE: Size = { width: 480, height: 320 };

export function boxPolygon([x, y, width, height]: Box): Polygon {
  return polygonFromFlat<"image">([x, y, x + width, y, x + width, y + height, x, y + height]);
}

export interface WordSketch {
  /** A box, or flat vertices of any shape; none: the answer gave no place. */
  readonly box?: Box;
  readonly vertices?: readonly number[];
  readonly text?: string;
  readonly confidence?: number;
  readonly language?: string;
  readonly entityId?: EntityId;
  /** Divides the box into so many symbols. */
  readonly symbols?: number;
}

/** Adds a block with one line of words; neither has a place of its own. */
export function addWords(builder: DocumentBuilder, words: readonly WordSketch[], featureIndex = 0): void {
  const pageId = builder.addPage({ featureIndex, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  addLine(builder, blockId, words);
}

function addLine(builder: DocumentBuilder, blockId: BlockId, words: readonly WordSketch[]): void {
  const lineId = builder.addLine({ blockId, languages: [] });
  for (const word of words) {
    const { text = "word", language, entityId } = word;
    const confidence = confidenceFrom(word.confidence);
    const polygon = polygonOf(word);
    builder.addWord({
      lineId,
      text,
      symbols: symbolsOf(word),
      languages: language === undefined ? [] : [{ tag: language }],
      ...(polygon === undefined ? {} : { polygon }),
      ...(confidence === undefined ? {} : { confidence }),
      ...(entityId === undefined ? {} : { entityId }),
    });
  }
}

function polygonOf({ box, vertices }: WordSketch): Polygon | undefined {
  if (vertices !== undefined) return polygonFromFlat<"image">(vertices);
  return box && boxPolygon(box);
}

function symbolsOf({ box, symbols = 0, text = "word" }: WordSketch) {
  if (box === undefined) return [];
  const [x, y, width, height] = box;
  const part = width / symbols;
  return Array.from({ length: symbols }, (_, index) => ({
    text: text[index] ?? "?",
    languages: [],
    polygon: boxPolygon([x + index * part, y, part, height]),
  }));
}

/** Each list is a block of its own. */
export function wordsDocument(...blocks: readonly (readonly WordSketch[])[]): RecognizedDocument {
  const builder = createDocumentBuilder(GALLERY_SIZE);
  for (const words of blocks) addWords(builder, words);
  return builder.build();
}

/** A block, its paragraphs and lines, without words. */
export interface BlockSketch {
  readonly box?: Box;
  readonly kind?: BlockKind;
  readonly table?: TableGrid;
  readonly paragraphs?: readonly Box[];
  readonly lines?: readonly Box[];
}

export function blocksDocument(sketches: readonly BlockSketch[]): RecognizedDocument {
  const builder = createDocumentBuilder(GALLERY_SIZE);
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  for (const { box, kind = "text", table, paragraphs = [], lines = [] } of sketches) {
    const given = { ...(box && { polygon: boxPolygon(box) }), ...(table && { table }) };
    const blockId = builder.addBlock({ pageId, kind, languages: [], ...given });
    for (const one of paragraphs) builder.addParagraph({ blockId, languages: [], polygon: boxPolygon(one) });
    for (const one of lines) builder.addLine({ blockId, languages: [], polygon: boxPolygon(one) });
  }
  return builder.build();
}

/** What stands in no text; `next` gives ids. */
export function listsDocument(lists: (next: () => AnnotationId) => Partial<DocumentLists>): RecognizedDocument {
  const builder = createDocumentBuilder(GALLERY_SIZE);
  return builder.build(lists(() => builder.nextId("a")));
}

export function annotation(id: AnnotationId, description: string, box: Box): Annotation {
  return { id, description, locations: [], properties: [], polygon: boxPolygon(box) };
}
