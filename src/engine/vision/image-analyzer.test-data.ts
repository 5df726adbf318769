import type { ImageAnalyzer } from "./image-analyzer.ts";

/** A picture of which a test says what matters to it; asking for anything else fails. */
export function analyzerOf(given: Pick<ImageAnalyzer, "size"> & Partial<ImageAnalyzer>): ImageAnalyzer {
  const missing = () => Promise.reject(new Error("not asked for"));
  return {
    textBoxes: missing,
    strips: missing,
    hanLines: missing,
    levelAreas: missing,
    barcodes: missing,
    faces: missing,
    contentClasses: missing,
    quality: missing,
    colors: missing,
    cropHints: missing,
    content: missing,
    lumaPlane: missing,
    close: () => undefined,
    ...given,
  };
}
