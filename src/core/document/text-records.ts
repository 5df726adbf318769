import type { Polygon } from "../geometry/polygon.ts";
import type { Size } from "../geometry/point.ts";
import type { Confidence } from "./confidence.ts";
import type { BlockId, EntityId, LineId, PageId, ParagraphId, WordId } from "./ids.ts";
import type { DetectedLanguage } from "./language.ts";

/** `unknown` also stands for kinds of future versions; `rawKind` then says what the answer called it. */
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
