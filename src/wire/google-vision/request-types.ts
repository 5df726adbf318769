/** In the order of the enum's numbers; a number that the enum skips is an empty text. */
export const GOOGLE_FEATURE_TYPES = [
  "TYPE_UNSPECIFIED",
  "FACE_DETECTION",
  "LANDMARK_DETECTION",
  "LOGO_DETECTION",
  "LABEL_DETECTION",
  "TEXT_DETECTION",
  "SAFE_SEARCH_DETECTION",
  "IMAGE_PROPERTIES",
  "",
  "CROP_HINTS",
  "WEB_DETECTION",
  "DOCUMENT_TEXT_DETECTION",
  "PRODUCT_SEARCH",
  "",
  "",
  "",
  "",
  "",
  "",
  "OBJECT_LOCALIZATION",
] as const;

export type GoogleFeatureType = Exclude<(typeof GOOGLE_FEATURE_TYPES)[number], "">;

/** Body of `images:annotate`. */
export interface GoogleRequest {
  readonly requests: readonly AnnotateImageRequest[];
  /** `projects/{project}/locations/{location}` */
  readonly parent?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface AnnotateImageRequest {
  readonly features: readonly GoogleFeature[];
  readonly imageContext?: GoogleImageContext;
  readonly image: GoogleImage;
}

/** Content wins over a source. */
export interface GoogleImage {
  readonly source?: { readonly gcsImageUri?: string; readonly imageUri?: string };
  /** Base64. */
  readonly content?: string;
}

export interface GoogleFeature {
  readonly type: GoogleFeatureType;
  readonly maxResults?: number;
  readonly model?: string;
}

export interface LatLng {
  readonly latitude?: number;
  readonly longitude?: number;
}

export interface Vertex {
  readonly x?: number;
  readonly y?: number;
}

export interface BoundingPoly {
  readonly vertices?: readonly Vertex[];
  readonly normalizedVertices?: readonly Vertex[];
}

export interface GoogleImageContext {
  readonly latLongRect?: { readonly minLatLng?: LatLng; readonly maxLatLng?: LatLng };
  /** BCP 47 */
  readonly languageHints?: readonly string[];
  readonly cropHintsParams?: { readonly aspectRatios?: readonly number[] };
  readonly productSearchParams?: ProductSearchParams;
  readonly webDetectionParams?: { readonly includeGeoResults?: boolean };
  readonly textDetectionParams?: TextDetectionParams;
}

export interface ProductSearchParams {
  readonly boundingPoly?: BoundingPoly;
  readonly productSet?: string;
  readonly productCategories?: readonly string[];
  readonly filter?: string;
}

export interface TextDetectionParams {
  readonly enableTextDetectionConfidenceScore?: boolean;
  readonly advancedOcrOptions?: readonly string[];
}
