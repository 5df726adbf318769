import type { Polygon } from "../geometry/polygon.ts";
import type { AnnotationId } from "./ids.ts";

/** Google PRODUCT_SEARCH: products of the caller's own catalogue that look like what the image shows. */
export interface ProductSearch {
  /** RFC 3339 time of the index; products changed later are not reflected. */
  readonly indexTime?: string;
  readonly results: readonly ProductMatch[];
  readonly groups: readonly ProductGroup[];
}

export interface ProductMatch {
  readonly product: Product;
  readonly score?: number;
  /** Resource name of the reference image that matched. */
  readonly image?: string;
}

export interface Product {
  readonly name?: string;
  readonly displayName?: string;
  readonly description?: string;
  readonly category?: string;
  readonly labels: readonly { readonly key: string; readonly value: string }[];
}

export interface ProductGroup {
  readonly id: AnnotationId;
  readonly polygon?: Polygon;
  readonly results: readonly ProductMatch[];
  readonly objects: readonly ProductObject[];
}

export interface ProductObject {
  readonly mid?: string;
  readonly language?: string;
  readonly name: string;
  readonly score?: number;
}
