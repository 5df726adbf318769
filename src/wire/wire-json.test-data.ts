import fc from "fast-check";

const FIELDS = [
  ...["results", "error", "code", "grpcCode", "message", "details", "textDetection", "text_detection", "pages"],
  ...["width", "height", "blocks", "lines", "words", "entities", "boundingBox", "bounding_box", "vertices", "x", "y"],
  ...["text", "confidence", "languages", "languageCode", "entityIndex", "entity_index", "name", "classification"],
  ...["properties", "probability", "faceDetection", "faces", "imageCopySearch", "copyCount", "topResults"],
  ...["responses", "textAnnotations", "fullTextAnnotation", "paragraphs", "symbols", "property", "detectedBreak"],
  ...["detectedLanguages", "type", "isPrefix", "normalizedVertices", "boundingPoly", "faceAnnotations", "landmarks"],
  ...["position", "joyLikelihood", "labelAnnotations", "landmarkAnnotations", "locations", "latLng", "description"],
  ...["localizedObjectAnnotations", "safeSearchAnnotation", "adult", "imagePropertiesAnnotation", "dominantColors"],
  ...["colors", "color", "alpha", "value", "cropHintsAnnotation", "cropHints", "webDetection", "webEntities", "url"],
  ...["productSearchResults", "results", "product", "productLabels", "productGroupedResults", "context", "uri"],
  ...["analyzeSpecs", "analyze_specs", "features", "textDetectionConfig", "languageCodes", "model", "content"],
  ...[
    "result",
    "textAnnotation",
    "tables",
    "cells",
    "rowIndex",
    "pictures",
    "alternatives",
    "orientation",
    "layoutType",
  ],
  ...["requests", "image", "imageContext", "languageHints", "labels", "parent", "source", "maxResults", "__proto__"],
];

/** Any JSON value, but built of the words of both wires, so that it gets far into the readers. */
export const wireJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom("NaN", "-Infinity", "-1", "12", 0, -3, 1.5, 1e300, null)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...FIELDS), tie("value"), { maxKeys: 8 }),
  ),
})).value;
