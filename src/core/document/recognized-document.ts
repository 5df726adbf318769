import type { Size } from "../geometry/point.ts";
import type { Face } from "./face.ts";
import type { BlockId, EntityId, FaceId, LineId, PageId, ParagraphId, WordId } from "./ids.ts";
import type {
  Annotation,
  Classification,
  CropHint,
  DominantColor,
  ImageCopies,
  LocalizedObject,
  SafeSearch,
} from "./image-records.ts";
import type { ProductSearch } from "./product-records.ts";
import type { Block, Entity, Line, Page, Paragraph, Word } from "./text-records.ts";
import type { WebDetection } from "./web-records.ts";

/** The kinds of answer a feature can give. */
export type FeatureKind =
  | "text"
  | "faces"
  | "classification"
  | "copies"
  | "labels"
  | "logos"
  | "places"
  | "objects"
  | "safe-search"
  | "colors"
  | "crop-hints"
  | "web"
  | "products";

/** What became of one requested feature. `nothing` is a success: the engine looked and found nothing. */
export interface FeatureOutcome {
  readonly featureIndex: number;
  readonly kind: FeatureKind | "unknown";
  readonly outcome: "found" | "nothing" | "failed";
}

/** A google.rpc.Status inside an answer. Valid data may stand beside it. */
export interface AnswerError {
  /** Undefined: the whole image failed. */
  readonly featureIndex?: number;
  /** google.rpc.Code number. */
  readonly code: number;
  readonly message: string;
  readonly details: readonly unknown[];
}

/**
 * All that one engine said about one image, immutable. Records are flat tables with child-id lists, in the order of the
 * answer. Every polygon is in pixels of the upright original (`imageSize`), whatever units the answer used.
 */
export interface RecognizedDocument {
  readonly imageSize: Size;
  readonly pages: ReadonlyMap<PageId, Page>;
  readonly blocks: ReadonlyMap<BlockId, Block>;
  readonly paragraphs: ReadonlyMap<ParagraphId, Paragraph>;
  readonly lines: ReadonlyMap<LineId, Line>;
  readonly words: ReadonlyMap<WordId, Word>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly faces: ReadonlyMap<FaceId, Face>;
  readonly labels: readonly Annotation[];
  readonly logos: readonly Annotation[];
  readonly places: readonly Annotation[];
  /** Google's flat list: the whole text first, then each word. The same words as in `words`, kept as they came. */
  readonly textAnnotations: readonly Annotation[];
  readonly objects: readonly LocalizedObject[];
  readonly classifications: readonly Classification[];
  readonly imageCopies: readonly ImageCopies[];
  readonly safeSearch?: SafeSearch;
  readonly dominantColors: readonly DominantColor[];
  readonly cropHints: readonly CropHint[];
  readonly webDetection?: WebDetection;
  readonly productSearch?: ProductSearch;
  /** The text as the engine itself put it together (Google `fullTextAnnotation.text`), by feature. */
  readonly fullText?: string;
  /** The page as Markdown, when the engine wrote it so. */
  readonly markdown?: string;
  /** Where the image came from, when the answer says so (Google `context`, the page of Yandex OCR). */
  readonly source?: { readonly uri?: string; readonly pageNumber?: number };
  readonly features: readonly FeatureOutcome[];
  readonly errors: readonly AnswerError[];
}
