import type { Confidence } from "#core/document/confidence.ts";
import { confidenceFrom } from "#core/document/confidence.ts";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentLists } from "#core/document/document-tables.ts";
import type { LineId } from "#core/document/ids.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { polygonFromBounds } from "#core/geometry/polygon.ts";

/** A word as `text`, `text/0.42` or `text/0.42/de`. */
type WordNote = string;

interface NotedBlock {
  readonly lines: readonly (readonly WordNote[])[];
  /** Puts the lines into one paragraph each. */
  readonly hasParagraphs?: boolean;
}

const IMAGE_SIZE = { width: 1000, height: 1000 };
const LINE_HEIGHT = 20;
const WORD_WIDTH = 40;

/** A page of blocks; words lie in a grid so that each has a place of its own. */
export function notedDocument(blocks: readonly NotedBlock[], lists: Partial<DocumentLists> = {}): RecognizedDocument {
  const builder = createDocumentBuilder(IMAGE_SIZE);
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  let row = 0;
  for (const { lines, hasParagraphs = false } of blocks) {
    const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
    for (const notes of lines) {
      const paragraphId = hasParagraphs ? builder.addParagraph({ blockId, languages: [] }) : undefined;
      // As on the wire: an answer names lines with a place, or paragraphs, whose lines have none.
      const place = paragraphId === undefined ? { polygon: rowPolygon(row) } : { paragraphId };
      addWords(builder, builder.addLine({ blockId, languages: [], ...place }), { notes, row });
      row += 1;
    }
  }
  return builder.build({ features: [{ featureIndex: 0, kind: "text", outcome: "found" }], ...lists });
}

/** `lineCount` lines of ten words, for timing and virtual lists. */
export function largeDocument(lineCount: number): RecognizedDocument {
  const notes = Array.from({ length: 10 }, (_, index) => `word${String(index)}/0.${String(index)}5/en`);
  const lines = Array.from({ length: 10 }, () => notes);
  return notedDocument(Array.from({ length: lineCount / 10 }, () => ({ lines })));
}

function rowPolygon(row: number) {
  const minY = row * LINE_HEIGHT;
  return polygonFromBounds<"image">({ minX: 0, minY, maxX: IMAGE_SIZE.width, maxY: minY + LINE_HEIGHT - 2 });
}

function addWords(builder: DocumentBuilder, lineId: LineId, { notes, row }: { notes: readonly string[]; row: number }) {
  notes.forEach((note, column) => {
    const [text = "", confidence, tag] = note.split("/");
    const minX = column * WORD_WIDTH;
    const minY = row * LINE_HEIGHT;
    const bounds = { minX, minY, maxX: minX + WORD_WIDTH - 5, maxY: minY + LINE_HEIGHT - 4 };
    builder.addWord({
      lineId,
      text,
      symbols: [],
      languages: tag === undefined ? [] : [{ tag }],
      polygon: polygonFromBounds(bounds),
      ...confidenceOf(confidence),
    });
  });
}

function confidenceOf(note: string | undefined): { confidence?: Confidence } {
  const confidence = note === undefined ? undefined : confidenceFrom(Number(note));
  return confidence === undefined ? {} : { confidence };
}
