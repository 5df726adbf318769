import type { Polygon } from "../geometry/polygon.ts";
import type { Confidence } from "./confidence.ts";
import type { AnnotationId } from "./ids.ts";
import type { Likelihood } from "./likelihood.ts";

/** Degrees, WGS 84. */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

export interface AnnotationProperty {
  readonly name: string;
  readonly value: string;
  /** A 64-bit number as decimal text: it may not fit a JavaScript number. */
  readonly uint64Value?: string;
}

/** Google's EntityAnnotation: a label, a logo, a place (landmark) or a run of text. `score` is not always 0..1. */
export interface Annotation {
  readonly id: AnnotationId;
  /** Opaque knowledge graph id. */
  readonly mid?: string;
  readonly locale?: string;
  readonly description: string;
  readonly score?: number;
  readonly confidence?: number;
  readonly topicality?: number;
  readonly polygon?: Polygon;
  readonly locations: readonly GeoPoint[];
  readonly properties: readonly AnnotationProperty[];
}

export interface LocalizedObject {
  readonly id: AnnotationId;
  readonly mid?: string;
  readonly language?: string;
  readonly name: string;
  readonly score?: number;
  readonly polygon?: Polygon;
}

export interface ClassificationProperty {
  readonly name: string;
  readonly probability?: Confidence;
}

/** Yandex CLASSIFICATION. The answer does not say which model it is from; the request does. */
export interface Classification {
  readonly featureIndex: number;
  readonly model?: string;
  readonly properties: readonly ClassificationProperty[];
}

export type SafeSearchCategory = "adult" | "spoof" | "medical" | "violence" | "racy";

/** A category that the answer does not mention is absent. */
export type SafeSearch = Readonly<Partial<Record<SafeSearchCategory, Likelihood>>>;

/** Components 0..255. */
export interface DominantColor {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha?: number;
  readonly score?: number;
  readonly pixelFraction?: number;
}

export interface CropHint {
  readonly id: AnnotationId;
  readonly polygon?: Polygon;
  readonly confidence?: number;
  readonly importanceFraction?: number;
}

export interface CopyResult {
  readonly imageUrl: string;
  readonly pageUrl: string;
  readonly title: string;
  readonly description: string;
}

/** Yandex IMAGE_COPY_SEARCH. `copyCount` is decimal text: a 64-bit number. */
export interface ImageCopies {
  readonly featureIndex: number;
  readonly copyCount: string;
  readonly topResults: readonly CopyResult[];
}
