import { confidenceFrom } from "#core/document/confidence.ts";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentBuilder } from "#core/document/document-builder.ts";
import type { BlockId, PageId } from "#core/document/ids.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";

const WORDS_A_LINE = 8;
const LINES_A_BLOCK = 10;
const WORD = { width: 60, height: 22 };
const PITCH = { x: 70, y: 30 };
const BLOCK = { width: WORDS_A_LINE * PITCH.x + 40, height: LINES_A_BLOCK * PITCH.y + 40 };
/** Turned a little, as on a photograph, so that nothing is drawn as an upright rectangle. */
const TURN = Math.tan((1.5 * Math.PI) / 180);

/** The same words every time: turned quads in lines in blocks, a tenth of them without a confidence. */
export function benchDocument(wordCount: number): RecognizedDocument {
  const blockCount = Math.ceil(wordCount / (WORDS_A_LINE * LINES_A_BLOCK));
  const columns = Math.ceil(Math.sqrt((blockCount * BLOCK.height) / BLOCK.width));
  const size = { width: columns * BLOCK.width, height: Math.ceil(blockCount / columns) * BLOCK.height };
  const builder = createDocumentBuilder(size);
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  for (let block = 0; block < blockCount; block++) {
    const at = { x: (block % columns) * BLOCK.width + 20, y: Math.floor(block / columns) * BLOCK.height + 20 };
    addBlock(builder, pageId, at);
  }
  return builder.build();
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function addBlock(builder: DocumentBuilder, pageId: PageId, at: Place): void {
  const polygon = quad(at, LINES_A_BLOCK * PITCH.y, WORDS_A_LINE * PITCH.x);
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [], polygon });
  for (let line = 0; line < LINES_A_BLOCK; line++) addLine(builder, blockId, { x: at.x, y: at.y + line * PITCH.y });
}

function addLine(builder: DocumentBuilder, blockId: BlockId, at: Place): void {
  const polygon = quad(at, WORD.height, WORDS_A_LINE * PITCH.x);
  const lineId = builder.addLine({ blockId, languages: [], polygon });
  for (let word = 0; word < WORDS_A_LINE; word++) {
    const place = { x: at.x + word * PITCH.x, y: at.y + word * PITCH.x * TURN };
    const confidence = confidenceFrom(pseudoConfidence(place));
    builder.addWord({
      lineId,
      text: `word${String(word)}`,
      languages: [],
      symbols: [],
      polygon: quad(place, WORD.height, WORD.width),
      ...(confidence === undefined ? {} : { confidence }),
    });
  }
}

/** Undefined for one word in ten. */
function pseudoConfidence({ x, y }: Place): number | undefined {
  const hash = Math.abs(Math.sin(x * 12.9898 + y * 78.233) * 43758.5453) % 1;
  return hash < 0.1 ? undefined : (hash - 0.1) / 0.9;
}

function quad({ x, y }: Place, height: number, width: number) {
  const rise = width * TURN;
  const lean = -height * TURN;
  return polygonFromFlat<"image">([
    x,
    y,
    x + width,
    y + rise,
    x + width + lean,
    y + rise + height,
    x + lean,
    y + height,
  ]);
}
