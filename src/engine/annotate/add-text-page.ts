import { confidenceFrom } from "#core/document/confidence.ts";
import type { DocumentBuilder } from "#core/document/document-builder.ts";
import type { BlockId, EntityId, LineId, PageId, ParagraphId } from "#core/document/ids.ts";
import type { BreakKind, TextBreak, WordSymbol } from "#core/document/text-records.ts";
import type { Size } from "#core/geometry/point.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { RequestedFeature } from "#wire/parsed-request.ts";
import type { FoundEntity } from "../entities/find-entities.ts";
import { languageShares, wordLanguage } from "../text/language-share.ts";
import type { TextBlock, TextLine, TextWord } from "../text/read-text.ts";
import { meanConfidence } from "../text/text-confidence.ts";
import { quadAround } from "../text/quad-around.ts";

export interface TextPage {
  readonly blocks: readonly TextBlock[];
  readonly entities: readonly FoundEntity[];
  readonly requested: RequestedFeature;
  readonly size: Size;
}

interface Place {
  readonly builder: DocumentBuilder;
  readonly page: TextPage;
  readonly entityOf: ReadonlyMap<TextWord, EntityId>;
}

/** Writes what was read into the document, level by level. */
export function addTextPage(builder: DocumentBuilder, page: TextPage): void {
  const pageId = builder.addPage({
    featureIndex: page.requested.featureIndex,
    reportedSize: page.size,
    ...record(page, wordsOfBlocks(page.blocks)),
  });
  const place: Place = { builder, page, entityOf: addEntities(builder, pageId, page.entities) };
  for (const block of page.blocks) {
    const words = wordsOfBlocks([block]);
    const blockId = builder.addBlock({ pageId, kind: "text", ...record(place.page, words), ...located(place, words) });
    for (const paragraph of block.paragraphs) addParagraph(place, blockId, paragraph);
  }
}

function addEntities(
  builder: DocumentBuilder,
  pageId: PageId,
  entities: readonly FoundEntity[],
): Map<TextWord, EntityId> {
  const entityOf = new Map<TextWord, EntityId>();
  for (const { name, text, words } of entities) {
    const id = builder.addEntity({ pageId, name, text });
    for (const word of words) entityOf.set(word, id);
  }
  return entityOf;
}

function addParagraph(place: Place, blockId: BlockId, lines: readonly TextLine[]): void {
  const words = lines.flatMap((line) => line.words);
  const paragraphId = place.builder.addParagraph({ blockId, ...record(place.page, words), ...located(place, words) });
  for (const [index, line] of lines.entries()) {
    const lineId = addLine(place, { blockId, paragraphId, line });
    const isLast = index === lines.length - 1;
    addWords(place, lineId, { line, end: isLast ? "line-break" : "eol-sure-space" });
  }
}

interface NewLine {
  readonly blockId: BlockId;
  readonly paragraphId: ParagraphId;
  readonly line: TextLine;
}

function addLine(place: Place, { blockId, paragraphId, line }: NewLine): LineId {
  const polygon = clamped(line.quad, place.page.size);
  return place.builder.addLine({ blockId, paragraphId, polygon, ...record(place.page, line.words) });
}

function addWords(place: Place, lineId: LineId, { line, end }: { line: TextLine; end: BreakKind }): void {
  for (const [index, word] of line.words.entries()) {
    const next = line.words[index + 1];
    const textBreak = next === undefined ? { kind: end, isPrefix: false } : breakBetween(word, next);
    const confidence = confidenceOf(place.page, word.confidence);
    const entityId = place.entityOf.get(word);
    place.builder.addWord({
      lineId,
      text: word.text,
      polygon: clamped(word.quad, place.page.size),
      ...confidence,
      ...(entityId === undefined ? {} : { entityId }),
      languages: [wordLanguage(word, line)].flatMap((language) => language ?? []),
      symbols: symbolsOf(place, word, textBreak),
    });
  }
}

/** Scripts without spaces run on: Tesseract cuts them into words all the same. */
const RUNNING_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

function breakBetween(word: TextWord, next: TextWord): TextBreak | undefined {
  const end = [...word.text].at(-1) ?? "";
  const start = [...next.text][0] ?? "";
  return RUNNING_SCRIPT.test(end) && RUNNING_SCRIPT.test(start) ? undefined : { kind: "space", isPrefix: false };
}

function symbolsOf(place: Place, word: TextWord, textBreak: TextBreak | undefined): WordSymbol[] {
  const last = word.symbols.length - 1;
  return word.symbols.map((symbol, index) => ({
    text: symbol.text,
    polygon: clamped(symbol.quad, place.page.size),
    ...confidenceOf(place.page, symbol.confidence),
    languages: [],
    ...(index === last && textBreak !== undefined ? { textBreak } : {}),
  }));
}

function wordsOfBlocks(blocks: readonly TextBlock[]): TextWord[] {
  return blocks.flatMap((block) => block.paragraphs.flatMap((lines) => lines.flatMap((line) => line.words)));
}

function record(page: TextPage, words: readonly TextWord[]) {
  return { ...confidenceOf(page, meanConfidence(words)), languages: languageShares(words) };
}

function located({ page }: Place, words: readonly TextWord[]) {
  return { polygon: clamped(quadAround(words.map((word) => word.quad)), page.size) };
}

/** Callers of plain text get none unless they ask for it: so does the service whose wire it is. */
function confidenceOf(page: TextPage, value: number) {
  const confidence = page.requested.wantsConfidence ? confidenceFrom(value) : undefined;
  return confidence === undefined ? {} : { confidence };
}

function clamped(quad: readonly number[], size: Size): Polygon {
  return polygonFromFlat(
    quad.map((value, index) => Math.min(Math.max(value, 0), index % 2 === 0 ? size.width : size.height)),
  );
}
