import type { Feature, ProviderInfo } from "#core/recognition/provider.ts";

/** Without product search, which needs a product set that a plain image does not name. */
const FEATURES: readonly Feature[] = [
  "text",
  "document-text",
  "faces",
  "labels",
  "logos",
  "places",
  "objects",
  "safe-search",
  "colors",
  "crop-hints",
  "web",
];

/** The languages the documentation calls supported; hints are optional. */
const LANGUAGES =
  "af sq ar hy be bn bg ca zh hr cs da nl en et fil fi fr de el gu iw hi hu is id it ja kn km ko lo lv lt mk ms ml mr ne no fa pl pt pa ro ru sr sk sl es sv ta te th tr uk vi yi";

/** Google Cloud Vision v1 as its documentation says. */
export const GOOGLE_INFO: Omit<ProviderInfo, "isConfigured" | "missing"> = {
  id: "google",
  wires: ["google-vision"],
  features: FEATURES.map((feature) => ({ feature, wires: ["google-vision"] })),
  languages: LANGUAGES.split(" ").map((tag) => ({ tag })),
  textModels: ["builtin/stable", "builtin/latest"],
  mediaTypes: ["image/jpeg", "image/png", "image/webp", "image/bmp", "image/gif"],
  limits: {
    imagesPerBatch: 16,
    // The request as a whole ends at 10 MB of JSON, in which base64 takes 4 bytes for 3.
    bytesPerImage: 7_000_000,
    pixelsPerImage: 75_000_000,
    bytesPerRequest: 10_000_000,
    featuresPerImage: FEATURES.length,
  },
};
