import type { Polygon } from "../geometry/polygon.ts";
import type { Size } from "../geometry/point.ts";
import type { Confidence } from "./confidence.ts";
import type { BlockId, EntityId, LineId, PageId, ParagraphId, WordId } from "./ids.ts";
import type { DetectedLanguage } from "./language.ts";

/**
 * `unknown` also stands for kinds of future versions. `rawKind` says what the answer called it where that says more, such
 * as a heading or a footnote of the kind `text`.
 */
export type BlockKind = "text" | "table" | "picture" | "ruler" | "barcode" | "unknown";

/** What follows a symbol in running text. */
export type BreakKind = "unknown" | "space" | "sure-space" | "eol-sure-space" | "hyphen" | "line-break";

export interface TextBreak {
  readonly kind: BreakKind;
  /** What the answer called a kind that is unknown here. */
  readonly rawKind?: string;
  /** The break stands before the symbol instead of after it. */
  readonly isPrefix: boolean;
}

/** Degrees. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** What every level of recognised text may carry. A missing polygon means: the answer gave no location. */
interface TextRecord {
  readonly polygon?: Polygon;
  readonly confidence?: Confidence;
  readonly languages: readonly DetectedLanguage[];
  readonly textBreak?: TextBreak;
}

/** One page of one text feature: an answer to several text features has several pages, told apart by `featureIndex`. */
export interface Page {
  readonly id: PageId;
  /** Which of the requested features this page answers. */
  readonly featureIndex: number;
  /** As the answer said it, in its own units (pixels, or points for PDF); undefined when it did not say. */
  readonly reportedSize?: Size;
  /** How far the engine says that the page is turned; in the sense that the answer means. */
  readonly rotation?: QuarterTurn;
  readonly confidence?: Confidence;
  readonly languages: readonly DetectedLanguage[];
  readonly textBreak?: TextBreak;
  readonly blockIds: readonly BlockId[];
  readonly entityIds: readonly EntityId[];
}

export interface Block extends TextRecord {
  readonly id: BlockId;
  readonly pageId: PageId;
  readonly kind: BlockKind;
  readonly rawKind?: string;
  /** Only Google names paragraphs; their lines are also listed in `lineIds`. */
  readonly paragraphIds: readonly ParagraphId[];
  readonly lineIds: readonly LineId[];
  /** Of the kind `table`, when the answer has its cells. Their texts stand in words of other blocks as well. */
  readonly table?: TableGrid;
}

export interface TableGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly TableCell[];
}

/** Rows and columns are counted from 0. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly polygon?: Polygon;
}

export interface Paragraph extends TextRecord {
  readonly id: ParagraphId;
  readonly blockId: BlockId;
  readonly lineIds: readonly LineId[];
}

/** Google names no lines: there a line is the run of words up to a line break and has no polygon of its own. */
export interface Line extends TextRecord {
  readonly id: LineId;
  readonly blockId: BlockId;
  readonly paragraphId?: ParagraphId;
  /** As the answer spells the line, where that is not its words with spaces between them. */
  readonly text?: string;
  /** How far the engine says that the line is turned; in the sense that the answer means. */
  readonly rotation?: QuarterTurn;
  readonly wordIds: readonly WordId[];
}

export interface Word extends TextRecord {
  readonly id: WordId;
  readonly lineId: LineId;
  readonly text: string;
  readonly entityId?: EntityId;
  /** Only when the answer has them. One symbol may be several code points. */
  readonly symbols: readonly WordSymbol[];
}

export interface WordSymbol extends TextRecord {
  readonly text: string;
}

/** A named field of a document template, such as `birth_date`; `-` as text means that it is empty. */
export interface Entity {
  readonly id: EntityId;
  readonly pageId: PageId;
  readonly name: string;
  readonly text: string;
  readonly wordIds: readonly WordId[];
}
