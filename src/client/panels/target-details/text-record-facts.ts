import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { lineText } from "#core/document/text.ts";
import type {
  Block,
  Entity,
  Line,
  Page,
  Paragraph,
  TextBreak,
  Word,
  QuarterTurn,
  TableGrid,
} from "#core/document/text-records.ts";
import { wordLanguages } from "#core/document/word-languages.ts";
import type { Messages } from "../../messages/en.ts";
import { formatConfidence } from "../../messages/format.ts";
import { confidenceFact, languageFacts, polygonFact, textFacts } from "./fact.ts";
import type { Fact } from "./fact.ts";

export interface ToldDocument {
  /** With the edits of a person. */
  readonly document: RecognizedDocument;
  /** As received. */
  readonly answer: RecognizedDocument;
}

export function wordFacts({ document, answer }: ToldDocument, word: Word, messages: Messages): readonly Fact[] {
  const { panels } = messages;
  const { target } = panels;
  const line = document.lines.get(word.lineId)?.confidence;
  const confidence = confidenceFact(target.confidence, word.confidence, messages);
  const entity = word.entityId === undefined ? undefined : document.entities.get(word.entityId);
  return [
    ...recognisedFacts(word, answer.words.get(word.id), messages),
    line === undefined ? confidence : { ...confidence, note: target.lineConfidence(formatConfidence(line)) },
    ...languageFacts(wordLanguages(document, word), messages),
    ...textFacts(target.entity, entity === undefined ? undefined : `${entity.name} · “${entity.text}”`),
    polygonFact(target.vertices, word.polygon, messages),
    ...breakFacts(word.textBreak, messages),
    ...symbolFacts(word, messages),
  ];
}

/** What the engine read, and how sure it was of what is not there any more. */
function recognisedFacts(word: Word, original: Word | undefined, { panels }: Messages): readonly Fact[] {
  if (original === undefined) return [];
  const value = original.text === "" ? panels.empty : original.text;
  const { confidence } = original;
  const isGone = confidence !== undefined && word.confidence === undefined;
  return [{ label: panels.target.recognised, value, ...(isGone ? { note: formatConfidence(confidence) } : {}) }];
}

export function lineFacts(document: RecognizedDocument, line: Line, messages: Messages): readonly Fact[] {
  const { target } = messages.panels;
  return [
    { label: target.text, value: lineText(document, line.id) },
    ...sharedFacts(line, messages),
    ...rotationFacts(line.rotation, messages),
    { label: target.content, value: target.words(line.wordIds.length) },
  ];
}

export function paragraphFacts(_: RecognizedDocument, paragraph: Paragraph, messages: Messages): readonly Fact[] {
  const { target } = messages.panels;
  return [
    ...sharedFacts(paragraph, messages),
    { label: target.content, value: target.lines(paragraph.lineIds.length) },
  ];
}

export function blockFacts(_: RecognizedDocument, block: Block, messages: Messages): readonly Fact[] {
  const { target, text } = messages.panels;
  const raw = block.rawKind === undefined ? {} : { note: block.rawKind };
  return [
    { label: target.kind, value: text.blockKinds[block.kind], ...raw },
    ...sharedFacts(block, messages),
    ...(block.table === undefined
      ? [{ label: target.content, value: target.lines(block.lineIds.length) }]
      : tableFacts(block.table, messages)),
  ];
}

export function pageFacts(_: RecognizedDocument, page: Page, messages: Messages): readonly Fact[] {
  const { target } = messages.panels;
  const size = page.reportedSize;
  return [
    ...textFacts(
      target.reportedSize,
      size === undefined ? undefined : `${String(size.width)} × ${String(size.height)}`,
    ),
    ...rotationFacts(page.rotation, messages),
    confidenceFact(target.confidence, page.confidence, messages),
    ...languageFacts(page.languages, messages),
    { label: target.content, value: target.blocks(page.blockIds.length) },
    { label: target.feature, value: String(page.featureIndex + 1) },
  ];
}

function rotationFacts(rotation: QuarterTurn | undefined, { panels }: Messages): readonly Fact[] {
  return rotation === undefined ? [] : [{ label: panels.target.rotation, value: `${String(rotation)}°` }];
}

/** How large the table is, and each cell by its row and column, counted from 1 as people do. */
function tableFacts({ rowCount, columnCount, cells }: TableGrid, { panels }: Messages): readonly Fact[] {
  const { target } = panels;
  return [
    { label: target.content, value: target.table(rowCount, columnCount) },
    ...cells.map(({ row, column, text }) => ({
      label: target.cell(row + 1, column + 1),
      value: text === "" ? panels.empty : text,
    })),
  ];
}

export function entityFacts(_: RecognizedDocument, entity: Entity, { panels }: Messages): readonly Fact[] {
  const { target } = panels;
  return [
    { label: target.name, value: entity.name },
    { label: target.text, value: entity.text === "-" || entity.text === "" ? panels.empty : entity.text },
    { label: target.content, value: target.words(entity.wordIds.length) },
  ];
}

function sharedFacts(record: Line | Paragraph | Block, messages: Messages): readonly Fact[] {
  const { target } = messages.panels;
  return [
    confidenceFact(target.confidence, record.confidence, messages),
    ...languageFacts(record.languages, messages),
    polygonFact(target.vertices, record.polygon, messages),
    ...breakFacts(record.textBreak, messages),
  ];
}

function breakFacts(textBreak: TextBreak | undefined, { panels }: Messages): readonly Fact[] {
  if (textBreak === undefined) return [];
  const { target } = panels;
  const raw = textBreak.rawKind === undefined ? {} : { note: textBreak.rawKind };
  const label = textBreak.isPrefix ? target.breakBefore : target.break;
  return [{ label, value: target.breaks[textBreak.kind], ...raw }];
}

/** Each symbol with its confidence, and the breaks that the answer attaches to symbols. */
function symbolFacts(word: Word, messages: Messages): readonly Fact[] {
  if (word.symbols.length === 0) return [];
  const { target } = messages.panels;
  const symbols = word.symbols.map(({ text, confidence }) =>
    // A no-break space keeps a symbol and its number on one line.
    confidence === undefined ? `${text}\u00a0–` : `${text}\u00a0${formatConfidence(confidence)}`,
  );
  return [
    { label: target.symbols, value: symbols.join(" · ") },
    ...word.symbols.flatMap((symbol) => breakFacts(symbol.textBreak, messages)),
  ];
}
