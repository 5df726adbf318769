import type { Size } from "../geometry/point.ts";

/** How the sent picture differs from the file. Empty: the compressed pixels went as they are. */
export type SentChange = "metadata-removed" | "turned-upright" | "converted" | "downscaled" | "recompressed";

/** What went over the wire for one image. */
export interface SentImage {
  readonly size: Size;
  /** Of the compressed picture, before base64. */
  readonly bytes: number;
  readonly mediaType: string;
  readonly changes: readonly SentChange[];
}
